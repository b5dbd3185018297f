import { dagberichtVan, opTijd, overlegOp, zegtIets, type Dagbericht, type EigenDagbericht, type EigenRegel, type Venster } from '../domain/dagbericht.ts';
import type { AfdelingId, Casus } from '../domain/casus.ts';
import { tijd, type Datum, type Tijd } from '../domain/datum.ts';
import { magHerinneren } from '../domain/herinneren.ts';
import { plusWerkdagen } from '../domain/kalender.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { taakViews } from '../domain/taakview.ts';
import type { Klokken } from '../domain/termijnen.ts';
import { findVorigDagbericht, listDagberichten, listVoorkeuren, noteerDagbericht } from '../store/dagbericht.ts';
import type { Afdeling } from '../store/organisatie.ts';
import { momentOp } from '../tijd/amsterdam.ts';
import type { Effect } from './effect.ts';
import { ontvangers } from './gevolgen.ts';
import { openCasussen } from './lezen.ts';
import { klokkenVan, type Omgeving } from './omgeving.ts';
import { afsprakenVoor, kijkVoor, leesOrganisatie, plekkenVan, type Organisatie } from './organisatie.ts';
import { vanMij } from './register/vanwie.ts';
import { gaatAan, leesReflecties } from './reflecties.ts';

const MIDDERNACHT = tijd('00:00');

/** Missed at its hour because the product was down: it still goes the same working day, within reminder hours. */
function isTijd(omgeving: Omgeving, klokken: Klokken, om: Tijd): boolean {
  const nu = omgeving.nu();
  return nu.tijd >= om && magHerinneren(nu, klokken);
}

function klokkenVoor(omgeving: Omgeving, organisatie: Organisatie, { id, pi }: Afdeling): Klokken {
  return klokkenVan(omgeving, afsprakenVoor(organisatie, { pi, afdeling: id }));
}

/** Notes the digest of today and puts it in the queue in one transaction, so that it leaves once, also with several instances. */
async function zetKlaar(omgeving: Omgeving, sleutel: string, tot: Venster['tot'], effect: Effect): Promise<void> {
  const { datum: dag } = omgeving.nu();
  await omgeving.db.transaction().execute(async (trx) => {
    if (await noteerDagbericht(trx, sleutel, dag, tot)) await omgeving.wachtrij.zet(trx, [effect]);
  });
}

async function voorAfdelingen(omgeving: Omgeving, organisatie: Organisatie, gedaan: ReadonlySet<string>): Promise<void> {
  const { datum: dag } = omgeving.nu();
  for (const afdeling of organisatie.afdelingen.values()) {
    const sleutel = `afdeling:${afdeling.id}`;
    const klokken = klokkenVoor(omgeving, organisatie, afdeling);
    const om = klokken.afspraken.dagberichtOm;
    if (om === null || gedaan.has(sleutel) || !isTijd(omgeving, klokken, om)) continue;
    const tot = momentOp(dag, om).instant;
    // The first digest of all tells of the working day before.
    const sinds = (await findVorigDagbericht(omgeving.db, sleutel, dag)) ?? momentOp(plusWerkdagen(dag, -1, klokken.kalender), MIDDERNACHT).instant;
    await zetKlaar(omgeving, sleutel, tot, { soort: 'dagbericht', sleutel: `dagbericht:${afdeling.id}:${dag}`, afdeling: afdeling.id, dag, venster: { sinds, tot } });
  }
}

/** The clocks of where this person works, of the first place for who works at several; undefined for who has no role. */
export function klokkenVanPersoon(omgeving: Omgeving, organisatie: Organisatie, persoon: PersoonId): Klokken | undefined {
  const afdelingen = [...organisatie.afdelingen.values()];
  const plekken = plekkenVan(organisatie, persoon);
  const afdeling = afdelingen.find(({ id, pi }) => plekken === undefined || plekken.some((plek) => pi === plek.pi && (plek.afdeling === undefined || plek.afdeling === id)));
  return afdeling === undefined ? undefined : klokkenVoor(omgeving, organisatie, afdeling);
}

async function voorPersonen(omgeving: Omgeving, organisatie: Organisatie, gedaan: ReadonlySet<string>): Promise<void> {
  const { datum: dag } = omgeving.nu();
  for (const [aan, om] of await listVoorkeuren(omgeving.db)) {
    const sleutel = `persoon:${aan}`;
    const klokken = organisatie.personen.has(aan) ? klokkenVanPersoon(omgeving, organisatie, aan) : undefined;
    if (klokken === undefined || gedaan.has(sleutel) || !isTijd(omgeving, klokken, om)) continue;
    await zetKlaar(omgeving, sleutel, momentOp(dag, om).instant, { soort: 'eigenDagbericht', sleutel: `eigenDagbericht:${aan}:${dag}`, aan, dag });
  }
}

/** Puts the day digests whose hour has come in the queue: of the afdelingen, and of the people who asked for one. */
export async function zetDagberichtenKlaar(omgeving: Omgeving, organisatie: Organisatie): Promise<void> {
  const gedaan = await listDagberichten(omgeving.db, omgeving.nu().datum);
  await voorAfdelingen(omgeving, organisatie, gedaan);
  await voorPersonen(omgeving, organisatie, gedaan);
}

async function alle(casussen: AsyncIterable<Casus>): Promise<readonly Casus[]> {
  const lijst: Casus[] = [];
  for await (const casus of casussen) lijst.push(casus);
  return lijst;
}

/** The digest of an afdeling as it is true now; undefined when there is nothing to say, or when its day or its hours have passed. */
export async function maakDagbericht(omgeving: Omgeving, id: AfdelingId, dag: Datum, venster: Venster): Promise<{ readonly afdeling: Afdeling; readonly bericht: Dagbericht } | undefined> {
  const organisatie = await leesOrganisatie(omgeving);
  const afdeling = organisatie.afdelingen.get(id);
  const nu = omgeving.nu();
  if (afdeling === undefined || nu.datum !== dag || !magHerinneren(nu, klokkenVoor(omgeving, organisatie, afdeling))) return undefined;
  const casussen = await alle(openCasussen(omgeving, [{ pi: afdeling.pi, afdeling: id }], undefined));
  const reflectie = (await leesReflecties(omgeving, organisatie, dag)).find(({ piId }) => piId === afdeling.pi);
  const bericht = dagberichtVan(casussen, kijkVoor(omgeving, organisatie, { pi: afdeling.pi, afdeling: id }), venster, reflectie);
  return bericht === undefined ? undefined : { afdeling, bericht };
}

/** Whether this person takes part in the meetings of a casus: who carries it, or who would while nobody does. */
export function doetMee(organisatie: Organisatie, casus: Casus, wie: PersoonId): boolean {
  return (['casemanager', 'reclasseringswerker'] as const).some((rol) => ontvangers(organisatie, casus, rol).includes(wie));
}

function draagt({ casemanager, reclasseringswerker }: Casus, wie: PersoonId): boolean {
  return casemanager?.persoon === wie || reclasseringswerker?.persoon === wie;
}

/** The digest of one person as it is true now; undefined when there is nothing to say, or when its day or its hours have passed. */
export async function maakEigenDagbericht(omgeving: Omgeving, wie: PersoonId, dag: Datum): Promise<EigenDagbericht | undefined> {
  const nu = omgeving.nu();
  const vandaag = nu.datum;
  const organisatie = await leesOrganisatie(omgeving);
  const klokken = klokkenVanPersoon(omgeving, organisatie, wie);
  if (vandaag !== dag || klokken === undefined || !magHerinneren(nu, klokken)) return undefined;
  const mijn: EigenRegel[] = [];
  const wachtOp: EigenRegel[] = [];
  const overleg: EigenDagbericht['overleg'][number][] = [];
  for await (const casus of openCasussen(omgeving, plekkenVan(organisatie, wie), wie)) {
    const kijk = kijkVoor(omgeving, organisatie, casus);
    const { code } = casus;
    const taken = taakViews(casus, kijk).filter(({ bijzaak }) => !bijzaak);
    const taak = taken.find((een) => vanMij(organisatie, casus, een, wie));
    const [eerste] = taken;
    if (taak !== undefined) mijn.push({ code, afdeling: kijk.afdelingNaam, taak });
    else if (eerste !== undefined && draagt(casus, wie)) wachtOp.push({ code, afdeling: kijk.afdelingNaam, taak: eerste });
    if (doetMee(organisatie, casus, wie)) overleg.push(...overlegOp(casus, vandaag).map((een) => ({ ...een, afdeling: kijk.afdelingNaam })));
  }
  const opTermijn = (a: EigenRegel, b: EigenRegel): number => a.taak.termijn.localeCompare(b.taak.termijn) || a.code.localeCompare(b.code);
  const bericht: EigenDagbericht = {
    vandaag, teLaat: mijn.filter(({ taak }) => taak.termijn < vandaag).sort(opTermijn), vandaagKlaar: mijn.filter(({ taak }) => taak.termijn === vandaag).sort(opTermijn),
    overleg: overleg.sort(opTijd), wachtOp: wachtOp.sort(opTermijn), reflecties: (await leesReflecties(omgeving, organisatie, vandaag)).filter((een) => gaatAan(organisatie, een, wie)),
  };
  return zegtIets(bericht) ? bericht : undefined;
}
