import type { Uitvoerder } from '../rollen.ts';

/** The steps for which people may note how long they worked on a casus (F24, R-b): DJI got no hours, and nobody knows what it costs. */
export const TIJDSTAPPEN = ['signaal', 'stap1', 'delen', 'duiding', 'bijdrage', 'inzet'] as const;
export type Tijdstap = (typeof TIJDSTAPPEN)[number];
export const TIJDSTAPNAAM: Readonly<Record<Tijdstap, string>> = {
  signaal: 'Signaal en intake', stap1: 'Stap 1: bekendheid', delen: 'Stap 2: delen', duiding: 'Stap 2: duiding', bijdrage: 'Stap 3: bijdrage en plan', inzet: 'Stap 4: inzet',
};

/** What is offered to tap; any other whole number up to a working day may be typed. */
export const TIJDKEUZES: readonly number[] = [5, 15, 30, 60, 120];
export const MINUTEN_HOOGSTENS = 480;

export function isMinuten(minuten: number): boolean {
  return Number.isInteger(minuten) && minuten >= 1 && minuten <= MINUTEN_HOOGSTENS;
}

/** Minutes that were noted by the people with a role, added up. */
export interface Tijdsom {
  readonly groep: string;
  readonly maand: string;
  readonly rol: Uitvoerder;
  readonly stap: Tijdstap;
  readonly keren: number;
  readonly minuten: number;
}
