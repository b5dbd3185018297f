import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Builds the pages of `tab/` into `dist/tab`, which the server serves at `/tab/`. One HTML file per page. */
export default defineConfig({
  root: resolve(root, 'tab'),
  // Relative, so that the pages also work behind a proxy that adds a path.
  base: './',
  plugins: [react()],
  build: {
    outDir: resolve(root, 'dist/tab'),
    emptyOutDir: true,
    target: 'es2022',
    // No data: addresses, so that the content security policy can stay 'self'.
    assetsInlineLimit: 0,
    // React, Fluent UI and zod together; a test guards what a first load weighs compressed.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: ['index', 'werkdocument', 'outlook', 'wachter'].map((pagina) => resolve(root, `tab/${pagina}.html`)) },
  },
});
