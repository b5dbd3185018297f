import { kernVan, leesMerk, merkVan, somVan, type Merk } from './merk.ts';
import type { Tekst } from './office/opstellen.ts';

/** What is no text of the appointment: comments of Word, styles, tags; or a line end in plain text. */
const BREUK: Readonly<Record<Tekst['soort'], RegExp>> = { html: /<!--[\s\S]*?-->|<(style|script|title)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi, text: /\n/g };
const TEKEN_ALS_CODE = /&(#\d+|#x[0-9a-f]+|[a-z]+);/gi;
/** Stands where something was taken out, until what became empty around it is gone too. */
const WEG = '\0';

/** The letters of a text in order, each with its place, and whether a line or tag lies between it and the one before. */
interface Letters {
  readonly kern: string;
  readonly plekken: readonly number[];
  readonly naBreuk: readonly boolean[];
}

function lettersVan({ soort, inhoud }: Tekst): Letters {
  // Blanks of the same length, so that each letter keeps its place.
  const breuken = new Set<number>();
  let schoon = inhoud.replace(BREUK[soort], (stuk, ..._rest: unknown[]) => '\n'.padEnd(stuk.length, ' '));
  if (soort === 'html') schoon = schoon.replace(TEKEN_ALS_CODE, (stuk) => ' '.repeat(stuk.length));
  const plekken: number[] = [];
  const naBreuk: boolean[] = [];
  let kern = '';
  let breuk = true;
  for (let plek = 0; plek < schoon.length; plek += 1) {
    const letter = kernVan(schoon.charAt(plek));
    if (letter === '') {
      // A line end that was there in the HTML is only where the client broke its own source.
      if (schoon.charAt(plek) === '\n' && (soort === 'text' || inhoud.charAt(plek) === '<')) breuk = true;
      continue;
    }
    if (breuk) breuken.add(plekken.length);
    plekken.push(plek);
    naBreuk.push(breuk);
    kern += letter;
    breuk = false;
  }
  return { kern, plekken, naBreuk };
}

/** Where a line with this mark begins, from a place on; it begins and ends at a line or tag. */
function vindRegel({ kern, naBreuk }: Letters, { lengte, som }: Merk, vanaf: number): number | undefined {
  for (let begin = vanaf; begin + lengte <= kern.length; begin += 1) {
    const isRegel = naBreuk[begin] === true && (begin + lengte === kern.length || naBreuk[begin + lengte] === true);
    if (isRegel && somVan(kern, begin, lengte) === som) return begin;
  }
  return undefined;
}

const BLOK = 'p|div|span|a|li|ul|o:p|font|b|strong';
const LEEG_BLOK = new RegExp(`<(${BLOK})\\b[^>]*>((?:\\s|&nbsp;|${WEG})*)</\\1>(?:\\s*<br\\s*/?>)?`, 'gi');
/** What was taken out, with one empty line after it, because ours came with one. */
const MET_WITREGEL = new RegExp(`${WEG}+\\s*(?:<br\\s*/?>|<(div|p)\\b[^>]*>(?:\\s|&nbsp;|</?o:p>|<br\\s*/?>)*</\\1>)?`, 'gi');

function ruimOp(inhoud: string, soort: Tekst['soort']): string {
  if (soort === 'text') return inhoud.replace(new RegExp(`${WEG}\\n?\\n?`, 'g'), '');
  for (let vorige = ''; ; ) {
    vorige = inhoud;
    inhoud = inhoud.replace(LEEG_BLOK, (stuk, _blok: string, binnen: string) => (binnen.includes(WEG) ? WEG : stuk));
    if (inhoud === vorige) return inhoud.replace(MET_WITREGEL, '');
  }
}

/**
 * The text without the lines that we put in, known by their marks and in their order. What the user wrote stays, also
 * between our lines, and so does a line of ours that the user changed: that is the user's now.
 */
export function zonderRegels(tekst: Tekst, merken: readonly string[]): Tekst {
  const letters = lettersVan(tekst);
  const stukken: { readonly van: number; readonly tot: number }[] = [];
  let vanaf = 0;
  for (const merk of merken.map(leesMerk)) {
    if (merk === undefined || merk.lengte === 0) continue;
    const begin = vindRegel(letters, merk, vanaf);
    if (begin === undefined) continue;
    vanaf = begin + merk.lengte;
    stukken.push({ van: begin, tot: vanaf });
  }
  if (stukken.length === 0) return tekst;
  return { soort: tekst.soort, inhoud: ruimOp(zonderStukken(tekst, letters, stukken), tekst.soort) };
}

/** Takes each piece out, from tag to tag or line end to line end; tags within stay, so that the text stays whole. */
function zonderStukken({ soort, inhoud }: Tekst, { plekken }: Letters, stukken: readonly { readonly van: number; readonly tot: number }[]): string {
  let uit = '';
  let plek = 0;
  const [voor, na] = soort === 'html' ? ['>', '<'] : ['\n', '\n'];
  for (const { van, tot } of stukken) {
    const begin = inhoud.lastIndexOf(voor, plekken[van]) + 1;
    const slot = inhoud.indexOf(na, plekken[tot - 1]);
    const einde = slot === -1 ? inhoud.length : slot;
    const tags = soort === 'html' ? (inhoud.slice(begin, einde).match(BREUK.html) ?? []) : [];
    uit += [inhoud.slice(plek, begin), ...tags, ''].join(WEG);
    plek = einde;
  }
  return uit + inhoud.slice(plek);
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const alsHtml = (tekst: string): string => tekst.replace(/[&<>"]/g, (teken) => HTML[teken] ?? teken);
/** An address may be a link only when it leads to a page. */
const metLinks = (regel: string): string => regel.split(/(https?:\/\/[^\s<>"]+)/).map((deel, plek) => (plek % 2 === 1 ? `<a href="${alsHtml(deel)}">${alsHtml(deel)}</a>` : alsHtml(deel))).join('');

/** Our text as the appointment keeps it, with an empty line after it for what the user writes. */
export function alsTekst(tekst: string, soort: Tekst['soort']): Tekst {
  if (tekst === '') return { soort, inhoud: '' };
  const regels = tekst.replace(/\n+$/, '').split('\n');
  return { soort, inhoud: soort === 'text' ? `${regels.join('\n')}\n\n` : `${regels.map((regel) => `<div>${regel.trim() === '' ? '<br>' : metLinks(regel)}</div>`).join('')}<div><br></div>` };
}

/** The marks of the lines of our text, without those that hold no letter. */
export function regelsVan(tekst: string): readonly string[] {
  return tekst.split('\n').filter((regel) => kernVan(regel) !== '').map(merkVan);
}
