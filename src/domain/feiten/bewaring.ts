/** Why content is erased: closed and confirmed in IRIS and Tulp, or so long after the stay that it may not be kept. */
export type WisReden = 'bevestigd' | 'uiterlijk';

/** What is confirmed to be in the systems of record before content may go (domain.md B6.2, Archiefwet); the same words as `Afvinkbaar`. */
export type Bevestiging = 'ractDeelA' | 'ract' | 'tulp';

/** The content of a casus is erased: here, and in all that happened before. */
export interface BewaringFeit {
  readonly type: 'InhoudGewist';
  readonly waarom: WisReden;
  /** What nobody had confirmed by then. */
  readonly onbevestigd: readonly Bevestiging[];
}
