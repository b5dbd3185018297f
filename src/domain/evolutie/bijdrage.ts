import { BIJDRAGEVORM, isOpenBijdrage, type Bijdrage, type BijdrageVorm, type Stap3 } from '../bijdrage.ts';
import type { Casus } from '../casus.ts';
import type { Datum, Moment } from '../datum.ts';
import type { BijdrageFeit } from '../feiten/bijdrage.ts';
import { gevuld } from '../gevuld.ts';
import { LEGE_PLANNING, type Planning } from '../planning.ts';
import type { Betrokkene, Door, PersoonId } from '../rollen.ts';

type Gebeurd = BijdrageFeit & { readonly op: Moment; readonly door: Door };

/** What of a planning goes on after a talk was held or dropped: starts and their count are never used twice. */
function schoon(planning: Planning | undefined): Planning | undefined {
  return planning === undefined ? undefined : { ...LEGE_PLANNING, nietOp: planning.nietOp, pogingen: planning.pogingen };
}

/** Step 3 as it begins: the forms chosen at the duiding, numbered on from `na`. A history from before they could be chosen has none. */
export function beginStap3(vormen: readonly BijdrageVorm[], sinds: Datum, na = 0): Stap3 {
  return { sinds, bijdragen: vormen.map((vorm, nummer) => ({ id: `b${na + nummer + 1}`, vorm, sinds })), inbreng: [], gesprekken: [], mdo: {} };
}

/** Step 3 of a casus that came there; also of one from before step 3 was kept. */
export function stap3Van(casus: Casus): Stap3 {
  return casus.stap3 ?? beginStap3([], casus.duiding.beslotenOp ?? casus.signaalOp);
}

/** After a move to another prison the workers of the old one no longer own what is open. */
export function zonderEigenaren({ stap3 }: Casus): { readonly stap3?: Stap3 } {
  if (stap3 === undefined) return {};
  return { stap3: { ...stap3, bijdragen: stap3.bijdragen.map(({ eigenaar, ...rest }) => (rest.klaar === undefined || eigenaar === undefined ? rest : { ...rest, eigenaar })) } };
}

/** The open bijdragen that one worker owns go to the next with the rest of the casus. */
export function geefBijdragenDoor(casus: Casus, van: PersoonId | undefined, naar: Betrokkene): Casus {
  const { stap3 } = casus;
  if (stap3 === undefined || van === undefined) return casus;
  return { ...casus, stap3: { ...stap3, bijdragen: stap3.bijdragen.map((een) => (isOpenBijdrage(een) && een.eigenaar?.persoon === van ? { ...een, eigenaar: naar } : een)) } };
}

function metBijdrage(stap3: Stap3, id: string, anders: Partial<Bijdrage>): Stap3 {
  return { ...stap3, bijdragen: stap3.bijdragen.map((een) => (een.id === id ? { ...een, ...anders } : een)) };
}

/** New findings to come are agreed anew. */
function toegevoegd({ afgestemd, ...stap3 }: Stap3, bijdrage: Bijdrage): Stap3 {
  const blijft = afgestemd !== undefined && !BIJDRAGEVORM[bijdrage.vorm].bevinding;
  return { ...stap3, ...(blijft ? { afgestemd } : {}), bijdragen: [...stap3.bijdragen, bijdrage] };
}

function toegepast(stap3: Stap3, gebeurtenis: Gebeurd): Stap3 {
  const { op: { datum: op }, door } = gebeurtenis;
  switch (gebeurtenis.type) {
    case 'BijdrageToegevoegd':
      return toegevoegd(stap3, { id: gebeurtenis.id, vorm: gebeurtenis.vorm, sinds: op, ...gevuld({ eigenaar: gebeurtenis.eigenaar }) });
    case 'BijdrageDoorgegeven':
      return metBijdrage(stap3, gebeurtenis.id, { eigenaar: gebeurtenis.eigenaar });
    case 'AdviesAangevraagd':
      return metBijdrage(stap3, gebeurtenis.id, { aangevraagdOp: op });
    case 'BijdrageAfgerond':
      return metBijdrage(stap3, gebeurtenis.id, { klaar: { op, door, wijze: gebeurtenis.wijze, ...gevuld({ bevinding: gebeurtenis.bevinding }) } });
    case 'BijdrageVervallen':
      return metBijdrage(stap3, gebeurtenis.id, { vervallen: { op, door, reden: gebeurtenis.reden } });
    case 'InbrengGegeven': {
      const { id, bijdrage, voor, tekst } = gebeurtenis;
      return { ...stap3, inbreng: [...stap3.inbreng, { id, bijdrage, voor, tekst, door, op }] };
    }
    case 'InbrengGelezen':
      return { ...stap3, inbreng: stap3.inbreng.map((een) => (een.id === gebeurtenis.id ? { ...een, gelezenOp: op } : een)) };
    case 'BevindingenAfgestemd':
      return { ...stap3, afgestemd: { op, door } };
    case 'TrajectgesprekVastgelegd': {
      const { datum, uitkomst, reden, toelichting } = gebeurtenis;
      return { ...stap3, ...gevuld({ gespreksplanning: schoon(stap3.gespreksplanning) }), gesprekken: [...stap3.gesprekken, { datum, uitkomst, op, door, ...gevuld({ reden, toelichting }) }] };
    }
    case 'MeningVastgelegd':
      return { ...stap3, mening: { mening: gebeurtenis.mening, op, door, ...gevuld({ waarom: gebeurtenis.waarom }) } };
    case 'PlanIngebracht':
      return { ...stap3, planIngebrachtOp: op };
    case 'MdoGepland':
      return { ...stap3, mdo: { ...stap3.mdo, datum: gebeurtenis.datum, geplandOp: op } };
    case 'MdoVastgelegd':
      // Held over: the same plan comes back on another day, which is asked for.
      return gebeurtenis.uitkomst === 'aangehouden'
        ? { ...stap3, mdo: gevuld({ planning: schoon(stap3.mdo.planning) }) }
        : { ...stap3, mdo: { ...stap3.mdo, uitkomst: { uitkomst: gebeurtenis.uitkomst, op, ...gevuld({ toelichting: gebeurtenis.toelichting }) } } };
  }
}

/** The casus after something of step 3. */
export function evolveBijdrage(casus: Casus, gebeurtenis: Gebeurd): Casus {
  return { ...casus, stap3: toegepast(stap3Van(casus), gebeurtenis) };
}
