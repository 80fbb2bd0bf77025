import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const repo = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const api = process.env['STET_API'] ?? 'http://127.0.0.1:3000';

/** zod ties its writer of JSON schemas to every schema. Only the api describes itself; a browser need not carry it. */
const noJsonSchemas: Plugin = {
  name: 'no-json-schemas',
  transform: {
    filter: { id: /\/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/ },
    handler: (code) =>
      [...code.matchAll(/^export (?:const|function) (\w+)/gm)]
        .map(([, name]) => `export const ${name} = () => undefined;`)
        .join('\n'),
  },
};

/** Assets are files of their own (nothing inlined as data:), so that a strict content security policy holds. */
export default defineConfig({
  root: repo('apps/web'),
  plugins: [react(), noJsonSchemas],
  resolve: {
    alias: [
      { find: '@stet/contract', replacement: repo('libs/contract/src/index.ts') },
      { find: '@stet/domain', replacement: repo('libs/domain/src/index.ts') },
    ],
  },
  build: {
    outDir: repo('dist/web'),
    emptyOutDir: true,
    // Which file needs which: `npm run budget` weighs the first screens by it.
    manifest: true,
    // Our own libraries only define: what a page does not name, it does not carry.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/libs\/(contract|domain)\//, sideEffects: false }] },
    },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
});
