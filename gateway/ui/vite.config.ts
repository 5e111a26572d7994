import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { texts } from './tools/texts-plugin.mjs';

const languages = ['en', 'de', 'it', 'es', 'pt', 'nl', 'pl', 'lt', 'lv', 'bg', 'ro', 'el', 'sv', 'zh'];
const gateway = process.env.SPINDLE_GATEWAY ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react(), texts(), { ...optimizeLocales.vite({ locales: languages }), enforce: 'pre' }],
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: {
    proxy: Object.fromEntries(
      ['^/a/[^/]+/api/', '^/p/[^/]+/api/', '/api/', '/oauth2/', '/login/', '/logout'].map((path) => [path, gateway]),
    ),
  },
});
