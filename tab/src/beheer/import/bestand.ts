import { MAX_IMPORT_BYTES } from '../../../../src/api/beheer/importeren.ts';

/** A file as the server takes it. */
export interface Gekozen {
  readonly naam: string;
  /** Base64. */
  readonly inhoud: string;
}

/** Reads a file that somebody chose; a Dutch sentence when it can't be sent. */
export async function leesGekozen(bestand: File): Promise<Gekozen | string> {
  if (bestand.size > MAX_IMPORT_BYTES) return 'Dit bestand is groter dan 2 MB. Bewaar alleen de lijst zelf, of verdeel die over meer bestanden.';
  if (bestand.size === 0) return 'Dit bestand is leeg. Kies een ander bestand.';
  const lezer = new FileReader();
  return new Promise((klaar) => {
    lezer.addEventListener('error', () => klaar('Dit bestand is niet te lezen. Is het nog ergens open? Sluit het en kies het opnieuw.'));
    // A data address: what follows the comma is the file in base64.
    lezer.addEventListener('load', () => klaar({ naam: bestand.name, inhoud: typeof lezer.result === 'string' ? lezer.result.slice(lezer.result.indexOf(',') + 1) : '' }));
    lezer.readAsDataURL(bestand);
  });
}
