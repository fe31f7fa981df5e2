/** A form as a browser without scripts would send it. */
export interface NativeForm {
  action: string;
  fields: FormData;
  /** Name of its large text field. */
  textarea: string;
}

/** Reads the form that holds a text field from a page. Every group of choices gets its first choice. */
export function formWithText(html: string, pageUrl: string): NativeForm {
  return formWhere(html, pageUrl, ([, , inside]) => inside?.includes('<textarea') ?? false);
}

/** The form of an action (as `?/make`; empty for the page's own), with all that is written and chosen in it. */
export function formOf(html: string, pageUrl: string, action: string): NativeForm {
  const asked = (head = '') => (attribute(head, 'action') ?? '').split('&')[0] === action;
  const form = formWhere(html, pageUrl, ([, head]) => asked(head));
  for (const [, head = '', inside = ''] of form.inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    form.fields.append(attribute(head, 'name') ?? '', plain(inside));
  }
  for (const [, head = '', inside = ''] of form.inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...inside.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => /\sselected/.test(option)) ?? options[0] ?? '';
    form.fields.append(attribute(head, 'name') ?? '', attribute(chosen, 'value') ?? '');
  }
  for (const [input] of form.inside.matchAll(/<input\b[^>]*type="checkbox"[^>]*>/g)) {
    if (/\schecked/.test(input)) form.fields.append(attribute(input, 'name') ?? '', attribute(input, 'value') ?? 'on');
  }
  return form;
}

function formWhere(
  html: string,
  pageUrl: string,
  is: (form: readonly string[]) => boolean,
): NativeForm & { inside: string } {
  const form = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(is);
  if (!form) throw new Error(`No such form on ${pageUrl}`);
  const [, head = '', inside = ''] = form;
  const fields = new FormData();
  for (const [input] of inside.matchAll(/<input\b[^>]*>/g)) addInput(fields, input);
  const textarea = attribute(/<textarea\b[^>]*>/.exec(inside)?.[0] ?? '', 'name') ?? '';
  return { action: new URL(attribute(head, 'action') ?? '', pageUrl).href, fields, textarea, inside };
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
  return value === undefined ? null : plain(value);
}

function plain(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
