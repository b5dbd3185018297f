import { inflateRawSync } from 'node:zlib';

/** Fields of the zip format (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16), as offsets from the record's start. */
const EINDE = { handtekening: 0x06054b50, lengte: 22, aantal: 10, start: 16 } as const;
const INHOUD = { handtekening: 0x02014b50, lengte: 46, methode: 10, klein: 20, groot: 24, naam: 28, extra: 30, commentaar: 32, plaats: 42 } as const;
const LOKAAL = { handtekening: 0x04034b50, lengte: 30, groot: 22, naam: 26, extra: 28 } as const;
const MAX_COMMENTAAR = 0xffff;
/** A data descriptor with signature and 64-bit sizes is the most that may stand between two files. */
const MAX_TUSSENRUIMTE = 24;

interface Ingang {
  readonly naam: string;
  readonly methode: number;
  readonly klein: number;
  readonly groot: number;
  readonly plaats: number;
}

function vindEinde(beeld: DataView): number | undefined {
  const laatste = beeld.byteLength - EINDE.lengte;
  for (let plaats = laatste; plaats >= Math.max(0, laatste - MAX_COMMENTAAR); plaats -= 1) {
    if (beeld.getUint32(plaats, true) === EINDE.handtekening) return plaats;
  }
  return undefined;
}

function leesInhoud(bytes: Uint8Array, beeld: DataView, einde: number): readonly Ingang[] | undefined {
  const ingangen: Ingang[] = [];
  let plaats = beeld.getUint32(einde + EINDE.start, true);
  for (let n = beeld.getUint16(einde + EINDE.aantal, true); n > 0; n -= 1) {
    if (beeld.getUint32(plaats, true) !== INHOUD.handtekening) return undefined;
    const naamlengte = beeld.getUint16(plaats + INHOUD.naam, true);
    ingangen.push({
      naam: new TextDecoder().decode(bytes.subarray(plaats + INHOUD.lengte, plaats + INHOUD.lengte + naamlengte)),
      methode: beeld.getUint16(plaats + INHOUD.methode, true),
      klein: beeld.getUint32(plaats + INHOUD.klein, true),
      groot: beeld.getUint32(plaats + INHOUD.groot, true),
      plaats: beeld.getUint32(plaats + INHOUD.plaats, true),
    });
    plaats += INHOUD.lengte + naamlengte + beeld.getUint16(plaats + INHOUD.extra, true) + beeld.getUint16(plaats + INHOUD.commentaar, true);
  }
  return ingangen.sort((a, b) => a.plaats - b.plaats);
}

/** Where the data of a file starts; undefined when its own header tells another size than the directory. */
function beginVan(beeld: DataView, { plaats, groot }: Ingang): number | undefined {
  if (beeld.getUint32(plaats, true) !== LOKAAL.handtekening) return undefined;
  const gezegd = beeld.getUint32(plaats + LOKAAL.groot, true);
  if (gezegd !== 0 && gezegd !== groot) return undefined;
  return plaats + LOKAAL.lengte + beeld.getUint16(plaats + LOKAAL.naam, true) + beeld.getUint16(plaats + LOKAAL.extra, true);
}

function pakIngangUit(data: Uint8Array, { methode, groot }: Ingang): Uint8Array | undefined {
  if (methode === 0) return data;
  return methode === 8 ? inflateRawSync(data, { maxOutputLength: Math.max(1, groot) }) : undefined;
}

/**
 * Unpacks a zip in memory when that is safe: the files together are at most `maxBytes`, are as large as they say, and
 * nothing is hidden between them. A library that reads the same bytes as a stream then meets no surprise either.
 * @returns file name to content; undefined for a damaged file, a zip bomb, or a kind of zip Excel does not write
 */
export function pakUit(bytes: Uint8Array, maxBytes: number): ReadonlyMap<string, Uint8Array> | undefined {
  try {
    return pakVeiligUit(bytes, maxBytes);
  } catch (fout) {
    // Reading past the end, or data that does not unpack to the size it states: both mean "not a sound zip".
    if (fout instanceof Error) return undefined;
    throw fout;
  }
}

function pakVeiligUit(bytes: Uint8Array, maxBytes: number): ReadonlyMap<string, Uint8Array> | undefined {
  const beeld = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const einde = vindEinde(beeld);
  const ingangen = einde === undefined ? undefined : leesInhoud(bytes, beeld, einde);
  if (einde === undefined || ingangen === undefined) return undefined;
  if (ingangen.reduce((som, { groot }) => som + groot, 0) > maxBytes) return undefined;
  const uitgepakt = new Map<string, Uint8Array>();
  let vorigEinde = 0;
  const aansluitend = (plaats: number): boolean => plaats >= vorigEinde && plaats - vorigEinde <= MAX_TUSSENRUIMTE;
  for (const ingang of ingangen) {
    const begin = beginVan(beeld, ingang);
    if (begin === undefined || !aansluitend(ingang.plaats)) return undefined;
    vorigEinde = begin + ingang.klein;
    const inhoud = pakIngangUit(bytes.subarray(begin, vorigEinde), ingang);
    if (inhoud?.length !== ingang.groot) return undefined;
    uitgepakt.set(ingang.naam, inhoud);
  }
  return aansluitend(beeld.getUint32(einde + EINDE.start, true)) ? uitgepakt : undefined;
}
