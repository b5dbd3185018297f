/** The first bytes of a text file that names its own encoding. */
const UTF16_BOM: readonly { readonly bytes: readonly [number, number]; readonly naam: string }[] = [
  { bytes: [0xff, 0xfe], naam: 'utf-16le' },
  { bytes: [0xfe, 0xff], naam: 'utf-16be' },
];

/**
 * The text of a file: UTF-16 when it says so, else UTF-8 (with or without mark), else Windows-1252, in which Dutch
 * Excel saves a plain CSV. Undefined when the bytes hold characters no text has, so are no text.
 */
export function decodeer(bytes: Uint8Array): string | undefined {
  const utf16 = UTF16_BOM.find((bom) => bytes[0] === bom.bytes[0] && bytes[1] === bom.bytes[1]);
  const tekst = utf16 === undefined ? decodeerUtf8(bytes) : new TextDecoder(utf16.naam).decode(bytes);
  return tekst.includes('\0') ? undefined : tekst;
}

function decodeerUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (fout) {
    if (fout instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw fout;
  }
}
