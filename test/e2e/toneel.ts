import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startBrowser, type Browserij } from './browser.ts';
import { startProduct, type Product } from './opstelling.ts';

/** The product and the browser of one test file, from its first test to its last. */
export interface Toneel {
  readonly product: Product;
  readonly browser: Browserij;
}

/**
 * Starts product and browser before the first test of a file and stops them after the last. A test also fails when a
 * page had an error, or when the product logged a warning; then the windows are kept as pictures. With `stap na stap`
 * the tests happen to one casus, so that after a failure the rest would say nothing and is skipped.
 */
export function richtIn(verloop: 'stap na stap' | 'los van elkaar'): Toneel {
  let staand: Toneel | undefined;
  let mislukt = false;
  const toneel = (): Toneel => {
    if (staand === undefined) throw new Error('The product is started before the first test, not earlier.');
    return staand;
  };
  beforeAll(async () => {
    staand = { product: await startProduct(), browser: await startBrowser() };
  });
  beforeEach((test) => {
    if (mislukt && verloop === 'stap na stap') test.skip('an earlier step failed');
  });
  afterEach(async ({ task }) => {
    const { browser, product } = toneel();
    mislukt ||= task.result?.state === 'fail';
    if (task.result?.state === 'fail') await browser.bewijs(`fout-${task.name.slice(0, 40).replace(/\W+/g, '-')}`);
    expect(browser.fouten()).toEqual([]);
    expect(product.log()).toEqual([]);
  });
  afterAll(async () => {
    await staand?.browser.stop();
    await staand?.product.stop();
  });
  return {
    get product() {
      return toneel().product;
    },
    get browser() {
      return toneel().browser;
    },
  };
}
