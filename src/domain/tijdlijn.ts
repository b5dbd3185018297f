import type { Casus, Fase } from './casus.ts';
import type { Moment } from './datum.ts';
import { evolve } from './evolve.ts';
import { isBijdrageFeit } from './feiten/bijdrage.ts';
import { isPlanningFeit } from './feiten/planning.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { gevuld } from './gevuld.ts';
import { bijdrageTekst } from './tijdlijn/bijdrage.ts';
import { detentieTekst } from './tijdlijn/detentie.ts';
import { groepenTekst } from './tijdlijn/groepen.ts';
import { inzetTekst } from './tijdlijn/inzet.ts';
import { planningTekst } from './tijdlijn/planning.ts';
import type { Lezer, Tekst } from './tijdlijn/regel.ts';
import { stapTekst } from './tijdlijn/stappen.ts';
import { werkdocumentTekst } from './tijdlijn/werkdocument.ts';
import { isInzetFeit } from './toepassen/inzet.ts';

/** A line of the timeline of a casus: what happened, by whom, when and in which step. */
export interface Tijdlijnregel extends Tekst {
  readonly op: Moment;
  readonly wie: { readonly naam: string; readonly organisatie?: string };
  /** Where the casus stood after it. */
  readonly fase: Fase;
  /** The version of the casus it led to; a message has that of what it told. */
  readonly versie: number;
}

/** What a gebeurtenis says to this reader; undefined when it is not for that person. A gebeurtenis without words does not compile. */
function tekstVan(feit: Gebeurtenis, voor: Casus | undefined, na: Casus, lezer: Lezer): Tekst | undefined {
  const rond = { voor, na, lezer };
  if (isInzetFeit(feit)) return inzetTekst({ feit, ...rond });
  if (isBijdrageFeit(feit)) return bijdrageTekst({ feit, ...rond });
  if (isPlanningFeit(feit)) return planningTekst({ feit, ...rond });
  switch (feit.type) {
    case 'SignaalOntvangen':
    case 'SignaalAangevuld':
    case 'Overgeplaatst':
    case 'Vertrokken':
    case 'VrijlatingGevraagd':
    case 'SignaalIngetrokken':
    case 'SknGecorrigeerd':
    case 'CasussenGekoppeld':
      return detentieTekst({ feit, ...rond });
    case 'InformatieVastgelegd':
    case 'InformatieVerwijderd':
    case 'InformatieIngetrokken':
    case 'Gedeeld':
    case 'InformatieGewaardeerd':
    case 'DuidingUitgebleven':
      return werkdocumentTekst({ feit, ...rond });
    case 'WachtBegonnen':
    case 'WachtVerlengd':
    case 'WachtBeeindigd':
    case 'OpnieuwGekeken':
    case 'MedewerkingVastgelegd':
    case 'Doorgezet':
    case 'Teruggestuurd':
    case 'BesluitVoorgesteld':
      return groepenTekst({ feit, ...rond });
    case 'Opgepakt':
    case 'Losgelaten':
    case 'Toegewezen':
    case 'InEenKeerGekozen':
    case 'Beoordeeld':
    case 'OordeelGecorrigeerd':
    case 'AlertBeantwoord':
    case 'VraagGesteld':
    case 'VraagBeantwoord':
    case 'DuidingVastgelegd':
    case 'DuidingBesloten':
    case 'OneensGemeld':
    case 'OneensBeslist':
    case 'AfspraakAfgerond':
    case 'Afgevinkt':
    case 'UitstelGegeven':
    case 'Gesloten':
    case 'Heropend':
    case 'InhoudGewist':
      return stapTekst({ feit, ...rond });
    default:
      return zonderWoorden(feit);
  }
}

function zonderWoorden(feit: never): never {
  throw new TypeError(`No words for ${JSON.stringify(feit)}`);
}

/**
 * The timeline of a casus for one reader with a role for it, the oldest first. Content is there for who carries the
 * casus and for who wrote it; the others read that it happened.
 *
 * @param gebeurtenissen the whole history, in order: what a line says may depend on what was before it
 */
export function tijdlijn(gebeurtenissen: readonly Gebeurtenis[], lezer: Lezer): readonly Tijdlijnregel[] {
  const regels: Tijdlijnregel[] = [];
  let casus: Casus | undefined;
  for (const gebeurtenis of gebeurtenissen) {
    const na = evolve(casus, gebeurtenis);
    const tekst = tekstVan(gebeurtenis, casus, na, lezer);
    const { naam, organisatie } = gebeurtenis.door;
    if (tekst !== undefined) regels.push({ ...tekst, op: gebeurtenis.op, wie: gevuld({ naam, organisatie }), fase: na.fase, versie: na.versie });
    casus = na;
  }
  return regels;
}
