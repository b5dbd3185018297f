/**
 * Text that people typed or a file brought in (names, afdelingen, reasons) is shown as text, never as mark-up.
 *
 * Teams reads markdown in TextBlock, FactSet and message text, and backslash escapes come out differently on its
 * desktop, Android and iOS clients (MicrosoftDocs/msteams-docs#5793, microsoft/AdaptiveCards#5758). So no escaping:
 * cards put such text in a RichTextBlock, which knows no markdown (`schoneTekst`), and where markdown is read the
 * characters that mean something are replaced by look-alikes that mean nothing on any client (`platteTekst`).
 */

/** Control characters, invisible and direction-changing ones: they can hide text or turn it round on screen. */
const ONZICHTBAAR = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const WIT = /[\s\u0085\u2028\u2029]+/gu;

const GELIJKENIS: Readonly<Record<string, string>> = {
  '*': '\u2217', '_': '\uFF3F', '`': '\u02CB', '~': '\u223C', '[': '\uFF3B', ']': '\uFF3D', '\\': '\uFF3C', '#': '\uFF03', '|': '\u2223', '&': '\uFF06',
};
const BETEKENIS = /[*_`~[\]\\#|]|&(?=[#\w]+;)/gu;
/** An ordered or bulleted list begins a line with these; a word joiner in front makes the line an ordinary one. */
const LIJST = /^(?=(\d{1,9}[.)]|[-+])\s)/u;
/** A bare address becomes a link by itself; a word joiner inside keeps it text. */
const ADRES = /(:)(?=\/\/)|(www)(?=\.)|(mailto)(?=:)/giu;

/**
 * User text for places without markdown (TextRun, button, input value, choice in a list): one line, nothing
 * invisible, and angle brackets as ‹ ›, so that `<at>` and HTML are only text on every client.
 */
export function schoneTekst(tekst: string): string {
  return tekst.replace(WIT, ' ').replace(ONZICHTBAAR, '').replaceAll('<', '\u2039').replaceAll('>', '\u203A').trim();
}

/**
 * User text for places that read markdown (TextBlock, FactSet, message text, summary): as `schoneTekst`, and no
 * emphasis, link, list, heading or code can come of it. Slightly changed to the eye, harmless everywhere.
 */
export function platteTekst(tekst: string): string {
  return schoneTekst(tekst).replace(BETEKENIS, (teken) => GELIJKENIS[teken] ?? '').replace(LIJST, '\u2060').replace(ADRES, '$&\u2060');
}

/** At most so many characters, the last an ellipsis when something was cut off. */
export function kort(tekst: string, tekens: number): string {
  const letters = Array.from(tekst);
  return letters.length <= tekens ? tekst : `${letters.slice(0, tekens - 1).join('').trimEnd()}…`;
}

/** The text with a capital in front: `uitkomst` becomes `Uitkomst`. */
export function hoofdletter(tekst: string): string {
  return `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}`;
}
