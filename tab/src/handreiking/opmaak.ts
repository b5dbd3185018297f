/** A piece of a line; nothing but bold is known. */
export interface Stuk {
  readonly tekst: string;
  readonly vet: boolean;
}
type Regel = readonly Stuk[];

/** A block of a section: a heading, a paragraph of one or more lines, or a list. */
export interface Blok {
  readonly soort: 'kop' | 'alinea' | 'lijst';
  readonly regels: readonly Regel[];
}

function stukken(regel: string): Regel {
  return regel.split(/(\*\*(?=\S)[^*]+?(?<=\S)\*\*)/).filter((deel) => deel !== '').map((deel) => {
    const vet = deel.length > 4 && deel.startsWith('**') && deel.endsWith('**');
    return { tekst: vet ? deel.slice(2, -2) : deel, vet };
  });
}

function leesRegel(regel: string): { readonly soort: Blok['soort']; readonly tekst: string } {
  if (regel.startsWith('## ')) return { soort: 'kop', tekst: regel.slice(3).trim() };
  if (regel.startsWith('- ')) return { soort: 'lijst', tekst: regel.slice(2).trim() };
  return { soort: 'alinea', tekst: regel };
}

/**
 * The simple markdown of a section (`src/api/handreiking.ts`) as blocks: headings with `## `, lists with `- `, `**bold**`
 * and paragraphs. Everything else stays as it was typed, so that no text can bring in markup.
 */
export function leesOpmaak(tekst: string): readonly Blok[] {
  const blokken: { soort: Blok['soort']; regels: Regel[] }[] = [];
  let vorige: Blok['soort'] | undefined;
  for (const ruw of tekst.split('\n')) {
    const regel = ruw.trim();
    if (regel === '') {
      vorige = undefined;
      continue;
    }
    const { soort, tekst: inhoud } = leesRegel(regel);
    const laatste = blokken.at(-1);
    if (laatste !== undefined && soort === vorige && soort !== 'kop') laatste.regels.push(stukken(inhoud));
    else blokken.push({ soort, regels: [stukken(inhoud)] });
    vorige = soort;
  }
  return blokken;
}
