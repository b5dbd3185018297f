import { randomUUID } from 'node:crypto';
import { bepaalAfspraken } from '../domain/afspraken.ts';
import type { PiId } from '../domain/casus.ts';
import { plusDagen } from '../domain/datum.ts';
import { magHerinneren } from '../domain/herinneren.ts';
import { BEWAAR_DAGEN, BEWAAR_HOOGSTENS_DAGEN, isGesignaleerd, teVergelijken, ZIET_OPNAMEN, type Opname } from '../domain/opname.ts';
import type { PersoonId, Rol } from '../domain/rollen.ts';
import type { RuweOpname } from '../intake/opname.ts';
import type { GelezenRij, RijFout } from '../intake/rij.ts';
import { schrijfAudit } from '../store/audit.ts';
import { listCasussenBySkns } from '../store/casussen.ts';
import { eersteKeer } from '../store/geleverd.ts';
import { bewaarOpname, listOpnamen, sluitOpname, wisOpnamen } from '../store/opnamen.ts';
import { zoekAfdeling, zoekPi } from './herken.ts';
import { klokkenVan, type Omgeving } from './omgeving.ts';
import { leesOrganisatie, type Organisatie } from './organisatie.ts';
import type { Wie } from './voerUit.ts';

/** What became of one row of an intake list, as the API answers it. */
export interface OpnameUitkomst {
  readonly rij: number;
  /** `ontbreekt`: no signal is known, the backoffice sees it; `bekend`: an earlier list had it. */
  readonly uitkomst: 'gesignaleerd' | 'ontbreekt' | 'bekend' | 'teOud' | 'geweigerd';
  readonly fouten?: readonly RijFout[];
  readonly waarschuwingen?: readonly string[];
}

/** Whether this person may see and handle admissions of a prison, and of this wing when it is known. */
export function magOpname(organisatie: Organisatie, wie: PersoonId, { pi, afdeling }: Pick<Opname, 'pi' | 'afdeling'>): boolean {
  return organisatie.koppelingen.some((koppeling) => koppeling.persoon === wie && ZIET_OPNAMEN.includes(koppeling.rol) && (koppeling.pi === undefined || koppeling.pi === pi)
    && (koppeling.afdeling === undefined || afdeling === undefined || koppeling.afdeling === afdeling));
}

type Geplaatst = { readonly ok: true; readonly opname: Opname; readonly waarschuwingen: readonly string[] } | { readonly ok: false; readonly fouten: readonly RijFout[] };

/** The row with the places of the register. An unknown wing is asked later: the comparison must lose nobody. */
function plaats(organisatie: Organisatie, ruw: RuweOpname, pi: string | undefined, wie: Wie): Geplaatst {
  const genoemd = ruw.pi ?? pi;
  if (genoemd === undefined) return { ok: false, fouten: [{ veld: 'pi', melding: 'De PI ontbreekt. Zet de PI in de lijst, of geef haar bij het inleveren op.' }] };
  const gevonden = zoekPi(organisatie, genoemd);
  if (!gevonden.ok) return { ok: false, fouten: [{ veld: 'pi', melding: gevonden.melding }] };
  const gezocht = ruw.afdeling === undefined ? undefined : zoekAfdeling(organisatie, gevonden.pi, ruw.afdeling);
  const opname: Opname = {
    id: randomUUID(), pi: gevonden.pi.id, skn: ruw.skn, opgenomenOp: ruw.opgenomenOp, ...(gezocht?.ok === true ? { afdeling: gezocht.afdeling.id } : {}), ...(ruw.naam === undefined ? {} : { naam: ruw.naam.toWellFormed() }),
  };
  if (wie.soort === 'persoon' && !magOpname(organisatie, wie.id, opname)) return { ok: false, fouten: [{ veld: 'pi', melding: `U bent geen backoffice, casemanager of hoofd D&R van ${gevonden.pi.naam}.` }] };
  return { ok: true, opname, waarschuwingen: [...ruw.waarschuwingen, ...(gezocht?.ok === false ? [`${gezocht.melding} De opname is zonder afdeling bewaard.`] : [])] };
}

const PER_KEER = 500;

/**
 * Compares an intake list with the register and keeps the admissions that nobody signalled. A bad row never stops the
 * others; the same list twice keeps nothing double. `pi`: for rows that name none.
 */
export async function verwerkOpnamen(omgeving: Omgeving, rijen: readonly GelezenRij<RuweOpname>[], wie: Wie, pi?: string): Promise<readonly OpnameUitkomst[]> {
  const organisatie = await leesOrganisatie(omgeving);
  const nu = omgeving.nu();
  const uitkomsten: OpnameUitkomst[] = [];
  for (let begin = 0; begin < rijen.length; begin += PER_KEER) {
    const groep = rijen.slice(begin, begin + PER_KEER);
    const casussen = await listCasussenBySkns(omgeving.db, groep.flatMap((rij) => (rij.ok ? [rij.signaal.skn] : [])));
    for (const gelezen of groep) {
      const { rij } = gelezen;
      const geplaatst = gelezen.ok ? plaats(organisatie, gelezen.signaal, pi, wie) : gelezen;
      if (!geplaatst.ok) {
        uitkomsten.push({ rij, uitkomst: 'geweigerd', fouten: geplaatst.fouten });
        continue;
      }
      const { opname, waarschuwingen } = geplaatst;
      const erbij = waarschuwingen.length === 0 ? {} : { waarschuwingen };
      const kijken = teVergelijken(opname.opgenomenOp, nu.datum);
      if (kijken === 'inDeToekomst') uitkomsten.push({ rij, uitkomst: 'geweigerd', fouten: [{ veld: 'opnamedatum', melding: 'De opnamedatum ligt in de toekomst. Controleer de datum.' }] });
      else if (kijken === 'teOud') uitkomsten.push({ rij, uitkomst: 'teOud', ...erbij });
      else if (isGesignaleerd(opname, casussen.get(opname.skn) ?? [])) uitkomsten.push({ rij, uitkomst: 'gesignaleerd', ...erbij });
      else uitkomsten.push({ rij, uitkomst: (await bewaarOpname(omgeving.db, opname, nu.instant)) ? 'ontbreekt' : 'bekend', ...erbij });
    }
  }
  const ontbreekt = uitkomsten.filter(({ uitkomst }) => uitkomst === 'ontbreekt').length;
  await schrijfAudit(omgeving.db, { op: nu.instant, actie: 'leverOpnamen', resultaat: `${rijen.length} rijen, ${ontbreekt} ontbreken`, herkomst: 'opnamen', ...(wie.soort === 'persoon' ? { persoon: wie.id } : {}) });
  return uitkomsten;
}

/** Ends the rows for which a signal has come since, whoever gave it. */
export async function werkOpnamenBij(omgeving: Pick<Omgeving, 'db' | 'nu'>): Promise<readonly Opname[]> {
  const open = await listOpnamen(omgeving.db);
  const casussen = await listCasussenBySkns(omgeving.db, open.map(({ skn }) => skn));
  const nogOpen: Opname[] = [];
  for (const opname of open) {
    if (isGesignaleerd(opname, casussen.get(opname.skn) ?? [])) await sluitOpname(omgeving.db, opname.id, { verwerkt: 'gesignaleerd', op: omgeving.nu().instant });
    else nogOpen.push(opname);
  }
  return nogOpen;
}

function vanPi(organisatie: Organisatie, rol: Rol, pi: PiId): readonly PersoonId[] {
  return [...new Set(organisatie.koppelingen.filter((koppeling) => koppeling.rol === rol && (koppeling.pi === undefined || koppeling.pi === pi)).map(({ persoon }) => persoon))];
}

/**
 * The daily part: ends what was signalled, takes away whom old rows were about, and sends the list of the day to the
 * backoffice, else to hoofd D&R; once per working day, and nothing when nothing is missing.
 */
export async function veegOpnamen(omgeving: Omgeving, organisatie: Organisatie): Promise<void> {
  const nu = omgeving.nu();
  await wisOpnamen(omgeving.db, { verwerktVoor: plusDagen(nu.datum, -BEWAAR_DAGEN), opgenomenVoor: plusDagen(nu.datum, -BEWAAR_HOOGSTENS_DAGEN) });
  for (const pi of new Set((await werkOpnamenBij(omgeving)).map((opname) => opname.pi))) {
    if (!magHerinneren(nu, klokkenVan(omgeving, bepaalAfspraken(organisatie.pis.get(pi)?.afspraken)))) continue;
    const [backoffice, hoofden] = [vanPi(organisatie, 'backoffice', pi), vanPi(organisatie, 'hoofdDR', pi)];
    const lezers = backoffice.length > 0 ? backoffice : hoofden;
    await omgeving.db.transaction().execute(async (trx) => {
      for (const aan of lezers) {
        const sleutel = `opnamelijst:${nu.datum}:${aan}`;
        if (await eersteKeer(trx, sleutel, nu.instant)) await omgeving.wachtrij.zet(trx, [{ soort: 'opnamelijst', sleutel, aan, anders: backoffice.length > 0 ? hoofden : [] }]);
      }
    });
  }
}
