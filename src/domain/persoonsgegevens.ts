/**
 * Whether an SKN stands in a subject or place. Appointments are read in calendars that many people see, and Exchange keeps
 * them (domain.md B6). Written for the oldest runtime that Outlook runs the guard in: ECMAScript 2016, so no lookbehind and
 * no property escapes.
 */

/** Digits of an SKN in practice (domain.md B1). */
const LENGTE = { min: 7, max: 8 } as const;
/** Behind the word SKN a shorter or longer number is meant as one too; `leesSkn` takes up to fifteen. */
const MIN_NA_LABEL = 5;
/** More pieces than this is no number that somebody writes down. */
const MAX_GROEPEN = 4;

const SKN_LABEL = /(?:^|[^a-z])(?:skn|strafrechts?ketennummer)(?:[ -]?(?:nummer|nr))?[^a-z0-9]{0,4}(?:is )?(\d(?:[ .-]{0,2}\d)*)/gi;

/** Pieces with digits that say themselves what they are. Each is taken out before numbers are looked for. */
const BEKEND: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S+|\S+@\S+/gi,
  // Casus codes.
  /\bzs[ -]?\d{6}(?!\d)/gi,
  // Amounts.
  /€ ?\d[\d.,]*/g,
  /\d[\d.,]* ?(?:euro|eur)\b/gi,
  // Phone numbers that say so, or that show it by a plus or brackets.
  /\+ ?\d{1,3}(?: ?\(0\))?(?:[ .-]?\d){6,11}/g,
  /\(0\d{1,3}\)[ -]?(?:\d[ -]?){5,7}\d/g,
  /\b(?:tel|telefoon|telefoonnummer|telnr|toestel|tst|mobiel|mob|fax|doorkiesnummer|inbelnummer|inbellen)\b[.: ]*\d(?:[ -]?\d)*/gi,
  // Numbers of something else. No words like `dossier` or `zaak`: behind those people do write an SKN.
  /\b(?:factuur|factuurnummer|order|ordernummer|inkooporder|bestelling|bestelnummer|ticket|topdesk|kvk|pincode|toegangscode|wachtwoord|passcode|vergadering[ -]?id|vergaderings-id|vergadernummer|meeting[ -]?id|conference[ -]?id)\b[.:# ]*(?:nr\.? ?)?\d(?:[ -]?\d)*/gi,
];

/** Words before the number of a room, a building or a part of something. */
const PLEKWOORD = /(?:^|[^a-z])(?:kamer|spreekkamer|vergaderkamer|ruimte|zaal|vergaderzaal|lokaal|gebouw|vleugel|verdieping|etage|unit|afdeling|blok|week|wk|postbus|loket|artikel|art|bijlage|versie|punt|agendapunt)\.? ?$/i;
/** A letter code right before a number, such as `INV-` or `B`; `nr-` only announces one. */
const LETTERCODE = /(?:^|[^a-z])(?!(?:nr|no|skn)[-_]$)[a-z]{1,4}[-_]$|[a-z]$/i;

interface Groep {
  readonly cijfers: string;
  /** What stands between this group and the next; empty behind the last. */
  readonly na: string;
}

function vlak(tekst: string): string {
  // Word processors put other spaces and dashes between digits than people type.
  return tekst.normalize('NFKC').replace(/\s/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');
}

function tussen(cijfers: string | undefined, van: number, tot: number): boolean {
  return cijfers !== undefined && Number(cijfers) >= van && Number(cijfers) <= tot;
}
function isJaar(cijfers: string | undefined): boolean {
  return cijfers !== undefined && cijfers.length === 4 && tussen(cijfers, 1900, 2099);
}
function isDagMaand(dag: string | undefined, maand: string | undefined): boolean {
  return dag !== undefined && maand !== undefined && dag.length <= 2 && maand.length <= 2 && tussen(dag, 1, 31) && tussen(maand, 1, 12);
}
/** `1430`. */
function isKlok(cijfers: string | undefined): boolean {
  return cijfers !== undefined && cijfers.length === 4 && tussen(cijfers.slice(0, 2), 0, 24) && tussen(cijfers.slice(2), 0, 59);
}

/** How many groups from here are a date. */
function datum(groepen: readonly Groep[], i: number): number {
  const [een, twee, drie] = [groepen[i], groepen[i + 1], groepen[i + 2]];
  if (een === undefined) return 0;
  // `20261124`: of this century only, because an appointment is of now.
  if (/^20\d{6}$/.test(een.cijfers) && isDagMaand(een.cijfers.slice(6), een.cijfers.slice(4, 6))) return 1;
  if (twee === undefined) return 0;
  if (drie !== undefined && een.na === twee.na && (drie.na === ' ' || drie.na !== twee.na)) {
    if (isDagMaand(een.cijfers, twee.cijfers) && (isJaar(drie.cijfers) || drie.cijfers.length === 2)) return 3;
    if (isJaar(een.cijfers) && isDagMaand(drie.cijfers, twee.cijfers)) return 3;
  }
  return (een.na === '-' || een.na === '/') && twee.na !== een.na && isDagMaand(een.cijfers, twee.cijfers) ? 2 : 0;
}

/** How many groups from here are a time, a stretch of time or of years. */
function tijd(groepen: readonly Groep[], i: number): number {
  const [een, twee] = [groepen[i], groepen[i + 1]];
  if (een === undefined || twee === undefined) return 0;
  const uur = (een.na === '.' || een.na === ':') && twee.na !== '.' && een.cijfers.length <= 2 && twee.cijfers.length === 2 && tussen(een.cijfers, 0, 24) && tussen(twee.cijfers, 0, 59);
  const vanTot = een.na === '-' && ((isKlok(een.cijfers) && isKlok(twee.cijfers)) || (isJaar(een.cijfers) && isJaar(twee.cijfers)));
  return uur || vanTot ? 2 : 0;
}

/** How many groups from here are a phone number: ten digits from a zero, thirteen from `0031`, or a service number. */
function telefoon(groepen: readonly Groep[], i: number): number {
  const eerste = groepen[i];
  if (eerste === undefined || eerste.cijfers.charAt(0) !== '0') return 0;
  if (/^0[89]00$/.test(eerste.cijfers) && eerste.na === '-' && groepen[i + 1]?.cijfers.length === 4) return 2;
  const nodig = eerste.cijfers.slice(0, 2) === '00' ? 13 : 10;
  let cijfers = 0;
  for (let k = i; k < groepen.length && cijfers < nodig; k += 1) {
    cijfers += groepen[k]?.cijfers.length ?? 0;
    if (cijfers === nodig) return k - i + 1;
    if (groepen[k]?.na !== ' ' && groepen[k]?.na !== '-') return 0;
  }
  return 0;
}

/** How many groups from here are the id of a Teams meeting: three or more groups of three. */
function vergaderId(groepen: readonly Groep[], i: number): number {
  let k = i;
  while (groepen[k]?.cijfers.length === 3 && groepen[k]?.na === ' ') k += 1;
  if (k - i < 2 || (groepen[k]?.cijfers.length ?? 4) > 3) return 0;
  return k - i === 2 && groepen[k]?.cijfers.length !== 3 ? 0 : k - i + 1;
}

/** Groups that are joined to the first one by a dot or a hyphen, itself included. */
function vastAanElkaar(groepen: readonly Groep[]): number {
  let k = 0;
  while (groepen[k] !== undefined && (groepen[k]?.na === '.' || groepen[k]?.na === '-')) k += 1;
  return Math.min(k + 1, groepen.length);
}

/** How many groups at the begin of the row belong to the word before it. */
function bijWoordErvoor(groepen: readonly Groep[], voor: string): number {
  const aantal = vastAanElkaar(groepen);
  if (LETTERCODE.test(voor)) return aantal;
  return PLEKWOORD.test(voor) && groepen.slice(0, aantal).every(({ cijfers }) => cijfers.length <= 5) ? aantal : 0;
}

/** Whether the last group belongs to what follows it: `14u`, `2511 CV`. */
function bijWoordErna(groepen: readonly Groep[], na: string): boolean {
  const [laatste, ervoor] = [groepen[groepen.length - 1], groepen[groepen.length - 2]];
  if (laatste === undefined) return false;
  if (/^[a-z]/i.test(na) || (laatste.cijfers.length <= 4 && /^ (?:u|uur)\b/i.test(na))) return true;
  // With four digits before it, it is rather the second half of a number.
  return laatste.cijfers.length === 4 && /^ [A-Z]{2}(?![A-Za-z])/.test(na) && (ervoor?.cijfers.length ?? 0) < 4;
}

/**
 * Whether these groups together are written as an SKN. Nothing but their number tells: an SKN has no check digit, so any
 * number of that length that stands by itself counts. To be asked once too often costs a press; a number in the calendar can't be taken back.
 */
function isAlsSkn(groepen: readonly Groep[], ervoor: string | undefined): boolean {
  const cijfers = groepen.map((groep) => groep.cijfers).join('');
  if (cijfers.length < LENGTE.min || cijfers.length > LENGTE.max || /^(\d)\1*$/.test(cijfers)) return false;
  if (groepen.length === 1) return true;
  const scheiding = groepen[0]?.na ?? '';
  if (scheiding === ':' || scheiding === '/' || groepen.slice(1).some((groep) => groep.cijfers.length < 2)) return false;
  if (groepen.slice(0, -1).some(({ na }) => na !== scheiding)) return false;
  // Part of something longer that is written in one way, such as the address of a computer.
  if (scheiding !== ' ' && (ervoor === scheiding || groepen[groepen.length - 1]?.na === scheiding)) return false;
  return groepen.length === 2 || !groepen.some((groep) => isJaar(groep.cijfers));
}

function reeksHeeftSkn(groepen: readonly Groep[], voor: string, na: string): boolean {
  const einde = bijWoordErna(groepen, na) ? groepen.length - 1 : groepen.length;
  let begin = bijWoordErvoor(groepen, voor);
  while (begin < einde) {
    const stuk = datum(groepen, begin) || tijd(groepen, begin) || telefoon(groepen, begin) || vergaderId(groepen, begin);
    if (stuk > 0) {
      begin += stuk;
      continue;
    }
    for (let tot = begin + 1; tot <= Math.min(einde, begin + MAX_GROEPEN); tot += 1) {
      // What is a date or a time further on is no part of a number.
      if (tot - begin > 1 && (datum(groepen, tot - 1) || tijd(groepen, tot - 1)) > 0) break;
      if (isAlsSkn(groepen.slice(begin, tot), groepen[begin - 1]?.na)) return true;
    }
    begin += 1;
  }
  return false;
}

function leesGroepen(reeks: string): readonly Groep[] {
  const groepen: Groep[] = [];
  const patroon = /(\d+)([^\d]*)/g;
  for (let deel = patroon.exec(reeks); deel !== null; deel = patroon.exec(reeks)) groepen.push({ cijfers: deel[1] ?? '', na: (deel[2] ?? '').replace(/ +/, ' ') });
  return groepen;
}

function heeftLabelMetNummer(tekst: string): boolean {
  SKN_LABEL.lastIndex = 0;
  for (let deel = SKN_LABEL.exec(tekst); deel !== null; deel = SKN_LABEL.exec(tekst)) {
    if ((deel[1] ?? '').replace(/\D/g, '').length >= MIN_NA_LABEL) return true;
  }
  return false;
}

/**
 * Whether an SKN stands in this text: seven or eight digits by themselves, written together or with spaces, dots or hyphens,
 * or any number behind the word SKN. Casus codes, dates, times, phone numbers, rooms, postcodes, ids of meetings, amounts and
 * numbers with letters are none. Which number it is, is not told.
 */
export function noemtSkn(tekst: string): boolean {
  const rechtuit = vlak(tekst);
  if (heeftLabelMetNummer(rechtuit)) return true;
  const rest = BEKEND.reduce((over, patroon) => over.replace(patroon, ' | '), rechtuit);
  const reeks = /\d+(?:(?: {1,2}|[.\-/:])\d+)*/g;
  for (let deel = reeks.exec(rest); deel !== null; deel = reeks.exec(rest)) {
    const [gevonden] = deel;
    if (reeksHeeftSkn(leesGroepen(gevonden), rest.slice(0, deel.index), rest.slice(deel.index + gevonden.length))) return true;
  }
  return false;
}
