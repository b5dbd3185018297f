import { z } from 'zod';
import { MAX_BATCH, schrijfUitkomst, type BatchRegel } from '../../src/domain/batch.ts';
import type { AfdelingId, CasusId } from '../../src/domain/casus.ts';
import { zietPersoon } from '../../src/domain/view.ts';
import type { Persoon } from '../../src/store/organisatie.ts';
import { bekijkBatch, legBatchVast } from '../../src/usecases/batch.ts';
import { bekijkOpenbaar } from '../../src/usecases/lezen.ts';
import { actorVoor, leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { zegPrive } from '../bezorgen/persoon.ts';
import { batchkaart, BEKEND, leesRijkeuze, LATER, REST_NIET_BEKEND, rijVeld, type BatchOpties } from '../cards/batchkaart.ts';
import { casuskaart } from '../cards/casuskaart.ts';
import { alleInvoer } from '../cards/parts/invoer.ts';
import { VERB } from '../cards/verben.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { kaartActivity } from '../teams.ts';
import { mrisVan } from '../verversVoor.ts';
import type { Actie, Antwoord, Druk } from './actie.ts';

const GEEN_ROL: Antwoord = { soort: 'melding', tekst: 'Deze lijst is voor wie reclasseringswerker van deze afdeling is. Hoort u daarbij? Vraag de beheerder om u aan de afdeling te koppelen.' };
const NIETS_GEKOZEN = 'Kies bij minstens één rij een oordeel, of zet de schakelaar bovenaan aan.';

const lijst = z.object({ afdeling: z.string() });
const ingeleverd = lijst.extend({ codes: z.string().regex(/^ZS-\d{6}(,ZS-\d{6})*$/).transform((tekst) => tekst.split(',').slice(0, MAX_BATCH)) });

async function toonBatch({ omgeving, persoon }: Pick<Druk, 'omgeving' | 'persoon'>, afdeling: AfdelingId, opties: Omit<BatchOpties, 'verversVoor'> = {}): Promise<Antwoord> {
  const view = await bekijkBatch(omgeving, afdeling, persoon?.id, 'teams');
  if (view === undefined || persoon === undefined) return GEEN_ROL;
  return { soort: 'kaart', kaart: batchkaart(view, { ...opties, verversVoor: await mrisVan(omgeving, [persoon.id]) }) };
}

/** What was chosen per row; the switch speaks for rows that nobody touched. */
function keuzesUit(codes: readonly string[], data: Druk['data']): { readonly regels: readonly BatchRegel[]; readonly bekend: readonly string[] } {
  const rest = data[REST_NIET_BEKEND] === 'true' ? 'nietBekend' : LATER;
  const keuzes = codes.map((code) => ({ code, keuze: leesRijkeuze(data[rijVeld(code)]) ?? rest }));
  return {
    regels: keuzes.flatMap(({ code, keuze }) => (keuze === LATER || keuze === BEKEND ? [] : [{ code, keuze }])),
    bekend: keuzes.filter(({ keuze }) => keuze === BEKEND).map(({ code }) => code),
  };
}

/** The choices of these rows only, by input id. */
function invoerVan(data: Druk['data'], codes: readonly string[]): Readonly<Record<string, string>> {
  const velden = new Set<string>(codes.map(rijVeld));
  return Object.fromEntries(Object.entries(alleInvoer(data)).filter(([id]) => velden.has(id)));
}

async function legVast(druk: Druk): Promise<Antwoord> {
  const gelezen = ingeleverd.safeParse(druk.data);
  if (!gelezen.success) return { soort: 'melding', tekst: 'Deze lijst klopt niet meer. Typ “screenen” voor een nieuwe.' };
  const { codes } = gelezen.data;
  const afdeling = gelezen.data.afdeling as AfdelingId;
  const { omgeving, persoon, data } = druk;
  if (persoon === undefined) return GEEN_ROL;
  const { regels, bekend } = keuzesUit(codes, data);
  if (regels.length === 0) return toonBatch(druk, afdeling, { invoer: alleInvoer(data), bekend, ...(bekend.length === 0 ? { melding: NIETS_GEKOZEN } : {}) });
  const uitkomst = await legBatchVast(omgeving, { afdeling, wie: persoon.id, regels, herkomst: 'teams' });
  const mislukt = uitkomst.mislukt.map(({ code }) => code);
  return toonBatch(druk, afdeling, { melding: schrijfUitkomst(uitkomst), meldingSoort: mislukt.length === 0 ? 'gelukt' : 'weigering', invoer: invoerVan(data, [...mislukt, ...bekend]), bekend });
}

async function magZien(omgeving: BotOmgeving, persoon: Persoon, casus: CasusId): Promise<{ readonly code: string; readonly activity: ReturnType<typeof kaartActivity> } | undefined> {
  const gezien = await bekijkOpenbaar(omgeving, casus);
  if (gezien === undefined || !zietPersoon(actorVoor(await leesOrganisatie(omgeving), persoon, gezien.casus))) return undefined;
  const { code } = gezien.view;
  return { code, activity: kaartActivity(casuskaart(gezien.view, { verversVoor: await mrisVan(omgeving, [persoon.id]) }), `Casus ${code}`) };
}

/** Puts the card of a casus in the own chat: opened here it would take the place of the list, with all that is filled in there. */
async function open({ omgeving, persoon, data }: Druk): Promise<Antwoord> {
  const casus = z.object({ casus: z.string() }).parse(data).casus as CasusId;
  const gezien = persoon === undefined ? undefined : await magZien(omgeving, persoon, casus);
  if (persoon === undefined || gezien === undefined) return GEEN_ROL;
  const gelukt = await zegPrive(omgeving, persoon.id, gezien.activity);
  return { soort: 'melding', tekst: gelukt ? `De kaart van ${gezien.code} staat nu onderaan in uw chat met Samen starten.` : `Open de kaart van ${gezien.code} in het kanaal van de afdeling, of typ “zoek ${gezien.code}”.` };
}

/** Batch screening (B10): look at the list, record it, open somebody who is known. */
export const BATCH: readonly Actie[] = [
  { verb: VERB.batchToon, handle: (druk) => toonBatch(druk, lijst.parse(druk.data).afdeling as AfdelingId) },
  { verb: VERB.batchLegVast, handle: legVast },
  { verb: VERB.batchOpen, handle: open },
];
