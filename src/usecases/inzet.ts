import { STANDAARD_AFSPRAKEN, type Afspraken } from '../domain/afspraken.ts';
import type { Casus } from '../domain/casus.ts';
import { plusDagen, type Datum } from '../domain/datum.ts';
import { magHerinneren } from '../domain/herinneren.ts';
import { komtEraan, komtInAanmerking } from '../domain/inzetdatums.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { taken } from '../domain/taken.ts';
import { persoonlijkeView, type PersoonlijkeView } from '../domain/view.ts';
import { listGeslotenMetEinde, listOpenCasussen, type Plek } from '../store/casussen.ts';
import { bewaarInstelling, findInstelling } from '../store/instellingen.ts';
import { bladzijden } from './bladzijden.ts';
import type { Omgeving } from './omgeving.ts';
import { actorVoor, afsprakenVoor, kijkVoor, leesOrganisatie, plekkenVan, type Organisatie } from './organisatie.ts';
import { SYSTEEM, voerUit } from './voerUit.ts';

const BEKEKEN = 'inzetBekekenOp';

/** Proposes the inzet that comes up now; answers whether it did. Outside working hours it waits, like a reminder. */
export async function stelInzetVoor(omgeving: Omgeving, organisatie: Organisatie, casus: Casus): Promise<boolean> {
  const kijk = kijkVoor(omgeving, organisatie, casus);
  if (!magHerinneren(omgeving.nu(), kijk) || komtInAanmerking(casus, kijk.vandaag, kijk).length === 0) return false;
  const gedaan = await voerUit(omgeving, { casus: casus.id, wie: SYSTEEM, herkomst: 'product', opdracht: { type: 'stelInzetVoor' } });
  return gedaan.ok && gedaan.veranderd;
}

/** Calendar days before the end of a detention within which anything of step 4 begins, at the PI that looks ahead furthest. */
function vooruitDagen(organisatie: Organisatie): number {
  const van = ({ inzetPpWeken, inzetViWeken, inzetArtikelplaatsingWeken, inzetToezichtWeken, inzetVooruitWeken, inzetVoorafWerkdagen }: Afspraken): number =>
    7 * Math.max(inzetPpWeken, inzetViWeken, inzetArtikelplaatsingWeken, inzetToezichtWeken, inzetVooruitWeken) + 3 * inzetVoorafWerkdagen;
  return Math.max(...[STANDAARD_AFSPRAKEN, ...[...organisatie.afdelingen.values()].map(({ id, pi }) => afsprakenVoor(organisatie, { pi, afdeling: id }))].map(van));
}

function gesloten(omgeving: Omgeving, organisatie: Organisatie, plekken?: readonly Plek[]): AsyncGenerator<Casus> {
  const van = omgeving.nu().datum;
  const tot = plusDagen(van, vooruitDagen(organisatie));
  return bladzijden((waar) => listGeslotenMetEinde(omgeving.db, { van, tot, ...waar, ...(plekken === undefined ? {} : { plekken }) }));
}

/**
 * Closed casussen too come up for inzet (C-21). There are many of them and a day changes little, so they are looked
 * through once a working day, and again after a failure; a proposal made twice is made once.
 */
export async function veegGesloten(omgeving: Omgeving, organisatie: Organisatie): Promise<void> {
  const nu = omgeving.nu();
  if (!magHerinneren(nu, { afspraken: STANDAARD_AFSPRAKEN, kalender: omgeving.kalender(STANDAARD_AFSPRAKEN) })) return;
  if ((await findInstelling(omgeving.db, BEKEKEN)) === nu.datum) return;
  for await (const casus of gesloten(omgeving, organisatie)) await stelInzetVoor(omgeving, organisatie, casus);
  await bewaarInstelling(omgeving.db, BEKEKEN, nu.datum);
}

/** A row of what comes up: a casus, until when, and what it is about without the ground, because a chat is kept. */
export interface InzetRegel {
  readonly view: PersoonlijkeView;
  readonly datum: Datum;
  readonly wat: string;
}

/** The first thing of step 4 that comes up in this casus before a day. */
function eersteVan(casus: Casus, tot: Datum, kijk: ReturnType<typeof kijkVoor>): Pick<InzetRegel, 'datum' | 'wat'> | undefined {
  const open = taken(casus, kijk).filter(({ id }) => id.startsWith('inzet:') || id.startsWith('overdracht:')).map(({ termijn, wat }) => ({ datum: termijn, wat }));
  const straks = komtEraan(casus, kijk.vandaag, kijk).map(({ start, voorstelOp }) => ({ datum: start < voorstelOp ? voorstelOp : start, wat: 'Komt eraan: inzet tijdens de detentie (stap 4)' }));
  return [...open, ...straks].filter(({ datum }) => datum <= tot).sort((a, b) => a.datum.localeCompare(b.datum))[0];
}

/** What comes up of step 4 at this person's places in the coming weeks (F21), the first by date; `afdeling` keeps only those of one. */
export async function inzetKomtEraan(omgeving: Omgeving, wie: PersoonId, afdeling: string): Promise<readonly InzetRegel[]> {
  const organisatie = await leesOrganisatie(omgeving);
  const persoon = organisatie.personen.get(wie);
  const plekken = plekkenVan(organisatie, wie);
  const regels: InzetRegel[] = [];
  const erbij = (casus: Casus): void => {
    const kijk = kijkVoor(omgeving, organisatie, casus);
    const eerste = eersteVan(casus, plusDagen(kijk.vandaag, 7 * kijk.afspraken.inzetVooruitWeken), kijk);
    const past = kijk.afdelingNaam.toLowerCase().replace(/^afdeling /, '');
    const view = eerste === undefined || persoon === undefined || (afdeling !== '' && past !== afdeling) ? undefined : persoonlijkeView(casus, actorVoor(organisatie, persoon, casus), kijk);
    if (eerste !== undefined && view !== undefined) regels.push({ view, ...eerste });
  };
  for await (const casus of bladzijden((waar) => listOpenCasussen(omgeving.db, { ...waar, ook: wie, ...(plekken === undefined ? {} : { plekken }) }))) erbij(casus);
  const gehad = new Set(regels.map(({ view }) => view.id));
  for await (const casus of gesloten(omgeving, organisatie, plekken)) if (!gehad.has(casus.id)) erbij(casus);
  return regels.sort((a, b) => a.datum.localeCompare(b.datum) || a.view.code.localeCompare(b.view.code));
}
