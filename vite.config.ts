import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { defineConfig, type Plugin } from 'vite';

const MADE_EACH_TIME = 'new Intl.PluralRules(locale, options).select';

/** A plural rule is made once for each language: making one costs more than the sentence that asks for it. */
function pluralRulesOnce(): Plugin {
  return {
    name: 'plural-rules-once',
    transform: {
      filter: { id: /generated\/paraglide\/registry\.js$/ },
      handler(code) {
        if (!code.includes(MADE_EACH_TIME)) this.error('paraglide makes its plural rules in another way now');
        const once = `const rules = new Map();
          const rulesFor = (locale, options) => {
            const key = locale + JSON.stringify(options ?? {});
            const known = rules.get(key) ?? new Intl.PluralRules(locale, options);
            rules.set(key, known);
            return known;
          };`;
        return { code: `${once}\n${code.replace(MADE_EACH_TIME, 'rulesFor(locale, options).select')}`, map: null };
      },
    },
  };
}

/** The guides in docs/users become HTML when the house is built; a guide points to another by its place in the help. */
function guides(): Plugin {
  return {
    name: 'guides',
    load: {
      filter: { id: /docs\/users\/\w+\.md$/ },
      handler(id) {
        this.addWatchFile(id);
        const html = String(marked.parse(readFileSync(id, 'utf8'), { async: false }));
        return {
          code: `export default ${JSON.stringify(html.replaceAll(/href="(\w+)\.md"/g, 'href="$1"'))};`,
          moduleType: 'js',
        };
      },
    },
  };
}

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './generated/paraglide',
      strategy: ['globalVariable', 'baseLocale'],
      emitGitIgnore: false,
    }),
    pluralRulesOnce(),
    guides(),
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'img-src': ['self', 'data:', 'blob:'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: { chunkSizeWarningLimit: 700 },
});
