import type { AgendaAfspraak } from '../domain/agenda.ts';
import { bepaalAfspraken } from '../domain/afspraken.ts';
import { plusDagen, type Datum } from '../domain/datum.ts';
import { gevuld } from '../domain/gevuld.ts';
import { magHerinneren } from '../domain/herinneren.ts';
import { reflectievenster, type Reflectie } from '../domain/reflectie.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { eersteKeer, isVerwerkt } from '../store/geleverd.ts';
import type { Pi } from '../store/organisatie.ts';
import { findReflectiezoekstand, listLaatsteReflecties } from '../store/reflecties.ts';
import { listRuimtes } from '../store/rooster.ts';
import { momentVan } from '../tijd/amsterdam.ts';
import { geleidePis } from './gaten.ts';
import { klokkenVan, type Omgeving } from './omgeving.ts';
import type { Organisatie } from './organisatie.ts';

/** Days ahead in which a reflection meeting stands in the lists. */
const VOORUIT_DAGEN = 7;

/** What there is to do for a PI today; undefined: nothing. One that fell away is looked for anew on the same day. */
async function werkSleutel(omgeving: Omgeving, pi: Pi, laatste: AgendaAfspraak | undefined): Promise<string | undefined> {
  const nu = omgeving.nu();
  const klokken = klokkenVan(omgeving, bepaalAfspraken(pi.afspraken));
  const { reflectieWeken: weken, planHorizonDagen: horizonDagen } = klokken.afspraken;
  if (!magHerinneren(nu, klokken)) return undefined;
  if (weken === null) return laatste !== undefined && laatste.start > nu.instant ? `reflectieAf:${laatste.id}:${nu.datum}` : undefined;
  const laatsteOp = laatste === undefined ? undefined : momentVan(laatste.start).datum;
  if (reflectievenster({ weken, laatsteOp, vandaag: nu.datum, horizonDagen, kalender: klokken.kalender }) === undefined) return undefined;
  return `reflectie:${pi.id}:${nu.datum}:${(await findReflectiezoekstand(omgeving.db, pi.id)).poging}`;
}

/** Sets looking for the reflection meetings that are due in motion, once a day per PI, and calling off those of a PI that holds none any more. */
export async function veegReflecties(omgeving: Omgeving, organisatie: Organisatie): Promise<void> {
  const laatste = await listLaatsteReflecties(omgeving.db);
  const nu = omgeving.nu();
  for (const pi of organisatie.pis.values()) {
    const sleutel = await werkSleutel(omgeving, pi, laatste.get(pi.id));
    if (sleutel === undefined || (await isVerwerkt(omgeving.db, sleutel))) continue;
    await omgeving.db.transaction().execute(async (trx) => {
      if (await eersteKeer(trx, sleutel, nu.instant)) await omgeving.wachtrij.zet(trx, [{ soort: 'reflectie', pi: pi.id, dag: nu.datum }]);
    });
  }
}

/** A reflection meeting of a PI with those who are at it. */
export interface PiReflectie extends Reflectie {
  readonly piId: Pi['id'];
  readonly wie: readonly PersoonId[];
}

/** The reflection meetings from this day up to a week later. One that is over today counts no more. */
export async function leesReflecties(omgeving: Omgeving, organisatie: Organisatie, dag: Datum): Promise<readonly PiReflectie[]> {
  const komend = [...(await listLaatsteReflecties(omgeving.db)).values()].filter(({ start }) => {
    const { datum } = momentVan(start);
    return datum >= dag && datum <= plusDagen(dag, VOORUIT_DAGEN) && start > omgeving.nu().instant;
  });
  const gelezen: PiReflectie[] = [];
  for (const { pi, start, vorm, ruimte, organisator, genodigden } of komend) {
    const naam = (await listRuimtes(omgeving.db, pi)).find(({ id }) => id === ruimte)?.naam;
    const wie = [...(organisator === undefined ? [] : [organisator]), ...genodigden.filter(({ antwoord }) => antwoord !== 'afgewezen').map(({ persoon }) => persoon)];
    gelezen.push({ piId: pi, pi: organisatie.pis.get(pi)?.naam ?? pi, start: momentVan(start), vorm, wie, ...gevuld({ ruimte: naam }) });
  }
  return gelezen;
}

/** Whether this person should know of it: is at it, or manages the PI. */
export function gaatAan(organisatie: Organisatie, { piId, wie }: PiReflectie, persoon: PersoonId): boolean {
  return wie.includes(persoon) || geleidePis(organisatie, persoon).some(({ id }) => id === piId);
}
