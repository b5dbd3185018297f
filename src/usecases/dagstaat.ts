import type { Casus, Fase } from '../domain/casus.ts';
import { opTijd, overlegOp } from '../domain/dagbericht.ts';
import { tijd, type Datum } from '../domain/datum.ts';
import { plusWerkdagen } from '../domain/kalender.ts';
import { reflectieplek } from '../domain/reflectie.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { schrijfDag, schrijfDatum, schrijfMoment, schrijfWerkdagen } from '../domain/schrijf.ts';
import type { Kijk } from '../domain/kijk.ts';
import { taakViews, type TaakView } from '../domain/taakview.ts';
import { schrijfAudit } from '../store/audit.ts';
import { momentOp } from '../tijd/amsterdam.ts';
import { doetMee, klokkenVanPersoon } from './dagbericht.ts';
import { openCasussen } from './lezen.ts';
import type { Omgeving } from './omgeving.ts';
import { kijkVoor, leesOrganisatie, plekkenVan, type Organisatie } from './organisatie.ts';
import { vanMij } from './register/vanwie.ts';
import { gaatAan, leesReflecties } from './reflecties.ts';

/** A line of the sheet: what to do for one casus, until when in words. */
export interface Dagstaatregel {
  readonly code: string;
  readonly stap: string;
  readonly doen: readonly { readonly wat: string; readonly tot: string; readonly teLaat: boolean }[];
  /** Of the first of these, to sort by: notes for the own administration come after the process itself. */
  readonly eerste: Pick<TaakView, 'termijn' | 'bijzaak'>;
}
export interface Dagstaatoverleg {
  readonly tijd: string;
  /** Empty for a meeting that is about no casus. */
  readonly code: string;
  readonly afdeling: string;
  readonly wat: string;
}
/** The sheet of one person for one day: codes only, because paper gets lost. */
export interface Dagstaat {
  readonly dag: string;
  readonly gemaakt: string;
  readonly overleg: readonly Dagstaatoverleg[];
  readonly afdelingen: readonly { readonly naam: string; readonly regels: readonly Dagstaatregel[] }[];
}

/** Where a casus stands, short enough for a column on paper. */
const STAP: Readonly<Record<Fase, string>> = { bekendheid: '1 bekendheid', alert: '1 alert', delen: '2 delen', duiding: '2 duiding', bijdrage: '3 bijdrage', afronden: 'vastleggen', gesloten: 'gesloten' };

function tot({ termijn, nogWerkdagen, bijzaak }: TaakView, dag: Datum): { readonly tot: string; readonly teLaat: boolean } {
  if (termijn === dag) return { tot: 'vandaag', teLaat: false };
  if (termijn > dag) return { tot: schrijfDag(termijn), teLaat: false };
  return bijzaak ? { tot: `open sinds ${schrijfDag(termijn)}`, teLaat: false } : { tot: `${schrijfWerkdagen(Math.max(1, -nogWerkdagen))} te laat`, teLaat: true };
}

function regelVan(organisatie: Organisatie, casus: Casus, wie: PersoonId, kijk: Kijk): Dagstaatregel | undefined {
  const mijn = taakViews(casus, kijk).filter((taak) => vanMij(organisatie, casus, taak, wie));
  const [eerste] = mijn;
  return eerste === undefined ? undefined : { code: casus.code, stap: STAP[casus.fase], eerste, doen: mijn.map((taak) => ({ wat: taak.wat, ...tot(taak, kijk.vandaag) })) };
}

function opUrgentie(a: Dagstaatregel, b: Dagstaatregel): number {
  return Number(a.eerste.bijzaak) - Number(b.eerste.bijzaak) || a.eerste.termijn.localeCompare(b.eerste.termijn) || a.code.localeCompare(b.code);
}

function perAfdeling(regels: readonly { readonly plek: string; readonly regel: Dagstaatregel }[]): Dagstaat['afdelingen'] {
  return [...Map.groupBy(regels, ({ plek }) => plek)].sort(([een], [ander]) => een.localeCompare(ander, 'nl')).map(([naam, eigen]) => ({
    naam, regels: eigen.map(({ regel }) => regel).sort(opUrgentie),
  }));
}

/** The days for which somebody can print a sheet: today, and the next working day. */
export async function dagstaatdagen(omgeving: Omgeving, wie: PersoonId): Promise<{ readonly vandaag: Datum; readonly volgende: Datum }> {
  const { datum: vandaag } = omgeving.nu();
  const klokken = klokkenVanPersoon(omgeving, await leesOrganisatie(omgeving), wie);
  return { vandaag, volgende: plusWerkdagen(vandaag, 1, klokken?.kalender ?? omgeving.kalender({ goedeVrijdagVrij: true, bevrijdingsdagVrij: true })) };
}

/** What this person does on this day, seen from that day; undefined for who is not (any more) in the register. */
export async function maakDagstaat(omgeving: Omgeving, wie: PersoonId, dag: Datum): Promise<Dagstaat | undefined> {
  const organisatie = await leesOrganisatie(omgeving);
  const nu = omgeving.nu();
  const gezien = organisatie.personen.has(wie);
  await schrijfAudit(omgeving.db, { op: nu.instant, persoon: wie, actie: 'dagstaat', resultaat: gezien ? `gezien:${dag}` : 'geweigerd', herkomst: 'dagstaat' });
  if (!gezien) return undefined;
  const opDieDag = { ...omgeving, nu: () => momentOp(dag, tijd('08:00')) };
  const regels: { readonly plek: string; readonly regel: Dagstaatregel }[] = [];
  const overleg: (ReturnType<typeof overlegOp>[number] & { readonly afdeling: string })[] = [];
  for await (const casus of openCasussen(omgeving, plekkenVan(organisatie, wie), wie)) {
    const kijk = kijkVoor(opDieDag, organisatie, casus);
    const plek = `${kijk.piNaam}, ${kijk.afdelingNaam}`;
    const regel = regelVan(organisatie, casus, wie, kijk);
    if (regel !== undefined) regels.push({ plek, regel });
    if (doetMee(organisatie, casus, wie)) overleg.push(...overlegOp(casus, dag).map((een) => ({ ...een, afdeling: kijk.afdelingNaam })));
  }
  const vanCasussen = overleg.sort(opTijd).map(({ code, afdeling, tijd: om, wat, vorm }): Dagstaatoverleg => ({ tijd: om ?? '', code, afdeling, wat: vorm === undefined ? wat : `${wat}, ${vorm === 'online' ? 'online' : 'in de PI'}` }));
  const reflecties = (await leesReflecties(omgeving, organisatie, dag)).filter((een) => een.start.datum === dag && gaatAan(organisatie, een, wie))
    .map((een): Dagstaatoverleg => ({ tijd: een.start.tijd, code: '', afdeling: een.pi, wat: `reflectie, ${reflectieplek(een)}` }));
  return {
    dag: `${schrijfDag(dag).slice(0, 2)} ${schrijfDatum(dag)}`, gemaakt: schrijfMoment(nu.datum, nu.tijd), afdelingen: perAfdeling(regels),
    overleg: [...vanCasussen, ...reflecties].sort((een, ander) => (een.tijd || '99:99').localeCompare(ander.tijd || '99:99')),
  };
}
