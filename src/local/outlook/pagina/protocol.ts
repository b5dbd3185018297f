import type { Adres, Afspraak, Mail } from '../soorten.ts';

/** What a call of Office.js failed with. Microsoft documents the names, not the numbers. */
export interface Officefout {
  readonly name: string;
  readonly message: string;
}

/** The open item as an add-in finds it; ids are those of Graph. */
export type ItemBeeld =
  | { readonly vorm: 'opstellen' }
  | { readonly vorm: 'afspraak'; readonly afspraak: Afspraak }
  | { readonly vorm: 'mail'; readonly mail: Mail };

/** How the page looks; colours as CSS writes them. */
export interface Uiterlijk {
  readonly isDonker: boolean;
  readonly kleuren: { readonly vlak: string; readonly tekst: string; readonly knop: string };
}

/** Who and what is around the frame. */
export interface Gastheer {
  readonly profiel: Adres;
  readonly uiterlijk: Uiterlijk;
  readonly item: ItemBeeld | undefined;
}

/** What the handler of an event before sending answered with `completed`. */
export interface Voltooiing {
  readonly allowEvent?: boolean;
  readonly errorMessage?: string;
  readonly cancelLabel?: string;
}

/** From a frame with the stand-in's Office.js to the page. */
export type VanKader =
  | { readonly office: 'begroet' }
  | { readonly office: 'geladen'; readonly acties: readonly string[] }
  | { readonly office: 'vraag'; readonly nr: number; readonly methode: string; readonly args: readonly unknown[] }
  | { readonly office: 'voltooid'; readonly nr: number; readonly voltooiing: Voltooiing };

/** From the page to the frame. */
export type NaarKader =
  | { readonly office: 'welkom'; readonly gastheer: Gastheer }
  | { readonly office: 'item'; readonly item: ItemBeeld | undefined }
  | { readonly office: 'antwoord'; readonly nr: number; readonly waarde?: unknown; readonly fout?: Officefout }
  | { readonly office: 'gebeurtenis'; readonly soort: string; readonly inhoud: Readonly<Record<string, unknown>> }
  | { readonly office: 'uiterlijk'; readonly uiterlijk: Uiterlijk }
  | { readonly office: 'voer'; readonly nr: number; readonly actie: string };
