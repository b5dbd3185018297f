import { defineConfig } from 'vitest/config';

// The suite runs in a zone that is neither UTC nor Amsterdam, so that code which
// forgets to name its zone fails here instead of on the first summer-time day.
process.env['TZ'] = 'America/St_Johns';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    // Property tests walk hundreds of histories; on a busy machine they take minutes, and being slow is no failure.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
