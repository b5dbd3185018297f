import { expect } from 'vitest';
import type { Gelezen, RijFout, RuwSignaal } from '../../src/intake/rij.ts';

/** The bytes of a text in UTF-8. */
export function utf8(tekst: string): Uint8Array {
  return new TextEncoder().encode(tekst);
}

/** The signalen of a file in which every row is right. */
export function signalen(gelezen: Gelezen): readonly RuwSignaal[] {
  if (!gelezen.ok) return expect.unreachable(gelezen.melding);
  return gelezen.rijen.map((rij) => (rij.ok ? rij.signaal : expect.unreachable(JSON.stringify(rij.fouten))));
}

/** What is wrong with the only row of a file. */
export function fouten(gelezen: Gelezen): readonly RijFout[] {
  if (!gelezen.ok) return expect.unreachable(gelezen.melding);
  const [rij] = gelezen.rijen;
  return rij?.ok === false ? rij.fouten : expect.unreachable('the row was accepted');
}

/** What the user reads about a file that can't be read. */
export function melding(gelezen: Gelezen): string {
  return gelezen.ok ? expect.unreachable('the file was accepted') : gelezen.melding;
}
