import { existsSync } from 'node:fs';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine, or null. CHROMIUM says where it is when it lies elsewhere. */
export function chromiumPath(): string | null {
  const named = process.env['CHROMIUM'];
  return [...(named ? [named] : []), ...USUAL].find((path) => existsSync(path)) ?? null;
}
