import { test } from 'vitest';
import { begin } from './opstelling.ts';
test('x', async () => {
  for (let i = 0; i < 3; i += 1) {
  const t0 = performance.now();
  const zs = await begin();
  console.log('start', performance.now() - t0);
  console.log(zs.gemeld);
  await zs.stop();
  }
});
