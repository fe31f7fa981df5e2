import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Config } from '#platform/config/config.server.ts';

/**
 * Fills an empty database with the demo from a process of its own, which takes the memory that it needed with it.
 * Resolves when that has ended: also when it refused, since another server was first.
 */
export async function seedDemoApart({ root }: Pick<Config, 'root'>): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'bin/varde'), 'seed', 'demo'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' }, // what they ask for is asked of this process: a port, say
  });
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
