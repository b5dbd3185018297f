import type { ControleAntwoord, ControleVraag } from '../../../src/api/outlook.ts';
import { noemtSkn, sknBezwaar, termijnBezwaar, type Verzendbezwaar } from '../../../src/api/wachter.ts';
import { leesAfspraak, type Afspraak, type Item } from './afspraak.ts';
import { binnen } from './binnen.ts';

/** What the guard needs from around it. */
export interface Omgeving {
  readonly item: Item;
  /** Proof of who sends, had without asking anything; undefined where there is none, such as in classic Outlook on Windows. */
  readonly bewijs: () => Promise<string | undefined>;
  /** The server's answer; undefined when it gives none that makes sense. */
  readonly controleer: (vraag: ControleVraag, bewijs: string) => Promise<ControleAntwoord | undefined>;
  /** Milliseconds since some fixed moment. */
  readonly nu: () => number;
}

/** Outlook says that an add-in is slow after five seconds; all must be over well before. Counted from the press on Send. */
const BUDGET_MS = 3_000;
/** For an appointment that shows nothing of Samen starten: a wait that nobody notices. */
const BUDGET_ANDERE_MS = 1_000;
/** What the server takes (`controleVraag`). */
const MAX_ONDERWERP = 255;
const MAX_LOCATIE = 1_000;

const WOORDEN = /zs[- ]?\d{6}|duiding|trajectgesprek|reclassering|gedetineerde|samen starten|d&r|(?:^|[^a-z])(?:mdo|skn|3ro)(?![a-z])/i;

function isVanOns({ onderwerp, locatie, kenmerk }: Afspraak): boolean {
  return kenmerk !== undefined || WOORDEN.test(`${onderwerp} ${locatie}`);
}

/** What the guard sees by itself, with the termijn that the pane kept. */
function zelfGezien({ onderwerp, locatie, dag, kenmerk }: Afspraak): readonly Verzendbezwaar[] {
  const skn = sknBezwaar([...(noemtSkn(onderwerp) ? (['onderwerp'] as const) : []), ...(noemtSkn(locatie) ? (['locatie'] as const) : [])]);
  const termijn = dag === undefined || kenmerk?.termijn === undefined ? undefined : bezwaarTegenDag(kenmerk.soort, dag, kenmerk.codes, kenmerk.termijn);
  return [skn, termijn].filter((bezwaar): bezwaar is Verzendbezwaar => bezwaar !== undefined);
}

/** The pane keeps the earliest termijn of all, not of which casus it is: only of a single one it can be named. */
function bezwaarTegenDag(soort: NonNullable<ControleVraag['soort']>, dag: NonNullable<Afspraak['dag']>, codes: readonly string[], termijn: NonNullable<Afspraak['dag']>): Verzendbezwaar | undefined {
  const [code = ''] = codes;
  return termijnBezwaar(soort, dag, [{ code: codes.length === 1 ? code : 'een van de casussen', termijn }]);
}

function vraagVan({ onderwerp, locatie, dag, kenmerk }: Afspraak): ControleVraag {
  return {
    onderwerp: onderwerp.slice(0, MAX_ONDERWERP), locatie: locatie.slice(0, MAX_LOCATIE), codes: kenmerk === undefined ? [] : kenmerk.codes.slice(),
    ...(kenmerk === undefined ? {} : { soort: kenmerk.soort }), ...(dag === undefined ? {} : { dag }),
  };
}

async function vraagServer({ bewijs, controleer }: Omgeving, vraag: ControleVraag): Promise<ControleAntwoord | undefined> {
  const token = await bewijs();
  return token === undefined ? undefined : controleer(vraag, token);
}

/**
 * What is to be said against sending. The server knows names and the termijn of now; where it gives no answer in time the
 * guard goes by what it sees itself. Takes three seconds at most, one for an appointment of something else.
 */
export async function bezwarenTegen(omgeving: Omgeving): Promise<readonly Verzendbezwaar[]> {
  const begin = omgeving.nu();
  const afspraak = await leesAfspraak(omgeving.item);
  const zelf = zelfGezien(afspraak);
  const over = (isVanOns(afspraak) ? BUDGET_MS : BUDGET_ANDERE_MS) - (omgeving.nu() - begin);
  const antwoord = await binnen(vraagServer(omgeving, vraagVan(afspraak)), over);
  if (antwoord === undefined) return zelf;
  // A termijn may have moved since the pane kept it.
  return zelf.filter(({ soort }) => soort === 'skn' && !antwoord.bezwaren.some((bezwaar) => bezwaar.soort === soort)).concat(antwoord.bezwaren);
}
