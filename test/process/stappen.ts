import { als, type Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';

/** What a worker fills in about somebody whom the reclassering knows well. */
export const GOED_BEKEND = {
  'Rol van de reclassering': 'Groot: advies, toezicht of JCM', 'Dossier in IRIS': 'Dynamisch: een traject loopt of is heropend', 'Datum van het laatste contact': '2026-09-01',
} as const;
/** What stands in the werkdocument and nowhere else. */
export const GEHEIM = 'Woonde tot mei bij zijn zus';

const STUK = { Onderwerp: 'Levensloop vóór de detentie', Informatie: GEHEIM, Bron: 'Toezichtdossier 2026' } as const;

/** Step 1 by Mehmet: known, and as advised. */
export async function bekend(zs: Opstelling, zaak: Zaak): Promise<void> {
  const mehmet = als(zs, 'mehmet');
  await mehmet.druk(zaak, 'Bekijk advies', GOED_BEKEND);
  await mehmet.druk(zaak, 'Leg oordeel vast', {});
}

/** Step 1 by Mehmet: the reclassering does not know this person. */
export async function onbekend(zs: Opstelling, zaak: Zaak): Promise<void> {
  await als(zs, 'mehmet').druk(zaak, 'Leg vast: niet bekend');
}

/** Known, and one piece shared with the casemanager. */
export async function gedeeld(zs: Opstelling, zaak: Zaak): Promise<void> {
  await bekend(zs, zaak);
  await als(zs, 'mehmet').druk(zaak, 'Bewaar als concept', STUK);
  await als(zs, 'mehmet').druk(zaak, 'Deel met de casemanager (1 stuk)');
}

/** The titles of the moments on the card of a casus, in the order in which they stand there. */
export function momentenOp(kaart: string): readonly string[] {
  return [...kaart.matchAll(/^\[((?:ma|di|wo|do|vr) \d+ \w+ \d\d:\d\d · (?:in de PI|online))\]$/gm)].map(([, titel = '']) => titel);
}

/** Shared, and Sanne has chosen the first moment: the meeting is booked. */
export async function geboekt(zs: Opstelling, zaak: Zaak): Promise<string> {
  await gedeeld(zs, zaak);
  const [eerste = ''] = momentenOp(await als(zs, 'sanne').ziet(zaak));
  await als(zs, 'sanne').druk(zaak, eerste);
  return eerste;
}

export const BIJDRAGEN = 'Bij “ja”: wat draagt de reclassering bij? Kies een of meer.';

/** The outcome in one line, recorded by one of the two on the card; `bijdragen` joined with ` + `. */
export async function vastgelegd(zs: Opstelling, zaak: Zaak, wie: 'sanne' | 'mehmet', actief: 'Ja' | 'Nee', bijdragen = 'Meedenken'): Promise<string> {
  return als(zs, wie).druk(zaak, 'Leg vast', { 'Hoe hebt u overlegd?': 'tussendoor (bij de koffieautomaat)', 'Draagt de reclassering actief bij aan het D&R-plan?': actief, 'Waarom? (één regel)': 'Alles loopt al via de gemeente', ...(actief === 'Ja' ? { [BIJDRAGEN]: bijdragen } : {}) });
}
