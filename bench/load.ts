import autocannon from 'autocannon';

/** How a page held under load. Times in milliseconds. */
export interface Load {
  perSecond: number;
  p50: number;
  p95: number;
}

export const CONNECTIONS = 50;
const WARM_UP = 2;
const SECONDS = 8;

/** Asks for a page as fast as it is answered, on fifty connections. Throws when any answer is not a page. */
export async function load(url: string, cookie: string | null, anew = false): Promise<Load> {
  const headers = { accept: 'text/html', ...(cookie ? { cookie } : {}) };
  const requests = anew ? { requests: [{ setupRequest: numbered }] } : {};
  await autocannon({ url, connections: CONNECTIONS, duration: WARM_UP, headers, ...requests });
  const times: number[] = [];
  const run = autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers, ...requests });
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await run;
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${bad} of ${result.requests.total} answers of ${url} were not pages`);
  times.sort((one, other) => one - other);
  return { perSecond: result.requests.total / result.duration, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

let number = 0;

/** An address that nobody has asked for. */
function numbered(request: { path: string }): { path: string } {
  return { ...request, path: `${request.path.split('?')[0]}?n=${number++}` };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
