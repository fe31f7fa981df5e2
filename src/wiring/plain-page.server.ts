import type { Locale } from '#platform/i18n/words.ts';

/** A page that stands alone, for those who are turned away before any route has been reached. */
export function plainPage(status: number, locale: Locale, title: string, text: string, home: string): Response {
  const html = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Varde</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><style>${STYLE}</style></head>
<body><main><img src="/favicon.svg" alt="" width="56" height="56"><h1>${escape(title)}</h1><p>${escape(text)}</p>
<p><a href="/">${escape(home)}</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:16px/1.6 Inter,system-ui,sans-serif;background:light-dark(#fafaf7,#0b1f26);color:light-dark(#1f2a30,#edf2f2)}
main{max-width:34rem;margin:0 auto;padding:18vh 24px 48px}h1{font-size:30px;line-height:1.2;letter-spacing:-.02em;font-weight:650;margin:20px 0 8px}
a{color:light-dark(#0f4c5c,#9ccfd9);font-weight:600}a:focus-visible{outline:3px solid light-dark(#0a2e38,#f2c480);outline-offset:3px}`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
