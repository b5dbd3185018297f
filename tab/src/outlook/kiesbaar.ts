import { MAX_IN_AFSPRAAK, type Kiesregel } from '../../../src/api/outlook.ts';

const ANDER_GEZELSCHAP = 'Kan niet in dezelfde afspraak: andere mensen of een andere PI.';
const VOL = `Er passen hooguit ${MAX_IN_AFSPRAAK} casussen in één afspraak.`;

/** Why a casus can't be chosen beside those that are; undefined: it can. What is chosen can always be let go. */
export function waaromNiet(regel: Kiesregel, gekozen: readonly Kiesregel[]): string | undefined {
  if (gekozen.some(({ casus }) => casus === regel.casus)) return undefined;
  if (regel.waaromNiet !== undefined) return regel.waaromNiet;
  if (gekozen.some(({ samen }) => samen !== regel.samen)) return ANDER_GEZELSCHAP;
  return gekozen.length >= MAX_IN_AFSPRAAK ? VOL : undefined;
}

/** What is chosen stays in view, also when a search lists others. */
export function teTonen(regels: readonly Kiesregel[], gekozen: readonly Kiesregel[]): readonly Kiesregel[] {
  const inLijst = new Set(regels.map(({ casus }) => casus));
  return [...gekozen.filter(({ casus }) => !inLijst.has(casus)), ...regels];
}

/** The choice with one more, or one less. */
export function wissel(gekozen: readonly Kiesregel[], regel: Kiesregel): readonly Kiesregel[] {
  const zonder = gekozen.filter(({ casus }) => casus !== regel.casus);
  return zonder.length < gekozen.length ? zonder : [...gekozen, regel];
}
