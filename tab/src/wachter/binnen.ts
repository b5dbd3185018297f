/** What the promise brings; undefined when it fails or takes longer than this many milliseconds. Never rejects. */
export async function binnen<T>(belofte: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((klaar) => {
    const op = setTimeout(() => klaar(undefined), Math.max(0, ms));
    const einde = (waarde: T | undefined): void => {
      clearTimeout(op);
      klaar(waarde);
    };
    belofte.then(einde, () => einde(undefined));
  });
}
