import type { Casus, CasusId } from '../domain/casus.ts';
import { isOpen } from '../domain/inzetdatums.ts';
import { isLeidinggevende, type PersoonId } from '../domain/rollen.ts';
import type { Taak } from '../domain/taak.ts';
import { stilstand, type Stilstand } from '../domain/stilgevallen.ts';
import { taken } from '../domain/taken.ts';
import { openbareView, persoonlijkeView, zietPersoon, type OpenbareView, type PersoonlijkeView } from '../domain/view.ts';
import { verschilView, type Verschil } from '../domain/verschil.ts';
import { leesSkn } from '../domain/skn.ts';
import { schrijfAudit } from '../store/audit.ts';
import { findCasus, findCasusByCode, listCasussenBySkn, listOpenCasussen, type Plek } from '../store/casussen.ts';
import { findAanwezigheid, type Persoon } from '../store/organisatie.ts';
import type { Omgeving } from './omgeving.ts';
import { actorVoor, kijkVoor, leesOrganisatie, plekkenVan, type Organisatie } from './organisatie.ts';

/** A casus as one person may see it: with `mijn` for who has a role, without for who has none. */
export interface Gezien {
  readonly casus: Casus;
  readonly openbaar: OpenbareView;
  readonly mijn?: PersoonlijkeView;
}

/** The casus as this person may see it, without an audit line: that is for who shows it. */
export function zie(omgeving: Pick<Omgeving, 'kalender' | 'nu'>, organisatie: Organisatie, casus: Casus, persoon: Persoon | undefined, inPI: readonly number[] = [], vanPersoon: readonly Casus[] = []): Gezien {
  const kijk = { ...kijkVoor(omgeving, organisatie, casus), inPI, vanPersoon };
  const mijn = persoon === undefined ? undefined : persoonlijkeView(casus, actorVoor(organisatie, persoon, casus), kijk);
  return { casus, openbaar: openbareView(casus, kijk), ...(mijn === undefined ? {} : { mijn }) };
}

/** The casus for a person; every look at who it is about leaves an audit line, and so does a look that was refused. */
export async function bekijk(omgeving: Omgeving, id: CasusId, wie: PersoonId | undefined, herkomst: string): Promise<Gezien | undefined> {
  const casus = await findCasus(omgeving.db, id);
  if (casus === undefined) return undefined;
  const organisatie = await leesOrganisatie(omgeving);
  const { reclasseringswerker } = casus;
  const aanwezig = reclasseringswerker === undefined ? undefined : await findAanwezigheid(omgeving.db, reclasseringswerker.persoon, casus.pi);
  const gekoppeld = casus.eerdereCasussen.length + (casus.latereCasussen?.length ?? 0) > 0;
  const gezien = zie(omgeving, organisatie, casus, wie === undefined ? undefined : organisatie.personen.get(wie), aanwezig?.weekdagen, gekoppeld ? await listCasussenBySkn(omgeving.db, casus.skn) : []);
  await schrijfAudit(omgeving.db, {
    op: omgeving.nu().instant, actie: 'bekijk', casus: id, herkomst, resultaat: gezien.mijn === undefined ? 'alleenOpenbaar' : 'gezien', ...(wie === undefined ? {} : { persoon: wie }),
  });
  return gezien;
}

/** Both views of a disagreement, for who carries the casus and for the managers who settle it; each look leaves an audit line. */
export async function bekijkVerschil(omgeving: Omgeving, id: CasusId, wie: PersoonId, herkomst: string): Promise<Verschil | undefined> {
  const casus = await findCasus(omgeving.db, id);
  const organisatie = await leesOrganisatie(omgeving);
  const persoon = organisatie.personen.get(wie);
  if (casus === undefined || persoon === undefined) return undefined;
  const verschil = verschilView(casus, actorVoor(organisatie, persoon, casus));
  await schrijfAudit(omgeving.db, { op: omgeving.nu().instant, actie: 'bekijkVerschil', casus: id, herkomst, persoon: wie, resultaat: verschil === undefined ? 'geweigerd' : 'gezien' });
  return verschil;
}

/** What the posted card shows; no person looks, so no audit line. */
export async function bekijkOpenbaar(omgeving: Omgeving, id: CasusId): Promise<{ readonly casus: Casus; readonly view: OpenbareView } | undefined> {
  const casus = await findCasus(omgeving.db, id);
  return casus === undefined ? undefined : { casus, view: openbareView(casus, kijkVoor(omgeving, await leesOrganisatie(omgeving), casus)) };
}

/** A row of a list: a casus with the taak it is listed for. */
export interface Regel {
  readonly view: PersoonlijkeView;
  readonly taak: Taak;
}

const PER_BLADZIJDE = 500;

/** Casussen to do at some places (undefined: everywhere), and with `ook` those this person carries elsewhere, in pages. */
export async function* openCasussen(omgeving: Pick<Omgeving, 'db'>, plekken: readonly Plek[] | undefined, ook: PersoonId | undefined): AsyncGenerator<Casus> {
  for (let na: CasusId | undefined; ; ) {
    const bladzijde = await listOpenCasussen(omgeving.db, { aantal: PER_BLADZIJDE, ...(ook === undefined ? {} : { ook }), ...(plekken === undefined ? {} : { plekken }), ...(na === undefined ? {} : { na }) });
    yield* bladzijde;
    na = bladzijde.at(-1)?.id;
    if (bladzijde.length < PER_BLADZIJDE || na === undefined) return;
  }
}

/** The open casussen at the places of a person for which `kies` names a taak, the most urgent first. */
export async function lijst(omgeving: Omgeving, wie: PersoonId, waar: 'eigenPlekken' | 'ookElders', kies: (casus: Casus, organisatie: Organisatie) => Taak | undefined): Promise<readonly Regel[]> {
  const organisatie = await leesOrganisatie(omgeving);
  const persoon = organisatie.personen.get(wie);
  const plekken = plekkenVan(organisatie, wie);
  const regels: Regel[] = [];
  for await (const casus of openCasussen(omgeving, plekken, waar === 'ookElders' ? wie : undefined)) {
    const taak = kies(casus, organisatie);
    const { mijn } = taak === undefined ? {} : zie(omgeving, organisatie, casus, persoon);
    if (taak !== undefined && mijn !== undefined) regels.push({ view: mijn, taak });
  }
  return regels.sort((a, b) => Number(a.taak.bijzaak) - Number(b.taak.bijzaak) || a.taak.termijn.localeCompare(b.taak.termijn) || a.view.code.localeCompare(b.view.code));
}

/** A casus that stands still, for who manages its place. */
export interface StilleRegel {
  readonly view: PersoonlijkeView;
  readonly stil: Stilstand;
}

/** Casussen that stand still at the places this person manages, the longest first. */
export async function stilgevallen(omgeving: Omgeving, wie: PersoonId): Promise<readonly StilleRegel[]> {
  const vandaag = omgeving.nu().datum;
  const stil = new Map<CasusId, Stilstand>();
  const regels = await lijst(omgeving, wie, 'eigenPlekken', (casus, organisatie) => {
    const kijk = kijkVoor(omgeving, organisatie, casus);
    const gevonden = stilstand(casus, vandaag, kijk);
    if (gevonden !== undefined) stil.set(casus.id, gevonden);
    return gevonden === undefined ? undefined : taken(casus, kijk)[0];
  });
  return regels.filter(({ view }) => isLeidinggevende(view.rollen))
    .flatMap(({ view }) => {
      const gevonden = stil.get(view.id as CasusId);
      return gevonden === undefined ? [] : [{ view, stil: gevonden }];
    })
    .sort((a, b) => a.stil.sinds.localeCompare(b.stil.sinds) || a.view.code.localeCompare(b.view.code));
}

/** Casussen as everybody in the channel sees them, for a list that Teams keeps. */
export async function openbareLijst(omgeving: Omgeving, ids: readonly CasusId[]): Promise<readonly OpenbareView[]> {
  const organisatie = await leesOrganisatie(omgeving);
  const views: OpenbareView[] = [];
  for (const id of ids) {
    const casus = await findCasus(omgeving.db, id);
    if (casus !== undefined && isOpen(casus)) views.push(openbareView(casus, kijkVoor(omgeving, organisatie, casus)));
  }
  return views.sort((a, b) => (a.aanZet?.termijn ?? '').localeCompare(b.aanZet?.termijn ?? ''));
}

/** Casussen with a field of the signal missing, at this person's places. */
export async function aanTeVullen(omgeving: Omgeving, wie: PersoonId): Promise<readonly Regel[]> {
  return lijst(omgeving, wie, 'eigenPlekken', (casus, organisatie) => taken(casus, kijkVoor(omgeving, organisatie, casus)).find(({ soort }) => soort === 'aanvullen'));
}

/** Casussen with this code or SKN, whoever may see them. Names are not searched: need to know (domain.md B6.2). */
export async function zoekCasussen({ db }: Pick<Omgeving, 'db'>, tekst: string): Promise<readonly Casus[] | 'onleesbaar'> {
  const code = /^\s*(?:zs)?[\s-]*(\d{6})\s*$/i.exec(tekst);
  const skn = leesSkn(tekst);
  if (code === null && !skn.ok) return 'onleesbaar';
  const opCode = code?.[1] === undefined ? undefined : await findCasusByCode(db, `ZS-${code[1]}`);
  return [...(opCode === undefined ? [] : [opCode]), ...(skn.ok ? await listCasussenBySkn(db, skn.skn) : [])];
}

/** Finds by casus code or SKN among what this person may see. */
export async function zoek(omgeving: Omgeving, wie: PersoonId, tekst: string): Promise<readonly PersoonlijkeView[] | 'onleesbaar'> {
  const gevonden = await zoekCasussen(omgeving, tekst);
  if (gevonden === 'onleesbaar') return gevonden;
  const organisatie = await leesOrganisatie(omgeving);
  const persoon = organisatie.personen.get(wie);
  const zichtbaar = gevonden.filter((casus) => persoon !== undefined && zietPersoon(actorVoor(organisatie, persoon, casus)));
  await schrijfAudit(omgeving.db, { op: omgeving.nu().instant, persoon: wie, actie: 'zoek', resultaat: `${zichtbaar.length} van ${gevonden.length}`, herkomst: 'teams' });
  return zichtbaar.flatMap((casus) => zie(omgeving, organisatie, casus, persoon).mijn ?? []);
}
