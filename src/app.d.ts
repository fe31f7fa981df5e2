import type { Auth, SignedIn } from '#platform/auth/auth.server.ts';
import type { Config } from '#platform/config/config.server.ts';
import type { Context } from '#platform/db/context.server.ts';
import type { Locale } from '#platform/i18n/words.ts';
import type { Region } from '#modules/organisation/index.ts';
import type { House } from '#wiring/start.server.ts';

declare global {
  namespace App {
    interface Locals {
      house: House;
      locale: Locale;
      /** The login, when there is one; outside regions too. */
      user: SignedIn | null;
      /** Region, actor, access and clock. Reading it where no region is known is a broken promise. */
      context: Context;
      region: Region;
      /** Who the login is in this region. */
      person: { id: string; name: string } | null;
      /** What was drawn for this answer alone, and stands in its page (`held-page.server.ts`). */
      lots: string[];
    }
    interface PageData {
      /** The number that the forms of this page carry (`drawLot`); those that are sent twice are done once. */
      clientId?: string;
    }
    interface Error {
      message: string;
      /** What the reader can do, in their language. */
      advice?: string;
    }
  }
}

export type { Auth, Config };
