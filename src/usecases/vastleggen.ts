import type { Casus } from '../domain/casus.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { Taak } from '../domain/taak.ts';
import { taken } from '../domain/taken.ts';
import { isVastlegging, type Vastlegging } from '../domain/taken/vastleggen.ts';
import { leiding } from './gevolgen.ts';
import { lijst, vanMij, type Regel } from './lezen.ts';
import type { Omgeving } from './omgeving.ts';
import { kijkVoor, type Organisatie } from './organisatie.ts';

const WAAR: Readonly<Record<Vastlegging, string>> = { rpi: 'RPI in IRIS', ractDeelA: 'deel A onder RACT', ract: 'werkdocument onder RACT', tulp: 'Tulp Selectie' };

/** What of these is still to be recorded, in one line; for who leads with the name of who must. */
function samen(open: readonly Taak[], leidt: boolean): Taak | undefined {
  const [eerste] = open;
  if (eerste === undefined) return undefined;
  const waar = (welke: readonly Taak[]): string => welke.flatMap(({ soort }) => (isVastlegging(soort) ? [WAAR[soort]] : [])).join(', ');
  const perPersoon = Map.groupBy(open, ({ persoon, rol }) => persoon?.naam ?? rol);
  return { ...eerste, wat: leidt ? [...perPersoon].map(([naam, welke]) => `${naam}: ${waar(welke)}`).join('; ') : `Nog vast te leggen: ${waar(open)}` };
}

/**
 * What is not yet recorded in IRIS or Tulp: the own, or for who leads everything at the own places, with the name of who
 * has it to do (B29).
 */
export async function nogVastleggen(omgeving: Omgeving, wie: PersoonId): Promise<readonly Regel[]> {
  return lijst(omgeving, wie, 'ookElders', (casus: Casus, organisatie: Organisatie) => {
    const leidt = leiding(organisatie, casus).includes(wie);
    const open = taken(casus, kijkVoor(omgeving, organisatie, casus)).filter((taak) => isVastlegging(taak.soort) && (leidt || vanMij(organisatie, casus, taak, wie)));
    return samen(open, leidt);
  });
}
