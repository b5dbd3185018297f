/** A notice as card: title and lines. Holds what the posted card may hold, so nothing about the person or the content. */
export interface Bericht {
  readonly titel: string;
  readonly regels: readonly string[];
}
