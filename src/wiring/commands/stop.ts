import type { Server } from 'node:http';

const PATIENCE = 8000;
const LIMIT = 9500;

/**
 * On the first SIGTERM or Ctrl-C: no new connections, what is under way is finished for at most eight
 * seconds, the database is closed, and the process is gone within ten. A second signal ends it at once.
 */
export function stopOnSignals(server: Server): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), LIMIT).unref();
    setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearInterval(sweep);
      process.emit('sveltekit:shutdown' as never, signal as never);
      process.exitCode = 0;
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
