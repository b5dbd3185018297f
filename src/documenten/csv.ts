import Papa from 'papaparse';

/** Dutch Excel reads UTF-8 only with this mark. */
const BOM = '\uFEFF';

/**
 * A table as a file for a Dutch spreadsheet: `;` between the fields, a line end as Windows writes it. A text that begins as
 * a formula gets an apostrophe, so that no spreadsheet runs what somebody typed as a name.
 */
export function schrijfCsv(rijen: readonly (readonly (string | number)[])[]): string {
  return BOM + Papa.unparse(rijen.map((rij) => [...rij]), { delimiter: ';', newline: '\r\n', escapeFormulae: true });
}
