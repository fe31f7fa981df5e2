/** A form as a browser without scripts would send it. */
export interface NativeForm {
  action: string;
  fields: FormData;
  /** Name of its large text field. */
  textarea: string;
}

/** Reads the form that holds a text field from a page. Every group of choices gets its first choice. */
export function formWithText(html: string, pageUrl: string): NativeForm {
  const form = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(([, , inside]) =>
    inside?.includes('<textarea'),
  );
  if (!form) throw new Error(`No form with a text field on ${pageUrl}`);
  const [, head = '', inside = ''] = form;
  const fields = new FormData();
  for (const [input] of inside.matchAll(/<input\b[^>]*>/g)) addInput(fields, input);
  const textarea = attribute(/<textarea\b[^>]*>/.exec(inside)?.[0] ?? '', 'name') ?? '';
  return { action: new URL(attribute(head, 'action') ?? '', pageUrl).href, fields, textarea };
}

function addInput(fields: FormData, input: string): void {
  const name = attribute(input, 'name');
  const type = attribute(input, 'type') ?? 'text';
  if (!name || ['file', 'checkbox', 'submit'].includes(type)) return;
  if (type === 'radio' && fields.has(name)) return;
  fields.append(name, attribute(input, 'value') ?? '');
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? null : value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
