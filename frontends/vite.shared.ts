import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { withinBudget } from './vite.budget.ts';

/** Replaced by the server, per answer, in every shell it serves. */
const NONCE = '__KEYSTORY_NONCE__';

interface Frontend {
  /** Public path of the app's files, ending with a slash. */
  base: string;
  /** Fixed port of the development server that the edge proxies to. */
  port: number;
}

/** The build and development settings that all frontends share. */
export function frontend({ base, port }: Frontend): UserConfig {
  return {
    base,
    plugins: [react(), preloadTextFont(), answerWithoutSlash(base), withinBudget()],
    html: { cspNonce: NONCE },
    build: {
      target: 'es2022',
      // The colour tokens use light-dark(); older targets would have it rewritten.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      // The policy allows fonts and styles from files only, never from data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: { groups: firstLoad() } } },
    },
    server: {
      port,
      strictPort: true,
      fs: { allow: [import.meta.dirname] },
    },
  };
}

/**
 * What the first load needs comes in two files, since one compresses better than twenty: the libraries, which stay the same
 * over releases, and our own. The file that starts the app stands apart: it waits for words, whose files may not wait for it.
 */
const firstLoad = () => [
  { name: 'libraries', tags: ['$initial' as const], test: /[\\/]node_modules[\\/]/ },
  { name: 'app', tags: ['$initial' as const], test: /^(?!(.*[\\/])?(main\.tsx|index\.html))/ },
];

/** Text is drawn in its final font at once: the Latin file is fetched together with the script. */
function preloadTextFont(): Plugin {
  let base = '/';
  return {
    name: 'keystory:preload-text-font',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /inter-latin-wght-normal.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: base + file, as: 'font', type: 'font/woff2', crossorigin: '', nonce: NONCE },
            injectTo: 'head' as const,
          })),
    },
  };
}

/** Redirect URIs end without a slash ("/account?code=..."); the development server has to know the page by that, too. */
function answerWithoutSlash(base: string): Plugin {
  return {
    name: 'keystory:answer-without-slash',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        const [path, query] = (request.url ?? '').split('?');
        if (`${path}/` === base) request.url = base + (query ? `?${query}` : '');
        next();
      });
    },
  };
}
