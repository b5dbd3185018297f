import { BEVESTIGT, teBevestigen, uitersteDag } from '../domain/bewaring.ts';
import type { Casus } from '../domain/casus.ts';
import { uitvoerderVan, type PersoonId } from '../domain/rollen.ts';
import { carrier, type Taak } from '../domain/taak.ts';
import { taken } from '../domain/taken.ts';
import { isVastlegging, type Vastlegging } from '../domain/taken/vastleggen.ts';
import type { Klokken } from '../domain/termijnen.ts';
import { persoonlijkeView } from '../domain/view.ts';
import { listGeslotenMetInhoud } from '../store/bewaring.ts';
import { bladzijden } from './bladzijden.ts';
import { leiding, ontvangers } from './gevolgen.ts';
import { lijst, type Regel } from './lezen.ts';
import type { Omgeving } from './omgeving.ts';
import { actorVoor, kijkVoor, leesOrganisatie, plekkenVan, type Organisatie } from './organisatie.ts';
import { vanMij } from './register/vanwie.ts';

const WAAR: Readonly<Record<Vastlegging, string>> = { rpi: 'RPI in IRIS', ractDeelA: 'deel A onder RACT', ract: 'werkdocument onder RACT', tulp: 'Tulp Selectie' };

/** What of these is still to be recorded, in one line; for who leads with the name of who must. */
function samen(open: readonly Taak[], leidt: boolean): Taak | undefined {
  const [eerste] = open;
  if (eerste === undefined) return undefined;
  const waar = (welke: readonly Taak[]): string => welke.flatMap(({ soort }) => (isVastlegging(soort) ? [WAAR[soort]] : [])).join(', ');
  const perPersoon = Map.groupBy(open, ({ persoon, rol }) => persoon?.naam ?? rol);
  return { ...eerste, wat: leidt ? [...perPersoon].map(([naam, welke]) => `${naam}: ${waar(welke)}`).join('; ') : `Nog vast te leggen: ${waar(open)}` };
}

/** The same of a closed casus, which has no taken any more: on the day named its content is erased all the same (B6.2). */
function naSluiten(casus: Casus, wie: PersoonId, organisatie: Organisatie, klokken: Klokken): Taak | undefined {
  const leidt = leiding(organisatie, casus).includes(wie);
  const open = teBevestigen(casus).filter((wat) => leidt || ontvangers(organisatie, casus, uitvoerderVan(BEVESTIGT[wat])).includes(wie));
  const [termijn, sinds] = [uitersteDag(casus, klokken), casus.gesloten?.op];
  if (termijn === undefined || sinds === undefined) return undefined;
  return samen(open.map((soort) => {
    const kant = BEVESTIGT[soort];
    return { id: `naSluiten:${soort}`, soort, kant, rol: uitvoerderVan(kant), sinds, norm: termijn, termijn, bijzaak: true, wat: '', ...carrier(casus, kant) };
  }), leidt);
}

async function gesloten(omgeving: Omgeving, wie: PersoonId): Promise<readonly Regel[]> {
  const organisatie = await leesOrganisatie(omgeving);
  const persoon = organisatie.personen.get(wie);
  const plekken = plekkenVan(organisatie, wie);
  const regels: Regel[] = [];
  for await (const casus of bladzijden((waar) => listGeslotenMetInhoud(omgeving.db, { ...waar, ook: wie, ...(plekken === undefined ? {} : { plekken }) }))) {
    const kijk = kijkVoor(omgeving, organisatie, casus);
    const taak = naSluiten(casus, wie, organisatie, kijk);
    const view = taak === undefined || persoon === undefined ? undefined : persoonlijkeView(casus, actorVoor(organisatie, persoon, casus), kijk);
    if (taak !== undefined && view !== undefined) regels.push({ view, taak });
  }
  return regels.sort((a, b) => a.taak.termijn.localeCompare(b.taak.termijn) || a.view.code.localeCompare(b.view.code));
}

/**
 * What is not yet recorded in IRIS or Tulp, of closed casussen too, those last: the own, or for who leads everything at
 * the own places, with the name of who has it to do (B29).
 */
export async function nogVastleggen(omgeving: Omgeving, wie: PersoonId): Promise<readonly Regel[]> {
  const lopend = await lijst(omgeving, wie, 'ookElders', (casus: Casus, organisatie: Organisatie) => {
    const leidt = leiding(organisatie, casus).includes(wie);
    const open = taken(casus, kijkVoor(omgeving, organisatie, casus)).filter((taak) => isVastlegging(taak.soort) && (leidt || vanMij(organisatie, casus, taak, wie)));
    return samen(open, leidt);
  });
  return [...lopend, ...(await gesloten(omgeving, wie))];
}
