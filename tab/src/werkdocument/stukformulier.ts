import type { OpdrachtInvoer } from '../../../src/api/contract.ts';
import type { Stuk } from './labels.ts';
import { isDatum } from './schrijf.ts';
import type { AnderStuk } from './verzend.ts';
import { gevuldOnder, metVeld, NIEUW, OPEN, veldVan, type Velden } from './velden.ts';

export type Opdracht = OpdrachtInvoer['opdracht'];
/** A form as read: the opdracht it makes, or what is wrong with which field. */
export type Gelezen<T> = { readonly ok: true; readonly waarde: T } | { readonly ok: false; readonly fouten: Readonly<Record<string, string>> };

/** The limits of the domain (`src/domain/invoer.ts`), told before sending. */
export const MAX_TEKST = 2000;
export const MAX_REGEL = 300;

/** `basis`: the stempel of the wording that the form began with. */
type StukVeld = 'open' | 'basis' | 'onderwerp' | 'tekst' | 'bron' | 'datum' | 'inJdOnline';

/** Name of the form for a piece: its id, or `nieuw`. */
export const stukFormulier = (id: string): string => `stuk/${id}`;
export const stukVeld = (id: string, veld: StukVeld): string => `stuk/${id}/${veld}`;

/** What is wrong with a text that must be there, or undefined. `wat` follows "Vul … in". */
export function foutInTekst(tekst: string, wat: string, max: number): string | undefined {
  const lengte = tekst.trim().length;
  if (lengte === 0) return `Vul ${wat} in.`;
  return lengte > max ? `Maak de tekst korter: hooguit ${max} tekens. Het zijn er nu ${lengte}.` : undefined;
}

/** Only the fields with something wrong. */
export function alleenFouten(fouten: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fouten).filter((paar): paar is [string, string] => paar[1] !== undefined));
}

/** Opens the form for a piece with what the piece, or the draft of its next version, holds; an empty one for `nieuw`. */
export function openStuk(velden: Velden, stuk: Stuk | undefined): Velden {
  const id = stuk?.id ?? NIEUW;
  const open = metVeld(velden, stukVeld(id, 'open'), OPEN);
  if (stuk === undefined) return open;
  const nu = stuk.wijziging ?? stuk;
  return {
    ...open,
    [stukVeld(id, 'basis')]: nu.stempel,
    [stukVeld(id, 'onderwerp')]: nu.onderwerp,
    [stukVeld(id, 'tekst')]: nu.tekst,
    [stukVeld(id, 'bron')]: nu.bron,
    [stukVeld(id, 'datum')]: nu.datum ?? '',
    [stukVeld(id, 'inJdOnline')]: nu.inJdOnline ? OPEN : '',
  };
}

/** The form goes on as it is, now knowing what somebody else wrote meanwhile: saving it replaces that. */
export function houdEigen(velden: Velden, id: string, { stempel }: AnderStuk): Velden {
  return metVeld(velden, stukVeld(id, 'basis'), stempel);
}

/** The form with both texts, the other's first, to be made into one. */
export function beideTeksten(velden: Velden, id: string, ander: AnderStuk): Velden {
  return metVeld(houdEigen(velden, id, ander), stukVeld(id, 'tekst'), `${ander.tekst}\n\n${veldVan(velden, stukVeld(id, 'tekst'))}`);
}

/** The pieces (ids, or `nieuw`) whose form is open. */
export function openStukken(velden: Velden): readonly string[] {
  return gevuldOnder(velden, 'stuk').flatMap((naam) => /^stuk\/([^/]+)\/open$/.exec(naam)?.[1] ?? []);
}

/**
 * Reads the form of a piece.
 *
 * @param id the form to read
 * @param informatie the piece that changes; undefined makes a new one
 * @param onderwerpen keys of the subjects there are to choose from
 * @param vandaag `YYYY-MM-DD`; information cannot be of a later day
 */
export function leesStuk(velden: Velden, id: string, informatie: string | undefined, onderwerpen: readonly string[], vandaag: string): Gelezen<Opdracht> {
  const veld = (naam: StukVeld): string => veldVan(velden, stukVeld(id, naam)).trim();
  const onderwerp = onderwerpen.find((een) => een === veld('onderwerp'));
  const [tekst, bron, datum] = [veld('tekst'), veld('bron'), veld('datum')];
  const fouten = alleenFouten({
    [stukVeld(id, 'onderwerp')]: onderwerp === undefined ? 'Kies een onderwerp.' : undefined,
    [stukVeld(id, 'tekst')]: foutInTekst(tekst, 'de informatie', MAX_TEKST),
    [stukVeld(id, 'bron')]: foutInTekst(bron, 'de bron', MAX_REGEL),
    [stukVeld(id, 'datum')]: foutInDatum(datum, vandaag),
  });
  if (onderwerp === undefined || Object.keys(fouten).length > 0) return { ok: false, fouten };
  const inJdOnline = veld('inJdOnline') === OPEN;
  const basis = informatie === undefined ? '' : veld('basis');
  return {
    ok: true,
    waarde: { type: 'legInformatieVast', onderwerp, tekst, bron, inJdOnline, ...(informatie === undefined ? {} : { informatie }), ...(datum === '' ? {} : { datum }), ...(basis === '' ? {} : { stukVersie: basis }) },
  };
}

function foutInDatum(datum: string, vandaag: string): string | undefined {
  if (datum === '') return undefined;
  if (!isDatum(datum)) return 'Vul een datum in, bijvoorbeeld 24-11-2026.';
  return datum > vandaag ? 'Deze datum ligt in de toekomst. Controleer de datum.' : undefined;
}
