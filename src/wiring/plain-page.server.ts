import { LANGUAGE_NAMES, LOCALES, type Locale } from '#platform/i18n/words.ts';

/** What a page says that stands alone. */
export interface Plain {
  status: number;
  locale: Locale;
  title: string;
  text: string;
  home: string;
  /** The page that was asked for, to come back to in another language. */
  path: string;
  /** That the region is made up, when it is. */
  notice: string | null;
  /** Address of the typeface. */
  font: string;
}

/** For those who are turned away before any route has been reached. */
export function plainPage({ status, locale, title, text, home, path, notice, font }: Plain): Response {
  const others = LOCALES.filter((one) => one !== locale).map(
    (one) =>
      `<a lang="${one}" hreflang="${one}" href="/language?to=${one}&amp;next=${encodeURIComponent(path)}">${LANGUAGE_NAMES[one]}</a>`,
  );
  const html = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Varde</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><style>${styleIn(font)}</style></head>
<body><header><a href="/"><img src="/favicon.svg" alt="Varde" width="40" height="40"></a><nav>${others.join(' ')}</nav>
${notice ? `<p>${escape(notice)}</p>` : ''}</header><main><h1>${escape(title)}</h1><p>${escape(text)}</p>
<p><a href="/">${escape(home)}</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
  });
}

function styleIn(font: string): string {
  return `@font-face{font-family:Inter;font-weight:100 900;font-display:swap;src:url(${font}) format('woff2')}
:root{color-scheme:light dark}body{max-width:46rem;margin:0 auto;padding:0 clamp(18px,5vw,32px) 48px;font:16px/1.6 Inter,system-ui,sans-serif;background:light-dark(#fafaf7,#0b1f26);color:light-dark(#1f2a30,#edf2f2)}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:4px 16px;min-height:64px}header p{flex-basis:100%;margin:0;font-size:14px}
header img{display:block}nav{display:flex;gap:16px}h1{font-size:30px;line-height:1.2;letter-spacing:-.02em;font-weight:650;margin:10vh 0 8px}
a{color:light-dark(#0f4c5c,#9ccfd9);font-weight:600;padding:4px 0}a:focus-visible{outline:3px solid light-dark(#0a2e38,#f2c480);outline-offset:3px}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
