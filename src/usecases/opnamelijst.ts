import { schoneInvoer, vereist } from '../domain/invoer.ts';
import type { AfdelingId } from '../domain/casus.ts';
import { redenGeenSignaal, type Opname, type OpnameView } from '../domain/opname.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { isWeigering, weiger, type Weigering } from '../domain/weigering.ts';
import { schrijfAudit } from '../store/audit.ts';
import { findOpname, sluitOpname } from '../store/opnamen.ts';
import type { Omgeving } from './omgeving.ts';
import { magOpname, werkOpnamenBij } from './opnamen.ts';
import { leesOrganisatie, type Organisatie } from './organisatie.ts';
import { verwerkSignalen } from './signalen.ts';

const MAX_NAAM = 120;

function viewVan(organisatie: Organisatie, { id, pi, afdeling, skn, naam, opgenomenOp }: Opname): OpnameView {
  const plek = afdeling === undefined ? undefined : organisatie.afdelingen.get(afdeling)?.naam;
  return {
    id, skn, opgenomenOp, pi: organisatie.pis.get(pi)?.naam ?? pi, ...(plek === undefined ? {} : { afdeling: plek }), ...(naam === undefined ? {} : { naam }),
    afdelingen: [...organisatie.afdelingen.values()].filter((een) => een.pi === pi).map((een) => ({ id: een.id, naam: een.naam })),
  };
}

/** How many admissions wait that this person may handle; a number says nothing about anybody. Undefined: the list is not for this person. */
export async function telOpnamen(omgeving: Omgeving, wie: PersoonId): Promise<number | undefined> {
  const organisatie = await leesOrganisatie(omgeving);
  if (![...organisatie.pis.keys()].some((pi) => magOpname(organisatie, wie, { pi }))) return undefined;
  return (await werkOpnamenBij(omgeving)).filter((opname) => magOpname(organisatie, wie, opname)).length;
}

/** The admissions that wait, with who they are about, for who may handle them; each look leaves an audit line. */
export async function bekijkOpnamen(omgeving: Omgeving, wie: PersoonId): Promise<readonly OpnameView[]> {
  const organisatie = await leesOrganisatie(omgeving);
  const rijen = (await werkOpnamenBij(omgeving)).filter((opname) => magOpname(organisatie, wie, opname));
  await schrijfAudit(omgeving.db, ...rijen.map(({ id }) => ({ op: omgeving.nu().instant, persoon: wie, actie: 'bekijkOpname', resultaat: `gezien ${id}`, herkomst: 'teams' })));
  return rijen.map((opname) => viewVan(organisatie, opname));
}

interface Gevonden {
  readonly opname: Opname;
  readonly organisatie: Organisatie;
}

async function vind(omgeving: Omgeving, id: string, wie: PersoonId): Promise<Gevonden | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const rij = await findOpname(omgeving.db, id);
  if (rij === undefined || !magOpname(organisatie, wie, rij.opname)) return weiger('magNiet', 'Deze opname is niet voor u, of bestaat niet meer.');
  if (rij.verwerkt === undefined) return { opname: rij.opname, organisatie };
  const door = rij.door === undefined ? 'Samen starten' : rij.door === wie ? 'U zelf' : (organisatie.personen.get(rij.door)?.naam ?? 'Een collega');
  return weiger('alGedaan', rij.verwerkt === 'gesignaleerd' && rij.door === undefined ? 'Van deze opname is intussen een signaal gekomen.' : `Deze opname is al afgehandeld. Dat deed: ${door}.`);
}

async function sluit(omgeving: Omgeving, opname: Opname, wie: PersoonId, wat: Pick<Parameters<typeof sluitOpname>[2], 'verwerkt' | 'toelichting'>): Promise<void> {
  const op = omgeving.nu().instant;
  await omgeving.db.transaction().execute(async (trx) => {
    if (await sluitOpname(trx, opname.id, { ...wat, door: wie, op })) await schrijfAudit(trx, { op, persoon: wie, actie: 'handelOpnameAf', resultaat: `${wat.verwerkt} ${opname.id}`, herkomst: 'teams' });
  });
}

/** What a signal needs besides what the intake list held. */
export interface Aanvulling {
  readonly afdeling?: string;
  readonly naam?: string;
}

/** Makes the signal of an admission, as the backoffice would have given it; answers the casus code. */
export async function maakSignaal(omgeving: Omgeving, id: string, wie: PersoonId, aanvulling: Aanvulling): Promise<string | Weigering> {
  const gevonden = await vind(omgeving, id, wie);
  if (isWeigering(gevonden)) return gevonden;
  const { opname, organisatie } = gevonden;
  const afdeling = opname.afdeling ?? organisatie.afdelingen.get((aanvulling.afdeling ?? '') as AfdelingId)?.id;
  if (afdeling === undefined) return weiger('invoer', 'Kies de afdeling waar de persoon verblijft.');
  const naam = vereist(opname.naam ?? aanvulling.naam, 'de naam', MAX_NAAM);
  if (isWeigering(naam)) return naam;
  const [uitkomst] = await verwerkSignalen(omgeving, [{ rij: 1, ok: true, signaal: { rij: 1, skn: opname.skn, naam, pi: opname.pi, afdeling, begindatum: opname.opgenomenOp, waarschuwingen: [] } }], { soort: 'persoon', id: wie });
  if (uitkomst?.casus === undefined || uitkomst.uitkomst === 'geweigerd') return weiger('invoer', uitkomst?.fouten?.[0]?.melding ?? 'Het signaal is niet gemaakt. Probeer het opnieuw.');
  await sluit(omgeving, opname, wie, { verwerkt: 'gesignaleerd' });
  return uitkomst.casus;
}

/** Says why an admission needs no signal. */
export async function handelOpnameAf(omgeving: Omgeving, id: string, wie: PersoonId, reden: { readonly soort: string | undefined; readonly toelichting: string | undefined }): Promise<'gedaan' | Weigering> {
  const gevonden = await vind(omgeving, id, wie);
  if (isWeigering(gevonden)) return gevonden;
  const gekozen = redenGeenSignaal(reden.soort, reden.toelichting === undefined ? undefined : schoneInvoer(reden.toelichting));
  if (isWeigering(gekozen)) return gekozen;
  await sluit(omgeving, gevonden.opname, wie, { verwerkt: gekozen.soort, ...(gekozen.toelichting === undefined ? {} : { toelichting: gekozen.toelichting }) });
  return 'gedaan';
}
