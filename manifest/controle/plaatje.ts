import { PNG } from 'pngjs';

/** Square of this many pixels; `wit`: nothing but white and transparent, so that Teams can colour it (msteams design-app-icons). */
export interface Eis {
  readonly naam: string;
  readonly maat: number;
  readonly wit: boolean;
}

/** What is wrong with an icon: a line for each, none when it is right. */
export function keurPlaatje(inhoud: Uint8Array, { naam, maat, wit }: Eis): readonly string[] {
  let plaatje: PNG;
  try {
    plaatje = PNG.sync.read(Buffer.from(inhoud));
  } catch (fout) {
    return [`${naam} is geen PNG (${fout instanceof Error ? fout.message : 'onleesbaar'}).`];
  }
  const { width, height, data } = plaatje;
  if (width !== maat || height !== maat) return [`${naam} is ${width} bij ${height} pixels; dat moet ${maat} bij ${maat} zijn.`];
  if (!wit) return [];
  let doorzichtig = false;
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b, alfa] = data.subarray(i, i + 4);
    if (alfa === 0) doorzichtig = true;
    else if (r !== 255 || g !== 255 || b !== 255) return [`${naam} heeft een andere kleur dan wit.`];
  }
  return doorzichtig ? [] : [`${naam} is nergens doorzichtig.`];
}
