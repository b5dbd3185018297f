import { defineConfig } from 'vitest/config';

process.env['TZ'] = 'America/St_Johns';

/** The tests in a browser. Each file starts the product; one file at a time, because a browser and a product fill two cores. */
export default defineConfig({
  test: {
    root: '.',
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/bouw.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    pool: 'forks',
    fileParallelism: false,
  },
});
