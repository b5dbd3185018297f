/** The parts of the Casus page, each at its own address (`/casus/:id/<pad>`); the first one is what most people come for. */
export const DELEN = [
  { pad: 'nu', naam: 'Nu doen' },
  { pad: 'werkdocument', naam: 'Werkdocument' },
  { pad: 'afspraken', naam: 'Bijdragen en afspraken' },
  { pad: 'gesprekken', naam: 'Gesprekken' },
  { pad: 'tijdlijn', naam: 'Tijdlijn' },
  { pad: 'meenemen', naam: 'Meenemen' },
] as const;

export type Deelpad = (typeof DELEN)[number]['pad'];

/** The address of a part; the first one is that of the casus itself, so that each has one address. */
export function deelPad(casus: string, pad: Deelpad): string {
  return pad === 'nu' ? `/casus/${casus}` : `/casus/${casus}/${pad}`;
}

/** The part that an address asks for; undefined when there is no such part. */
export function deelUit(pad: string | undefined): Deelpad | undefined {
  return pad === undefined ? 'nu' : DELEN.find((deel) => deel.pad === pad)?.pad;
}
