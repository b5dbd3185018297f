import type { Maand } from './meetregel.ts';

/** How finely a year is cut. */
export const PER = ['kwartaal', 'maand'] as const;
export type Per = (typeof PER)[number];

/** A stretch of a year, as the months in it. */
export interface Tijdvak {
  /** `2026`, `2026-K3` or `2026-07`. */
  readonly id: string;
  readonly naam: string;
  readonly maanden: readonly Maand[];
}

const MAANDNAAM = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

function maanden(jaar: number): readonly Maand[] {
  return MAANDNAAM.map((_naam, i) => `${String(jaar)}-${String(i + 1).padStart(2, '0')}` as Maand);
}

/** The year itself, its quarters and its months: each made of whole ones of the next. */
export function tijdvakken(jaar: number): { readonly jaar: Tijdvak } & Readonly<Record<Per, readonly Tijdvak[]>> {
  const alle = maanden(jaar);
  return {
    jaar: { id: String(jaar), naam: String(jaar), maanden: alle },
    kwartaal: [1, 2, 3, 4].map((nummer) => ({ id: `${String(jaar)}-K${String(nummer)}`, naam: `${String(nummer)}e kwartaal`, maanden: alle.slice(3 * (nummer - 1), 3 * nummer) })),
    maand: alle.map((maand, i) => ({ id: maand, naam: MAANDNAAM[i] ?? maand, maanden: [maand] })),
  };
}
