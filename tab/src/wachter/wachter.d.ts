/** Gives the proof of who sends; there where the guard runs in a page (`pagina.ts`). */
declare const samenStartenBewijs: (() => Promise<string | undefined>) | undefined;
