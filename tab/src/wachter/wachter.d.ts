/** Gives the proof of who sends; there where the guard runs in a page (`pagina.ts`). */
declare var samenStartenBewijs: (() => Promise<string | undefined>) | undefined;
