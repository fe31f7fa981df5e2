import { readFileSync } from 'node:fs';
import { freePort, type Server } from '#test/house/server.ts';

const SETTLE = 1000;

export interface Memory {
  ready: number;
  afterLoad: number;
  afterCollection: number;
}

/** What a server's environment needs, so that its garbage can be collected from outside. Nothing listens until then. */
export async function inspectable(): Promise<{ port: number; env: { NODE_OPTIONS: string } }> {
  const port = await freePort();
  return { port, env: { NODE_OPTIONS: `--inspect-port=127.0.0.1:${port}` } };
}

/** Megabytes that the process holds. */
export function resident({ pid }: Server): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Megabytes that the process holds when its garbage has been collected. */
export async function collected(server: Server, port: number): Promise<number> {
  process.kill(server.pid, 'SIGUSR1');
  const socket = new WebSocket(await debuggerOf(port));
  await new Promise((open, fail) => ((socket.onopen = open), (socket.onerror = fail)));
  for (let id = 1; id <= 2; id++) {
    await new Promise((done) => {
      socket.onmessage = done;
      socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }));
    });
    await new Promise((done) => setTimeout(done, SETTLE)); // pages go back to the machine a little later
  }
  const left = resident(server);
  socket.close();
  return left;
}

async function debuggerOf(port: number): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/json`).catch(() => null);
    const [target] = answer ? ((await answer.json()) as { webSocketDebuggerUrl: string }[]) : [];
    if (target) return target.webSocketDebuggerUrl;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error('the server let nobody collect its garbage');
}
