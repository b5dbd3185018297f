import type { Moment } from '../datum.ts';
import type { Trede } from '../herinneren.ts';
import type { PersoonId } from '../rollen.ts';
import { schrijfLijst } from '../schrijf.ts';
import { TAAKNAAM } from '../taaknaam.ts';
import type { TaakSoort } from '../taak.ts';
import type { Tijdlijnregel } from '../tijdlijn.ts';
import { tekst, type Lezer } from './regel.ts';

/** Something that left the product, by its key. */
export interface Verstuurd {
  readonly sleutel: string;
  readonly op: Moment;
}

const PRODUCT = { naam: 'Samen starten' } as const;
/** `melding:<casus>:<versie>:<aan>`, and the same as mail; a mail that was sent instead of a notice begins with that notice. */
const MELDING = /^(mail:)?(?:melding|duiding):[^:]+:(\d+):(.+)$/;
const HERINNERING = /^(?:mail:)?herinnering:[^:]+:(.+\|\d{4}-\d{2}-\d{2}\|[A-Za-z]+\d*):(.+)$/;
const SPORT = /^(.+)\|\d{4}-\d{2}-\d{2}\|([A-Za-z]+?)\d*$/;

const TREDENAAM: Readonly<Record<Trede, string>> = {
  vooraf: 'moet bijna klaar zijn', opDeDag: 'moet vandaag klaar zijn', eenLaat: 'is 1 werkdag te laat', drieLaat: 'is 3 werkdagen te laat', vijfLaat: 'is 5 werkdagen te laat', nogOpen: 'is nog niet afgevinkt',
};
/** Taken whose id does not begin with their kind. */
const SOORT_BIJ_ID: Readonly<Record<string, TaakSoort>> = { stemAf: 'afstemmen', inbreng: 'inbrengLezen' };
const INZETSOORT: Readonly<Record<string, TaakSoort>> = { start: 'inzetStart', klaar: 'inzetAfronden', voorstel: 'inzetVoorstel', einddatum: 'inzetEinddatum' };

function isTaakSoort(naam: string): naam is TaakSoort {
  return Object.hasOwn(TAAKNAAM, naam);
}

/** How the taak with this id is called. */
function taaknaam(id: string): string {
  const delen = id.split(':');
  const [eerste = '', laatste = ''] = [delen[0], delen.at(-1)];
  const soort = eerste === 'inzet' ? INZETSOORT[laatste] : (SOORT_BIJ_ID[eerste] ?? (isTaakSoort(eerste) ? eerste : undefined));
  return soort === undefined ? 'Wat openstaat' : TAAKNAAM[soort];
}

function isTrede(naam: string): naam is Trede {
  return Object.hasOwn(TREDENAAM, naam);
}

/** The names of who it went to, each once. */
function namen(ids: readonly string[], lezer: Lezer): string {
  return schrijfLijst([...new Set(ids)].map((id) => lezer.naam(id as PersoonId)));
}

interface Geadresseerd {
  readonly wat: string;
  readonly aan: string;
  readonly perMail: boolean;
  readonly op: Moment;
}

function geadresseerd(berichten: readonly Verstuurd[], vorm: RegExp): readonly Geadresseerd[] {
  return berichten.flatMap(({ sleutel, op }) => {
    const delen = vorm.exec(sleutel);
    const [wat, aan] = [delen?.at(-2), delen?.at(-1)?.split(':').at(-1)];
    return wat === undefined || aan === undefined ? [] : [{ wat, aan, perMail: sleutel.startsWith('mail:'), op }];
  });
}

/** Where the casus stood at a moment. */
function toen(regels: readonly Tijdlijnregel[], op: Moment): Pick<Tijdlijnregel, 'fase' | 'versie'> {
  const laatste = regels.findLast((regel) => regel.op.instant <= op.instant) ?? regels[0];
  return { fase: laatste?.fase ?? 'bekendheid', versie: laatste?.versie ?? 1 };
}

/** One line for each thing that was told, with everybody who heard it; what it was about is said as the reader may see it. */
function meldingregels(regels: readonly Tijdlijnregel[], berichten: readonly Verstuurd[], lezer: Lezer): readonly Tijdlijnregel[] {
  const perGebeurtenis = Map.groupBy(geadresseerd(berichten, MELDING), ({ wat, perMail }) => `${wat}${perMail ? 'm' : ''}`);
  return [...perGebeurtenis.values()].flatMap((groep): readonly Tijdlijnregel[] => {
    const eerste = groep[0];
    if (eerste === undefined) return [];
    const over = regels.find(({ versie }) => versie === Number(eerste.wat));
    const kop = `${eerste.perMail ? 'Mail' : 'Bericht'} gestuurd aan ${namen(groep.map(({ aan }) => aan), lezer)}`;
    // Delivered by the clock of the database, told by that of the product: what is told is never older than what happened.
    const op = over !== undefined && over.op.instant > eerste.op.instant ? over.op : eerste.op;
    return [{ ...tekst('bericht', kop, over?.kop), op, wie: PRODUCT, fase: over?.fase ?? toen(regels, eerste.op).fase, versie: Number(eerste.wat) }];
  });
}

function herinneringregels(regels: readonly Tijdlijnregel[], herinneringen: readonly Verstuurd[], berichten: readonly Verstuurd[], lezer: Lezer): readonly Tijdlijnregel[] {
  const lezers = Map.groupBy(geadresseerd(berichten, HERINNERING), ({ wat }) => wat);
  return herinneringen.flatMap(({ sleutel, op }): readonly Tijdlijnregel[] => {
    const [, taak = '', trede = ''] = SPORT.exec(sleutel) ?? [];
    if (!isTrede(trede)) return [];
    const aan = lezers.get(sleutel) ?? [];
    return [{ ...tekst('herinnering', `Herinnering: ${taaknaam(taak)} ${TREDENAAM[trede]}`, aan.length === 0 ? undefined : `Aan ${namen(aan.map((een) => een.aan), lezer)}`), op, wie: PRODUCT, ...toen(regels, op) }];
  });
}

/**
 * The timeline with what the product told people about the casus, the oldest first.
 *
 * @param regels what happened, for this reader
 * @param herinneringen the steps of the ladder that were taken, by their keys
 * @param berichten what was delivered, by the keys of the effects
 */
export function metBerichten(regels: readonly Tijdlijnregel[], herinneringen: readonly Verstuurd[], berichten: readonly Verstuurd[], lezer: Lezer): readonly Tijdlijnregel[] {
  const alle = [...regels, ...meldingregels(regels, berichten, lezer), ...herinneringregels(regels, herinneringen, berichten, lezer)];
  // Stable: what happened at one instant stays in its order, and a message comes after what it tells.
  return alle.sort((a, b) => a.op.instant.localeCompare(b.op.instant));
}
