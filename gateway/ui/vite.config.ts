import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { texts } from './tools/texts-plugin.mjs';

const languages = ['en', 'de', 'it', 'es', 'pt', 'nl', 'pl', 'lt', 'lv', 'bg', 'ro', 'el', 'sv', 'zh'];
const gateway = process.env.SPINDLE_GATEWAY ?? 'http://localhost:8080';

/**
 * When it is loaded, React Aria lets Intl list all locales only to check the browser's one, which takes longer than
 * rendering the first screen. Another call has the same result.
 */
const wellWritten = {
  name: 'spindle-well-written-locale',
  transform(source: string, id: string) {
    if (!/react-aria.*[\\/]useDefaultLocale\.m?js$/.test(id.split('?')[0] ?? '')) return null;
    const mended = source.replace(/Intl\.DateTimeFormat\.supportedLocalesOf\(/, 'Intl.getCanonicalLocales(');
    if (mended === source) throw new Error('React Aria asks for the locale in another way now');
    return { code: mended, map: null };
  },
};

/** The first screens, and small modules that most screens share. */
const small = (id: string) =>
  // Modules that only later screens import are loaded later.
  /[\\/]src[\\/](?!(app[\\/](main|preload|DesignPage)|session[\\/]Account|ticket[\\/]queries)\.tsx?)/.test(id) &&
  (/[\\/](router|queries|states|rights|groupByArea|plausibleRange|options)\.tsx?$/.test(id) ||
    /[\\/](api|app|place|session|home)[\\/]/.test(id) ||
    /[\\/]design[\\/](Page|Chip|Progress|states|Icon|Button|Field|Menu|toasts)\.tsx$/.test(id) ||
    /[\\/]association[\\/]Overview\.tsx$/.test(id));

export default defineConfig({
  plugins: [react(), texts(), wellWritten, { ...optimizeLocales.vite({ locales: languages }), enforce: 'pre' }],
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      input: { index: 'index.html', preload: 'src/app/preload.ts' },
      output: {
        // Nearly all of the first scripts runs before the first screen is rendered: they are compiled as a whole beside
        // the page's own thread, not function by function on it.
        postBanner: ({ name }) =>
          ['libraries', 'shell', 'index'].includes(name) ? '//# allFunctionsCalledOnLoad' : '',
        codeSplitting: {
          // Few files for the first screen: what changes with every release is separate from what does not. Large
          // modules that some screens share are loaded with them.
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'], priority: 5 },
            { name: 'shell', test: small, priority: 4 },
            { name: 'grid', test: /@tanstack[\\/](react-)?(table|virtual)/, priority: 3 },
            { name: 'forms', test: /react-hook-form/, priority: 3 },
            { name: 'fields', test: /node_modules/, minShareCount: 8, priority: 2 },
            {
              name: 'widgets',
              test: /node_modules/,
              minShareCount: 2,
              entriesAware: true,
              priority: 1,
              entriesAwareMergeThreshold: 3_000,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['^/a/[^/]+/api/', '^/p/[^/]+/api/', '/api/', '/oauth2/', '/login/', '/logout', '/welcome'].map((path) => [
        path,
        gateway,
      ]),
    ),
  },
});
