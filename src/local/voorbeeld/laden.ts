import { plusDagen, weekdag, type Datum } from '../../domain/datum.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { leesJson } from '../../intake/json.ts';
import { listCasussenBySkn } from '../../store/casussen.ts';
import { bewaarInstelling, findInstelling } from '../../store/instellingen.ts';
import { bewaarAanwezigheid, listAanwezigheid } from '../../store/organisatie.ts';
import { meldAfwezig } from '../../usecases/afwezigheid.ts';
import type { Omgeving } from '../../usecases/omgeving.ts';
import { leesOrganisatie, type Organisatie } from '../../usecases/organisatie.ts';
import { verwerkSignalen } from '../../usecases/signalen.ts';
import { SYSTEEM, voerUitIn, type Wie } from '../../usecases/voerUit.ts';
import { voorbeeldSignalen, type VoorbeeldSignaal } from './signalen.ts';
import { voorbeeldVerlopen, type VoorbeeldVerloop } from './verloop.ts';

const SIGNALEN_GELADEN = 'lokaal:voorbeeldGeladen';
const VERLOOP_GESPEELD = 'lokaal:voorbeeldGespeeld';
/** Noor is away for a week; Ruben stands in. */
const AFWEZIG = { persoon: 'noor' as PersoonId, waarnemer: 'ruben' as PersoonId, dagen: 7 };

/** In the third week from now Mehmet comes on Wednesday instead of Tuesday, and Daan not on Friday. */
const UITZONDERINGEN: readonly (readonly [persoon: string, weekdag: number, aanwezig: boolean])[] = [['mehmet', 2, false], ['mehmet', 3, true], ['daan', 5, false]];
const UITZONDERING_NA_DAGEN = 14;

async function noteerUitzonderingen({ db }: Omgeving, vandaag: Datum): Promise<void> {
  const maandag = plusDagen(vandaag, UITZONDERING_NA_DAGEN + 1 - weekdag(vandaag));
  for (const wie of new Set(UITZONDERINGEN.map(([persoon]) => persoon as PersoonId))) {
    const uitzonderingen = UITZONDERINGEN.filter(([persoon]) => persoon === wie).map(([, dag, aanwezig]) => ({ datum: plusDagen(maandag, dag - 1), aanwezig }));
    for (const dagen of await listAanwezigheid(db, { persoon: wie })) await db.transaction().execute((trx) => bewaarAanwezigheid(trx, { ...dagen, uitzonderingen }));
  }
}

async function brengIn(omgeving: Omgeving, signalen: readonly VoorbeeldSignaal[]): Promise<readonly string[]> {
  const gelezen = leesJson({ signalen });
  if (!gelezen.ok) return [gelezen.melding];
  const uitkomsten = await verwerkSignalen(omgeving, gelezen.rijen, SYSTEEM);
  return uitkomsten.flatMap(({ fouten = [] }) => fouten.map(({ melding }) => melding));
}

/**
 * Nobody was there when this happened, and who opens the product has no use for thirty messages that were answered since:
 * the effects of all turns but the last of a casus stay inside.
 */
function zonderGevolgen(omgeving: Omgeving): Omgeving {
  return { ...omgeving, wachtrij: { ...omgeving.wachtrij, zet: () => Promise.resolve() } };
}

/** All turns of one casus in one transaction: many small ones would keep whoever starts waiting. */
async function speel(omgeving: Omgeving, organisatie: Organisatie, { signaal: { skn }, beurten, daarna }: VoorbeeldVerloop): Promise<readonly string[]> {
  // The oldest: after a stop halfway the later signal may be there already.
  const casus = (await listCasussenBySkn(omgeving.db, skn)).at(-1)?.id;
  // A folder from before these examples has no such casus; it stays as its user left it.
  if (casus === undefined) return [];
  const stil = zonderGevolgen(omgeving);
  const geweigerd = await omgeving.db.transaction().execute(async (trx) => {
    const meldingen: string[] = [];
    for (const [i, [naam, opdracht]] of beurten.entries()) {
      const wie: Wie = naam === 'systeem' ? SYSTEEM : { soort: 'persoon', id: naam as PersoonId };
      const resultaat = await voerUitIn(i === beurten.length - 1 ? omgeving : stil, trx, organisatie, { casus, wie, opdracht, herkomst: 'voorbeeld', sleutel: `voorbeeld:${skn}:${i}` });
      if (!resultaat.ok) meldingen.push(`${skn} ${opdracht.type}: ${resultaat.weigering.melding}`);
    }
    return meldingen;
  });
  return daarna === undefined ? geweigerd : [...geweigerd, ...(await brengIn(omgeving, [daarna]))];
}

/**
 * Brings in the example signals and plays what happened to some of them since, once: a second call changes nothing, and
 * one that was cut off goes on where it was. Answers what was refused; that is nothing, or the example does not fit the
 * process any more.
 */
export async function laadVoorbeeld(omgeving: Omgeving, vandaag: Datum): Promise<readonly string[]> {
  const { db } = omgeving;
  const geweigerd: string[] = [];
  const verlopen = voorbeeldVerlopen(vandaag);
  if ((await findInstelling(db, SIGNALEN_GELADEN)) !== true) {
    geweigerd.push(...(await brengIn(omgeving, [...voorbeeldSignalen(vandaag), ...verlopen.map(({ signaal }) => signaal)])));
    await bewaarInstelling(db, SIGNALEN_GELADEN, true);
  }
  if ((await findInstelling(db, VERLOOP_GESPEELD)) === true) return geweigerd;
  const organisatie = await leesOrganisatie(omgeving);
  for (const verloop of verlopen) geweigerd.push(...(await speel(omgeving, organisatie, verloop)));
  const { persoon, waarnemer, dagen } = AFWEZIG;
  const weg = await meldAfwezig(omgeving, persoon, { persoon, waarnemer, van: vandaag, tot: plusDagen(vandaag, dagen), reden: 'vrij' });
  if (!weg.ok) geweigerd.push(weg.weigering.melding);
  await noteerUitzonderingen(omgeving, vandaag);
  await bewaarInstelling(db, VERLOOP_GESPEELD, true);
  return geweigerd;
}
