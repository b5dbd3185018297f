import type { MijnWerkRij } from '../../../src/api/register.ts';

type Soort = MijnWerkRij['taak']['soort'];

/** What the button of a row says: the next thing to do, in one or two words. */
const ACTIE: Readonly<Record<Soort, string>> = {
  oordelen: 'Beoordeel', alert: 'Beantwoord', delen: 'Deel informatie', vraag: 'Beantwoord', duiden: 'Kies een moment', duidingVastleggen: 'Leg vast', uitnodiging: 'Antwoord', bevestigen: 'Bevestig',
  herzien: 'Herzie', oneens: 'Beslis', herbeoordelen: 'Beoordeel opnieuw', kijkOpnieuw: 'Kijk opnieuw', besluitBevestigen: 'Bevestig', afspraak: 'Rond af', bijdrageKiezen: 'Kies de bijdrage', adviesAanvragen: 'Vraag aan',
  bijdrage: 'Rond af', tussentijds: 'Beantwoord', afstemmen: 'Bevestig', inbrengLezen: 'Lees', trajectDatum: 'Plan', trajectUitkomst: 'Leg vast', mening: 'Leg vast', planInbrengen: 'Breng in', mdoDatum: 'Plan', mdoUitkomst: 'Leg vast',
  vrijlating: 'Beantwoord', warmeOverdracht: 'Bekijk', inzetVoorstel: 'Beslis', inzetStart: 'Start', inzetAfronden: 'Rond af', inzetEinddatum: 'Vul aan', overdracht: 'Neem over', rpi: 'Vink af', ractDeelA: 'Vink af', ract: 'Vink af',
  tulp: 'Vink af', aanvullen: 'Vul aan',
};

/** What the button of a row says to whom it belongs. */
export function knoptekst({ actie, taak }: Pick<MijnWerkRij, 'actie' | 'taak'>): string {
  return actie === 'wijsToe' ? 'Wijs toe' : ACTIE[taak.soort];
}

/** Done in the werkdocument instead of on the card. */
export const IN_WERKDOCUMENT: ReadonlySet<Soort> = new Set<Soort>(['delen']);
