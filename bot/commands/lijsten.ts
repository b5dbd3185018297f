import { schrijfDag } from '../../src/domain/schrijf.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { aanTeVullen, zoek, type Regel } from '../../src/usecases/lezen.ts';
import { leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { achterstallig } from '../../src/usecases/register/achterstallig.ts';
import { leesMijnRegels, telMijnRegels } from '../../src/usecases/register/mijnregels.ts';
import { DAGSTAAT } from '../cards/dagknoppen.ts';
import type { Kaart } from '../cards/parts/kaart.ts';
import { nogVastleggen } from '../../src/usecases/vastleggen.ts';
import { klok } from '../cards/parts/klok.ts';
import { lijstkaart, lijstrij, MAX_RIJEN, type LijstRij } from '../cards/lijstkaart.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { ONBEKEND, type Commando, type Getypt, type Reactie } from './commando.ts';

/** The row of a casus for the taak it is listed for, which need not be its main one. */
function rij({ view, taak }: Regel): LijstRij {
  const mijn = view.taken.find(({ id }) => id === taak.id);
  // Of a closed casus: no taak any more, but a day on which it is lost.
  if (mijn === undefined) return { ...lijstrij(view), wat: taak.wat, tot: `wordt gewist op ${schrijfDag(taak.termijn)}` };
  const { tekst, stand } = klok(mijn, view.vandaag);
  return { ...lijstrij(view), wat: taak.wat, tot: tekst, stand };
}

/** "Mijn werk" as a card, also for the button of that name. */
export async function mijnWerkLijst(omgeving: BotOmgeving, wie: PersoonId): Promise<Kaart> {
  const organisatie = await leesOrganisatie(omgeving);
  const { regels } = await leesMijnRegels(omgeving, organisatie, wie, { aantal: MAX_RIJEN });
  const { totaal } = await telMijnRegels(omgeving, organisatie, wie);
  return lijstkaart({ titel: 'Mijn werk', leeg: 'U bent nu nergens aan zet.', rijen: regels.map(rij), totaal, onder: [DAGSTAAT] });
}

function lijst(titel: string, leeg: string, haal: (omgeving: BotOmgeving, wie: PersoonId) => Promise<readonly Regel[]>): (getypt: Getypt) => Promise<Reactie> {
  return async ({ omgeving, persoon }) => (persoon === undefined ? { tekst: ONBEKEND } : { kaart: lijstkaart({ titel, leeg, rijen: (await haal(omgeving, persoon.id)).map(rij) }) });
}

async function teLaat({ omgeving, persoon }: Getypt): Promise<Reactie> {
  if (persoon === undefined) return { tekst: ONBEKEND };
  const { regels, totaal } = await achterstallig(omgeving, persoon.id, MAX_RIJEN);
  return { kaart: lijstkaart({ titel: 'Achterstallig', leeg: 'Er is niets te laat op uw afdelingen.', rijen: regels.map(rij), totaal }) };
}

async function zoekEen({ omgeving, persoon, rest }: Getypt): Promise<Reactie> {
  if (persoon === undefined) return { tekst: ONBEKEND };
  const gevonden = await zoek(omgeving, persoon.id, rest);
  if (gevonden === 'onleesbaar') return { tekst: 'Typ een casuscode of een SKN, bijvoorbeeld: zoek ZS-412907. Zoeken op naam kan niet.' };
  const leeg = 'Niets gevonden. Controleer de code of het SKN. U ziet alleen casussen van uw eigen afdelingen. Is de inhoud gewist, dan vindt u de casus nog wel op code, niet meer op SKN.';
  return { kaart: lijstkaart({ titel: 'Gevonden', rijen: gevonden.map(lijstrij), leeg }) };
}

/** Lists of casussen in chat. */
export const LIJSTEN: readonly Commando[] = [
  { woorden: /^(mijn werk|werk|mijn taken)\b/i, antwoord: async ({ omgeving, persoon }) => (persoon === undefined ? { tekst: ONBEKEND } : { kaart: await mijnWerkLijst(omgeving, persoon.id) }) },
  { woorden: /^(achterstallig|te laat)\b/i, antwoord: teLaat },
  { woorden: /^(nog vastleggen|nog vast te leggen|vastleggen)\b/i, antwoord: lijst('Nog vastleggen', 'Alles is vastgelegd in IRIS en Tulp.', nogVastleggen) },
  { woorden: /^(aanvullen|aan te vullen|onvolledig)\b/i, antwoord: lijst('Aan te vullen', 'Alle signalen zijn compleet.', aanTeVullen) },
  { woorden: /^zoek\b/i, antwoord: zoekEen },
];
