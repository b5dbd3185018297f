import { BIJDRAGEVORM, GESPREKUITKOMSTNAAM, MDO_UITKOMSTNAAM, MENINGNAAM, NIET_GEHOUDEN_REDEN, type Bijdrage, type Stap3, type Trajectgesprek } from '../domain/bijdrage.ts';
import type { Datum } from '../domain/datum.ts';
import { gevuld } from '../domain/gevuld.ts';
import { GRONDNAAM, INZETSTANDNAAM } from '../domain/inzet.ts';
import type { InzetView } from '../domain/inzetview.ts';
import { ROLNAAM } from '../domain/rollen.ts';
import { schrijfDatum } from '../domain/schrijf.ts';
import type { InhoudView, PersoonlijkeView } from '../domain/view.ts';

/** One bijdrage or inzet as it goes out: what, who, until when, how it stands, and what came of it. */
export interface Vervolgregel {
  readonly naam: string;
  readonly wie: string;
  /** Away once it came to an end. */
  readonly uiterlijk?: Datum;
  readonly stand: string;
  readonly uitkomst?: string;
}

/** What came of the duiding: the bijdragen of step 3, its talks, and the inzet of step 4. */
export interface Vervolg {
  readonly bijdragen: readonly Vervolgregel[];
  /** Trajectgesprek, opinion of the detainee, plan and MDO, a line each. */
  readonly gesprekken: readonly string[];
  readonly inzet: readonly Vervolgregel[];
}

function standVan({ vorm, aangevraagdOp, klaar, vervallen }: Bijdrage): string {
  if (vervallen !== undefined) return `vervallen op ${schrijfDatum(vervallen.op)}: ${vervallen.reden}`;
  if (klaar !== undefined) return `klaar op ${schrijfDatum(klaar.op)}${klaar.wijze === 'schriftelijk' ? ', met schriftelijke inbreng' : ''}`;
  if (vorm !== 'advies') return 'loopt';
  return aangevraagdOp === undefined ? 'nog aan te vragen in JD-online' : `loopt, aangevraagd op ${schrijfDatum(aangevraagdOp)}`;
}

/** What a bijdrage found, and what was written for a talk that its owner was not at. */
function uitkomstVan({ id, klaar }: Bijdrage, { inbreng }: Stap3): string | undefined {
  const geschreven = inbreng.filter((een) => een.bijdrage === id).map(({ tekst }) => tekst);
  return [...geschreven, ...(klaar?.bevinding === undefined ? [] : [klaar.bevinding])].join('\n') || undefined;
}

function bijdragenVan({ reclasseringswerker, taken }: PersoonlijkeView, { stap3, duiding }: InhoudView): readonly Vervolgregel[] {
  const drager = reclasseringswerker ?? ROLNAAM.reclasseringswerker;
  if (stap3 === undefined) return (duiding.conclusie?.bijdragen ?? []).map((vorm) => ({ naam: BIJDRAGEVORM[vorm].naam, wie: drager, stand: 'nog niet bevestigd' }));
  return stap3.bijdragen.map((een) => {
    const taak = taken.find(({ id }) => id === `bijdrage:${een.id}` || id === `adviesAanvragen:${een.id}`);
    return { naam: BIJDRAGEVORM[een.vorm].naam, wie: een.eigenaar?.naam ?? drager, stand: standVan(een), ...gevuld({ uiterlijk: taak?.termijn, uitkomst: uitkomstVan(een, stap3) }) };
  });
}

function metUitleg(kern: string, ...uitleg: readonly (string | undefined)[]): string {
  const gegeven = uitleg.filter((een) => een !== undefined);
  return gegeven.length === 0 ? `${kern}.` : `${kern}: ${gegeven.join('; ')}`;
}

function gesprekregel({ datum, uitkomst, reden, toelichting }: Trajectgesprek): string {
  return metUitleg(`Trajectgesprek van ${schrijfDatum(datum)} ${GESPREKUITKOMSTNAAM[uitkomst]}`, reden === undefined ? undefined : NIET_GEHOUDEN_REDEN[reden], toelichting);
}

function gepland(wat: string, dag: Datum | undefined): readonly string[] {
  return dag === undefined ? [] : [`${wat} gepland op ${schrijfDatum(dag)}.`];
}

function gesprekkenVan({ stap3: kort }: PersoonlijkeView, { stap3 }: InhoudView): readonly string[] {
  if (stap3 === undefined) return [];
  const { gesprekken, mening, planIngebrachtOp, mdo } = stap3;
  return [
    ...gesprekken.map(gesprekregel), ...gepland('Trajectgesprek', kort?.trajectgesprek),
    ...(mening === undefined ? [] : [metUitleg(`De gedetineerde: ${MENINGNAAM[mening.mening]}`, mening.waarom)]),
    ...(planIngebrachtOp === undefined ? [] : [`Inbreng van de reclassering in het concept-D&R-plan gezet op ${schrijfDatum(planIngebrachtOp)}.`]),
    ...(mdo.uitkomst === undefined ? gepland('MDO', mdo.datum) : [metUitleg(`MDO van ${schrijfDatum(mdo.datum ?? mdo.uitkomst.op)}: ${MDO_UITKOMSTNAAM[mdo.uitkomst.uitkomst]}`, mdo.uitkomst.toelichting)]),
  ];
}

function inzetregel({ grond, wat, stand, eigenaar, gestartOp, start, klaar, klaarOp, reden, overgedragenAan }: InzetView, drager: string | undefined): Vervolgregel {
  const dag = klaarOp ?? (stand === 'lopend' ? gestartOp : undefined);
  const hoe = stand === 'lopend' ? (gestartOp === undefined ? 'nog niet begonnen' : 'begonnen') : INZETSTANDNAAM[stand];
  const aan = overgedragenAan === undefined ? '' : ` aan ${overgedragenAan}`;
  return {
    naam: wat === undefined ? GRONDNAAM[grond] : `${GRONDNAAM[grond]}: ${wat}`, wie: eigenaar ?? drager ?? ROLNAAM.reclasseringswerker,
    stand: `${hoe}${aan}${dag === undefined ? '' : ` op ${schrijfDatum(dag)}`}${reden === undefined ? '' : `: ${reden}`}`,
    ...gevuld({ uiterlijk: gestartOp === undefined ? start : klaar }),
  };
}

/** What came of the duiding, for who may see its content; what the product only proposed is no inzet yet. */
export function vervolgVan(view: PersoonlijkeView, inhoud: InhoudView): Vervolg {
  const inzet = view.stap4.inzet.filter(({ stand }) => stand !== 'voorgesteld').map((een) => inzetregel(een, view.reclasseringswerker));
  return { bijdragen: bijdragenVan(view, inhoud), gesprekken: gesprekkenVan(view, inhoud), inzet };
}
