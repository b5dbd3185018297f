import { bepaalAfspraken } from '../domain/afspraken.ts';
import type { Casus, PiId } from '../domain/casus.ts';
import { gatenVan, isVoorLeiding, type Bezetting, type Gat, type Gatcasus } from '../domain/gaten.ts';
import { magHerinneren } from '../domain/herinneren.ts';
import { waarnemerVan } from '../domain/afwezigheid.ts';
import { LEIDING, type PersoonId, type Rol } from '../domain/rollen.ts';
import { besluitBlijftUit } from '../domain/verschil.ts';
import { werkSamen } from '../domain/werk.ts';
import { listAfdelingenMetKanaal, listLasten, listNamen, listOneens, listZonderCasemanager, listZonderOrganisatie } from '../store/dragers.ts';
import { eersteKeer, isVerwerkt } from '../store/geleverd.ts';
import type { Pi } from '../store/organisatie.ts';
import { klokkenVan, type Omgeving } from './omgeving.ts';
import { afsprakenVoor, gevraagden, leesOrganisatie, neemtWaarVoor, personenMetRol, type Organisatie } from './organisatie.ts';

/** The gaps of one PI, as one manager hears of them. */
export interface PiGaten {
  readonly pi: Pi;
  readonly gaten: readonly Gat[];
}

const UITVOERDERS: readonly Rol[] = ['casemanager', 'reclasseringswerker'];

function gatcasus({ afdelingen }: Organisatie, { id, code, afdeling }: Pick<Casus, 'id' | 'code' | 'afdeling'>): Gatcasus {
  return { casus: id, code, afdeling: afdelingen.get(afdeling)?.naam ?? afdeling };
}

/** The casussen that wait for what only managers can settle, per PI. */
async function vastgelopen(omgeving: Omgeving, organisatie: Organisatie): Promise<(pi: PiId) => Pick<Bezetting, 'zonderBesluit' | 'zonderOrganisatie'>> {
  const oneens = (await listOneens(omgeving.db)).filter((casus) => besluitBlijftUit(casus, organisatie.vandaag, klokkenVan(omgeving, afsprakenVoor(organisatie, casus))));
  const elders = (await listZonderOrganisatie(omgeving.db)).filter((casus) => gevraagden(organisatie, 'reclasseringswerker', casus).length === 0);
  return (pi) => ({
    zonderBesluit: oneens.filter((casus) => casus.pi === pi).map((casus) => gatcasus(organisatie, casus)),
    zonderOrganisatie: elders.flatMap((casus) => (casus.pi !== pi || casus.verwachteOrganisatie === undefined ? [] : [{ ...gatcasus(organisatie, casus), organisatie: casus.verwachteOrganisatie }])),
  });
}

async function bezettingen(omgeving: Omgeving, organisatie: Organisatie): Promise<ReadonlyMap<PiId, Bezetting>> {
  const { db } = omgeving;
  const [lasten, namen, zonder, metKanaal] = [await listLasten(db), await listNamen(db), await listZonderCasemanager(db), await listAfdelingenMetKanaal(db)];
  const vast = await vastgelopen(omgeving, organisatie);
  return new Map([...organisatie.pis.keys()].map((pi) => {
    const perDrager = Map.groupBy(lasten.filter((last) => last.pi === pi), ({ rol, persoon }) => `${rol}|${persoon}`);
    return [pi, {
      afdelingen: [...organisatie.afdelingen.values()].filter((afdeling) => afdeling.pi === pi).map(({ id, naam }) => ({
        naam, heeftKanaal: metKanaal.has(id), gekoppeld: new Set(UITVOERDERS.filter((rol) => personenMetRol(organisatie, rol, { pi, afdeling: id }).length > 0)),
      })),
      lasten: [...perDrager.values()].flatMap((eigen) => eigen.slice(0, 1).map(({ rol, persoon }) => ({
        rol, persoon, naam: namen.get(persoon) ?? 'Onbekende collega', werk: werkSamen(eigen.map(({ werk }) => werk)), inRegister: organisatie.personen.has(persoon),
      }))),
      zonderCasemanager: zonder.filter((casus) => casus.pi === pi).map((casus) => ({ ...gatcasus(organisatie, casus), signaalOp: casus.signaalOp })),
      ...vast(pi),
    }];
  }));
}

/** Who can link people and channels, by name. */
export function beheerders({ koppelingen, personen }: Organisatie): readonly string[] {
  return [...new Set(koppelingen.filter(({ rol }) => rol === 'beheerder').map(({ persoon }) => persoon))].flatMap((wie) => personen.get(wie)?.naam ?? []);
}

/** Which manager's role this person has at a PI today, also for who is away. */
function leidtBij(organisatie: Organisatie, wie: PersoonId, pi: PiId): readonly Rol[] {
  const ik = new Set([wie, ...neemtWaarVoor(organisatie, wie)]);
  return organisatie.koppelingen.filter((een) => ik.has(een.persoon) && LEIDING.includes(een.rol) && (een.pi === undefined || een.pi === pi)).map(({ rol }) => rol);
}

function klokken(omgeving: Omgeving, pi: Pi): ReturnType<typeof klokkenVan> {
  return klokkenVan(omgeving, bepaalAfspraken(pi.afspraken));
}

function voorEen(omgeving: Omgeving, organisatie: Organisatie, alle: ReadonlyMap<PiId, Bezetting>, wie: PersoonId): readonly PiGaten[] {
  return [...organisatie.pis.values()].flatMap((pi) => {
    const bezetting = alle.get(pi.id);
    const rollen = leidtBij(organisatie, wie, pi.id);
    if (bezetting === undefined || rollen.length === 0) return [];
    const gaten = gatenVan(bezetting, organisatie.afwezigheid, organisatie.vandaag, klokken(omgeving, pi)).filter((gat) => rollen.some((rol) => isVoorLeiding(gat, rol)));
    return gaten.length === 0 ? [] : [{ pi, gaten }];
  });
}

/** The gaps at the places this person manages, now. */
export async function leesGaten(omgeving: Omgeving, wie: PersoonId): Promise<readonly PiGaten[]> {
  const organisatie = await leesOrganisatie(omgeving);
  return voorEen(omgeving, organisatie, await bezettingen(omgeving, organisatie), wie);
}

/** The PI's this person manages. */
export function geleidePis(organisatie: Organisatie, wie: PersoonId): readonly Pi[] {
  return [...organisatie.pis.values()].filter(({ id }) => leidtBij(organisatie, wie, id).length > 0);
}

/** Whether this person manages a place, so that lists for managers are for this person. */
export function isLeiding(organisatie: Organisatie, wie: PersoonId): boolean {
  return geleidePis(organisatie, wie).length > 0;
}

/** Managers who hear of gaps today: not who is away and has a stand-in, who hears it instead. */
function lezers(organisatie: Organisatie): readonly PersoonId[] {
  const { afwezigheid, vandaag } = organisatie;
  return [...organisatie.personen.keys()].filter((wie) => isLeiding(organisatie, wie) && waarnemerVan(afwezigheid, wie, vandaag) === undefined);
}

/**
 * Tells each manager once per working day of the gaps there are, in one message for all of them, within the hours for
 * reminders. The ledger outlives a restart; who was told today is not looked at again.
 */
export async function meldGaten(omgeving: Omgeving, organisatie: Organisatie): Promise<void> {
  const nu = omgeving.nu();
  const open = [...organisatie.pis.values()].filter((pi) => magHerinneren(nu, klokken(omgeving, pi))).map(({ id }) => id);
  if (open.length === 0) return;
  const sleutel = (wie: PersoonId): string => `gaten:${wie}:${nu.datum}`;
  const nog: PersoonId[] = [];
  for (const wie of lezers(organisatie)) if (!(await isVerwerkt(omgeving.db, sleutel(wie)))) nog.push(wie);
  if (nog.length === 0) return;
  const alle = await bezettingen(omgeving, organisatie);
  for (const wie of nog) {
    if (!voorEen(omgeving, organisatie, alle, wie).some(({ pi }) => open.includes(pi.id))) continue;
    await omgeving.db.transaction().execute(async (trx) => {
      if (await eersteKeer(trx, sleutel(wie), nu.instant)) await omgeving.wachtrij.zet(trx, [{ soort: 'overzicht', sleutel: sleutel(wie), aan: wie, wat: { over: 'gaten', dag: nu.datum } }]);
    });
  }
}
