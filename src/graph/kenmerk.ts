/**
 * Marks on a meeting by which we find it back. Extended properties live on the organiser's copy only and are not
 * shown to anyone (platform.md 5.3). The GUID is our own namespace: changing it loses every meeting booked before.
 */
const NAAMRUIMTE = '{6f0d8a3e-52b7-4c19-9b6d-1e7c40a9d258}';

/** Casus codes of the meeting, each between bars: `|C-1|C-2|`. */
export const CASUS_KENMERK = `String ${NAAMRUIMTE} Name SamenStartenCasus`;
/** The transactionId, which Graph itself offers no look-up for. */
export const TRANSACTIE_KENMERK = `String ${NAAMRUIMTE} Name SamenStartenTransactie`;

/** By what a meeting is looked up. */
export type Zoeksleutel = { readonly transactionId: string } | { readonly casusCode: string };

/** A mark, as Graph takes and gives it. */
export interface Kenmerk {
  readonly id: string;
  readonly value: string;
}

/** The mark that names the casussen of a meeting. */
export function casusKenmerk(casusCodes: readonly string[]): Kenmerk {
  return { id: CASUS_KENMERK, value: `|${casusCodes.join('|')}|` };
}

/** The mark by which a try again finds what the first one made. */
export function transactieKenmerk(transactionId: string): Kenmerk {
  return { id: TRANSACTIE_KENMERK, value: transactionId };
}

/** The `$expand` that brings the casus codes along: Graph shows no mark by itself. */
export const CASUS_EXPAND = `singleValueExtendedProperties($filter=id eq ${letterlijk(CASUS_KENMERK)})`;

/** The casus codes among the marks of a meeting, in their order; none when the meeting is not ours. */
export function leesCasusCodes(kenmerken: readonly { readonly id?: string | null | undefined; readonly value?: string | null | undefined }[]): readonly string[] {
  // Exchange keeps the name of a property but writes its type and GUID in capitals of its own.
  const gevonden = kenmerken.find(({ id }) => id?.toLowerCase() === CASUS_KENMERK.toLowerCase());
  return (gevonden?.value ?? '').split('|').filter((code) => code !== '');
}

/** The `$filter` that finds it. `contains` with the bars, because one meeting may serve several casussen. */
export function kenmerkFilter(sleutel: Zoeksleutel): string {
  return 'transactionId' in sleutel
    ? filter(TRANSACTIE_KENMERK, `ep/value eq ${letterlijk(sleutel.transactionId)}`)
    : filter(CASUS_KENMERK, `contains(ep/value, ${letterlijk(`|${sleutel.casusCode}|`)})`);
}

function filter(id: string, waarde: string): string {
  return `singleValueExtendedProperties/Any(ep: ep/id eq ${letterlijk(id)} and ${waarde})`;
}

/** OData string: a quote inside is doubled. */
export function letterlijk(tekst: string): string {
  return `'${tekst.replaceAll("'", "''")}'`;
}
