import { deserialize } from '$app/forms';
import type { BoardData, Said } from './data.ts';

export type Answer = { ok: true; data: BoardData; said: Said | null } | { ok: false; message: string | null };

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Posts one action of the board's page and gives its answer; `message` is null when there was none. */
export async function send(action: string, search: string, fields: Fields): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  try {
    const response = await fetch(addressOf(action, search), {
      method: 'POST',
      headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
      body,
    });
    const result = deserialize(await response.text());
    if (result.type === 'success') return { ok: true, ...(result.data as { data: BoardData; said: Said | null }) };
    if (result.type !== 'failure') return { ok: false, message: null };
    const { problems } = result.data as { problems: { message: string }[] };
    return { ok: false, message: problems[0]?.message ?? null };
  } catch {
    return { ok: false, message: null };
  }
}

/** The address of an action that keeps what is open and filtered. */
export function addressOf(action: string, search: string): string {
  return `?/${action}${search ? `&${search.replace(/^\?/, '')}` : ''}`;
}
