import type { Datum } from '../datum.ts';
import type { Plaats } from '../plaats.ts';
import type { Uitvoerder } from '../rollen.ts';
import type { IntrekReden, VertrekSoort } from '../verloop.ts';

/** What happened in the course of a stay, without who and when. */
export type VerloopFeit =
  | { readonly type: 'Overgeplaatst'; readonly van: Plaats; readonly naar: Plaats; readonly losVan: readonly Uitvoerder[]; readonly respijt: Readonly<Record<string, Datum>> }
  | { readonly type: 'Vertrokken'; readonly soort: VertrekSoort; readonly datum: Datum; readonly open: readonly string[] }
  /** The end of the detention has passed, and nobody said that the person left. */
  | { readonly type: 'VrijlatingGevraagd' }
  | { readonly type: 'SignaalIngetrokken'; readonly soort: IntrekReden; readonly toelichting?: string }
  | { readonly type: 'SknGecorrigeerd'; readonly skn: string; readonly reden: string }
  | { readonly type: 'CasussenGekoppeld'; readonly eerdere: readonly string[]; readonly latere: readonly string[] };
