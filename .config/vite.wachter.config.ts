import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Signs beyond ASCII as escapes: Outlook reads the file without a page that says in which letters it is written. */
const alleenAscii: Plugin = {
  name: 'alleen-ascii',
  generateBundle(_, bundel) {
    for (const deel of Object.values(bundel)) if (deel.type === 'chunk') deel.code = deel.code.replace(/[^\0-\x7f]/g, (teken) => `\\u${teken.charCodeAt(0).toString(16).padStart(4, '0')}`);
  },
};

/** Builds the guard before sending beside the pages, under the name that the manifest gives: one classic script, for Outlook without a page. */
export default defineConfig({
  root: resolve(root, 'tab'),
  plugins: [alleenAscii],
  build: {
    outDir: resolve(root, 'dist/tab'),
    // The pages are there already.
    emptyOutDir: false,
    copyPublicDir: false,
    // What classic Outlook on Windows understands in every version that is still about.
    target: 'es2016',
    modulePreload: false,
    rolldownOptions: { input: resolve(root, 'tab/src/wachter/main.ts'), output: { format: 'iife', entryFileNames: 'wachter.js' } },
  },
});
