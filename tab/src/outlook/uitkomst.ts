import { ApiFout } from '../app/klant.ts';

/** What came of something that can fail; `melding` is a Dutch sentence that says what to do. */
export type Uitkomst<T> = { readonly goed: true; readonly waarde: T } | { readonly goed: false; readonly melding: string };

export function gelukt(): Uitkomst<undefined>;
export function gelukt<T>(waarde: T): Uitkomst<T>;
export function gelukt<T>(waarde?: T): Uitkomst<T | undefined> {
  return { goed: true, waarde };
}

export function mislukt(melding: string): { readonly goed: false; readonly melding: string } {
  return { goed: false, melding };
}

/** A call to the server as a value: what it refuses or can't be reached for is part of the work, not the end of it. */
export async function alsUitkomst<T>(aanroep: Promise<T>): Promise<Uitkomst<T>> {
  try {
    return { goed: true, waarde: await aanroep };
  } catch (fout) {
    if (fout instanceof ApiFout) return mislukt(fout.message);
    throw fout;
  }
}
