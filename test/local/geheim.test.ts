import { afterAll, beforeAll, expect, test } from 'vitest';
import { lokaalGeheim } from '../../src/local/geheim.ts';
import { openTestRegister, type TestRegister } from '../store/register.ts';

let een: TestRegister;
let ander: TestRegister;
beforeAll(async () => {
  [een, ander] = [await openTestRegister(), await openTestRegister()];
});
afterAll(() => Promise.all([een.sluit(), ander.sluit()]));

test('local mode makes its own secret for tickets, keeps it, and shares it with no other register', async () => {
  const geheim = await lokaalGeheim(een.register.db);
  expect(geheim).toMatch(/^[0-9a-f]{64}$/);
  expect(await lokaalGeheim(een.register.db)).toBe(geheim);
  expect(await lokaalGeheim(ander.register.db)).not.toBe(geheim);
});
