import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startBrowser, type Browserij } from './browser.ts';
import { startProduct, type Product } from './opstelling.ts';

/** The product and the browser of one test file, from its first test to its last. */
export interface Toneel {
  readonly product: Product;
  readonly browser: Browserij;
}

/**
 * Starts product and browser before the first test of a file and stops them after the last. A test also fails when a
 * page had an error, or when the product logged a warning; then the windows are kept as pictures.
 */
export function richtIn(): Toneel {
  let staand: Toneel | undefined;
  const toneel = (): Toneel => {
    if (staand === undefined) throw new Error('The product is started before the first test, not earlier.');
    return staand;
  };
  beforeAll(async () => {
    staand = { product: await startProduct(), browser: await startBrowser() };
  });
  afterEach(async ({ task }) => {
    const { browser, product } = toneel();
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
