/**
 * What the package and the product have to call the same. The package knows no code of the product; a test compares
 * these with it.
 */
export const NAMEN = {
  /** Static tab, as deep links name it (`src/product.ts`). */
  tab: 'samen-starten',
  /** Search command of the message extension and its parameter (`bot/berichtextensie.ts`). */
  zoekcommando: 'zoekCasus',
  zoekveld: 'zoek',
  /** Opens the task pane. */
  paneel: 'openPaneel',
  /** Handler of the guard, as `/tab/wachter.js` associates it. */
  bijVerzenden: 'bijVerzenden',
} as const;

/** Pages and files of the product that the package names. */
export interface Adressen {
  readonly basis: string;
  readonly tab: string;
  readonly instellen: string;
  readonly paneel: string;
  readonly wachter: string;
  readonly wachterScript: string;
  /** Icon of a ribbon button, by its size in pixels. */
  readonly lint: (maat: number) => string;
  /** Icon of the add-in of the XML manifest, by its size in pixels. */
  readonly los: (maat: number) => string;
}

/** The addresses at one host, such as `samenstarten.voorbeeld.nl`. */
export function adressenOp(host: string): Adressen {
  const basis = `https://${host}`;
  return {
    basis,
    tab: `${basis}/tab/`,
    instellen: `${basis}/tab/#/instellen`,
    paneel: `${basis}/tab/outlook.html`,
    wachter: `${basis}/tab/wachter.html`,
    wachterScript: `${basis}/tab/wachter.js`,
    lint: (maat) => `${basis}/tab/iconen/lint-${maat}.png`,
    los: (maat) => `${basis}/tab/iconen/los-${maat}.png`,
  };
}
