import { createTransport } from 'nodemailer';
import type { Config } from '#platform/config/config.server.ts';
import type { Database } from '#platform/db/database.server.ts';
import { sql } from '#platform/db/sql.ts';
import { keptOutside } from '#platform/retention/kept.server.ts';

export interface Letter {
  to: string;
  subject: string;
  body: string;
}

export interface Mail {
  /** False when there is no way to send letters. */
  readonly ready: boolean;
  send(letter: Letter): Promise<void>;
}

/** No way to send letters is configured. */
export class MailNotConfigured extends Error {}

/** SMTP when configured; in the demo a page where letters can be read; otherwise sending fails. */
export function openMail(config: Config, db: Database, newId: () => string, now: () => Date): Mail {
  if (config.smtpUrl) {
    const transport = createTransport(config.smtpUrl);
    return {
      ready: true,
      async send(letter) {
        await transport.sendMail({ from: config.mailFrom, to: letter.to, subject: letter.subject, text: letter.body });
      },
    };
  }
  if (!config.demo) {
    return {
      ready: false,
      send: () => Promise.reject(new MailNotConfigured('SMTP_URL is not set, so no letter was sent.')),
    };
  }
  return {
    ready: true,
    async send({ to, subject, body }) {
      await db.transaction('', (tx) =>
        tx.rows(sql`
          insert into platform.outbox (id, at, recipient, subject, body)
          values (${newId()}, ${now()}, ${to}, ${subject}, ${body})`),
      );
    },
  };
}

/** The demo's letters, newest first. */
export async function readOutbox(db: Database): Promise<(Letter & { id: string; at: Date })[]> {
  return db.transaction('set transaction read only;', (tx) =>
    tx.rows(sql`
      select id, at, recipient as "to", subject, body from platform.outbox order by at desc, id desc limit 50`),
  );
}

/** The demo's letters, by when they were sent. */
export const oldLetters = keptOutside(sql`platform.outbox`, (before) => sql`at < ${before}`);
