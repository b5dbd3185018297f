import { afspraakAntwoord, type AfspraakAntwoord } from '../../../src/api/outlook.ts';
import { ApiFout, type Klant } from '../app/klant.ts';

/** The appointment as the server knows it; undefined: it is not one of ours. */
export async function zoekAfspraak(klant: Klant, vraag: { readonly item?: string; readonly codes?: readonly string[] }): Promise<AfspraakAntwoord | undefined> {
  try {
    return await klant.stuur(afspraakAntwoord, { methode: 'POST', pad: '/api/outlook/afspraak', inhoud: vraag });
  } catch (fout) {
    if (fout instanceof ApiFout && fout.soort === 'geweigerd') return undefined;
    throw fout;
  }
}
