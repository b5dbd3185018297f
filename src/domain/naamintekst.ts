/**
 * Whether a subject or place names somebody of whom the register holds the name: without regard to case, accents and
 * punctuation, and in any order people write a name in.
 */

/** Words of a surname that people leave out or put elsewhere. */
const TUSSENVOEGSELS = new Set(['van', 'de', 'der', 'den', 'het', 't', 'ten', 'ter', 'te', 'op', 'in', 'aan', 'bij', 'uit', 'voor', 'von', 'la', 'le', 'du', 'da', 'dos', 'di', 'el', 'al']);
/** A shorter surname is too often a word or an abbreviation to count by itself (Bos, Mol, Wit). */
const MIN_LETTERS_ALLEEN = 4;
/**
 * Surnames that are words of a subject as well: about the work, its place, its time, or how something is. By themselves they
 * would stop appointments every day; with an initial or a first name they count as any other.
 */
const GEWONE_WOORDEN = new Set([
  'test', 'plan', 'start', 'slot', 'werk', 'stap', 'post', 'zaal', 'kamer', 'zaak', 'pool', 'groep', 'team', 'tafel', 'ronde', 'kring', 'school', 'huis', 'kerk', 'poort', 'toren', 'haven', 'veld', 'berg', 'dijk', 'brug', 'hoek', 'kant', 'hart', 'hand', 'ring', 'loop', 'bouw', 'raad',
  'groot', 'klein', 'lang', 'kort', 'jong', 'oude', 'oud', 'nieuw', 'nieuwe', 'vrij', 'vroeg', 'laat', 'best', 'goed', 'snel', 'breed', 'zwart', 'bruin', 'rood', 'groen', 'blauw', 'noord', 'zuid', 'oost', 'west',
  'april', 'maart', 'augustus', 'maandag', 'dinsdag', 'vrijdag', 'zaterdag', 'zondag', 'zomer', 'winter', 'herfst', 'lente', 'kerst', 'pasen', 'koffie', 'koning',
]);
/** Behind these a single letter names a place. */
const PLEKWOORDEN = new Set(['afdeling', 'afd', 'vleugel', 'unit', 'blok', 'gang', 'groep', 'cluster', 'gebouw', 'kamer', 'zaal', 'lokaal', 'ruimte', 'pi', 'team', 'optie', 'bijlage', 'deel']);
/** Before a surname these say that it is somebody's. */
const AANSPREKING = new Set(['dhr', 'heer', 'meneer', 'mijnheer', 'mw', 'mevr', 'mevrouw', 'gedetineerde', 'gedet', 'betrokkene', 'client']);
/** Letters that do not come apart into a letter and its accent. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th' };

/** A name in the parts by which a text is searched; all in small letters without accents. */
interface Naam {
  /** Each surname by which somebody may be called, in words: of a double name both, and the whole. */
  readonly achternamen: readonly (readonly string[])[];
  /** First names, also those between brackets, and initials. */
  readonly voor: readonly string[];
}

/** Small letters without accents or apostrophes. */
function plat(tekst: string): string {
  return tekst.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f'’‘`´]/g, '').replace(/[ßøłđıæœþ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text. What people join by an ampersand is one word (`D&R`), so that its letters are no initials. */
function woorden(tekst: string): readonly string[] {
  // Of `'s ochtends` and `'t` the letter is no initial either.
  return plat(tekst.replace(/(^|[^\p{L}])['’‘][stn](?!\p{L})/giu, '$1 ')).match(/[\p{L}\d]+(?:&[\p{L}\d]+)*/gu) ?? [];
}

const isVoegsel = (woord: string): boolean => TUSSENVOEGSELS.has(woord);

/** The surnames in the part of a name that holds them. */
function achternamenUit(tekst: string): readonly (readonly string[])[] {
  const delen = tekst.split('-').map((deel) => woorden(deel).filter((woord) => !isVoegsel(woord))).filter((deel) => deel.length > 0);
  // A surname that is nothing but a tussenvoegsel is one all the same.
  return delen.length > 0 ? delen : [woorden(tekst)].filter((deel) => deel.length > 0);
}

/** Without a comma the first names come first: up to a tussenvoegsel, or up to the last word. */
function zonderKomma(tekst: string): Naam {
  const delen = tekst.split(/\s+/).filter(Boolean);
  const voegsel = delen.findIndex((deel, i) => i > 0 && isVoegsel(plat(deel)));
  const begin = voegsel > 0 ? voegsel : Math.max(0, delen.length - 1);
  return { achternamen: achternamenUit(delen.slice(begin).join(' ')), voor: woorden(delen.slice(0, begin).join(' ')) };
}

/** Reads a name as the register holds it: `Yilmaz, M. (Mehmet)`, `Berg, van den, A.`, `Sanne de Vries`, `De Jong-Bakker, A.B.`. */
function leesNaam(naam: string): Naam {
  const roepnamen = [...naam.matchAll(/\(([^)]*)\)/g)].flatMap(([, binnen = '']) => woorden(binnen));
  const zonder = naam.replace(/\([^)]*\)/g, ' ').trim();
  const [eerste = '', ...rest] = zonder.split(',');
  const { achternamen, voor } = rest.length === 0 ? zonderKomma(zonder) : { achternamen: achternamenUit(eerste), voor: rest.flatMap(woorden).filter((woord) => !isVoegsel(woord)) };
  return { achternamen, voor: [...voor, ...roepnamen] };
}

/** Whether this word of the text is an initial or a first name of this person. */
function isVoornaam(woord: string | undefined, voor: readonly string[]): boolean {
  if (woord === undefined || /\d/.test(woord)) return false;
  return voor.some((naam) => naam === woord || (woord.length === 1 && naam.startsWith(woord)));
}

/** The first word before this place that is no tussenvoegsel. */
function plaatsErvoor(tekst: readonly string[], van: number): number {
  let links = van - 1;
  while (links >= 0 && isVoegsel(tekst[links] ?? '')) links -= 1;
  return links;
}

/** Whether an initial or first name stands right before or after the words from `van` to `tot`, tussenvoegsels left out. */
function metVoornaam(tekst: readonly string[], van: number, tot: number, voor: readonly string[]): boolean {
  const links = plaatsErvoor(tekst, van);
  // All initials of a row may be other ones than the register knows; one that fits is enough.
  for (let i = links; i >= 0 && (i === links || tekst[i + 1]?.length === 1); i -= 1) {
    if (tekst[i]?.length === 1 && PLEKWOORDEN.has(tekst[i - 1] ?? '')) break;
    if (isVoornaam(tekst[i], voor)) return true;
  }
  let rechts = tot;
  while (isVoegsel(tekst[rechts] ?? '')) rechts += 1;
  return isVoornaam(tekst[rechts], voor);
}

/** Where these words stand in the text, one after the other; a tussenvoegsel may stand between. */
function plaatsen(tekst: readonly string[], achternaam: readonly string[]): readonly { readonly van: number; readonly tot: number }[] {
  return tekst.flatMap((woord, van) => {
    if (woord !== achternaam[0]) return [];
    let tot = van + 1;
    for (const volgende of achternaam.slice(1)) {
      while (tekst[tot] !== volgende && isVoegsel(tekst[tot] ?? '')) tot += 1;
      if (tekst[tot] !== volgende) return [];
      tot += 1;
    }
    return [{ van, tot }];
  });
}

const sleutel = (achternaam: readonly string[]): string => achternaam.join(' ');

/** Whether the text names a colleague here, in full; by an initial it may be somebody else as well. */
function isCollega(tekst: readonly string[], { van, tot }: { readonly van: number; readonly tot: number }, collegas: readonly Naam[], achternaam: readonly string[]): boolean {
  if (tekst[plaatsErvoor(tekst, van)]?.length === 1) return false;
  return collegas.some(({ achternamen, voor }) => achternamen.some((een) => sleutel(een) === sleutel(achternaam)) && metVoornaam(tekst, van, tot, voor.filter((naam) => naam.length > 1)));
}

/**
 * The names that stand in a text: the surname in whole words with an initial or first name next to it, or the surname alone
 * when it has at least four letters and is no ordinary word, or is addressed (`dhr. Bos`), and no colleague is called so.
 * Where the text names a colleague in full it is about that colleague.
 *
 * @param namen as the register holds them, each with what to give when it is found
 * @param collegas full names of the people who work with the register
 */
export function genoemdeNamen<T>(tekst: string, namen: Iterable<{ readonly naam: string; readonly van: T }>, collegas: readonly string[]): readonly T[] {
  const gelezen = woorden(tekst);
  const aanwezig = new Set(gelezen);
  const vanCollegas = collegas.map(leesNaam);
  const achternamenVanCollegas = new Set(vanCollegas.flatMap(({ achternamen }) => achternamen.map(sleutel)));
  const alleen = (achternaam: readonly string[], van: number): boolean => {
    if (achternamenVanCollegas.has(sleutel(achternaam))) return false;
    const opvallend = achternaam.join('').length >= MIN_LETTERS_ALLEEN && !achternaam.every((woord) => GEWONE_WOORDEN.has(woord));
    return opvallend || AANSPREKING.has(gelezen[plaatsErvoor(gelezen, van)] ?? '');
  };
  const staatErin = (naam: string): boolean => {
    const { achternamen, voor } = leesNaam(naam);
    return achternamen.some((achternaam) => aanwezig.has(achternaam[0] ?? '') && plaatsen(gelezen, achternaam).some((plaats) =>
      !isCollega(gelezen, plaats, vanCollegas, achternaam) && (alleen(achternaam, plaats.van) || metVoornaam(gelezen, plaats.van, plaats.tot, voor))));
  };
  return [...namen].flatMap(({ naam, van }) => (staatErin(naam) ? [van] : []));
}
