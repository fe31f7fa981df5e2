import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface Post {
  /** What SMTP_URL is to be. */
  url: string;
  /** The letters that have come, headers and all, with the transfer coding taken off. */
  letters: string[];
  close(): Promise<void>;
}

/** Takes letters in on this machine, and sends none on. */
export async function openPost(): Promise<Post> {
  const letters: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    listen(socket, letters);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** As much of SMTP as a letter needs. */
function listen(socket: Socket, letters: string[]): void {
  let heard = '';
  let writing = false;
  socket.setEncoding('utf8').write('220 post\r\n');
  socket.on('data', (part: string) => {
    heard += part;
    for (;;) {
      const end = writing ? '\r\n.\r\n' : '\r\n';
      const at = heard.indexOf(end);
      if (at < 0) return;
      const said = heard.slice(0, at);
      heard = heard.slice(at + end.length);
      if (writing) letters.push(uncoded(said));
      writing = !writing && /^data/i.test(said);
      socket.write(writing ? '354 go on\r\n' : /^quit/i.test(said) ? '221 bye\r\n' : '250 ok\r\n');
    }
  });
}

/** Quoted-printable, as letters with other than English in them are sent. */
function uncoded(letter: string): string {
  const bytes = letter
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /content-transfer-encoding: quoted-printable/i.test(letter) ? Buffer.from(bytes, 'latin1').toString() : letter;
}
