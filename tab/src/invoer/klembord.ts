/**
 * Puts the text on the clipboard; false when the frame has no right to it. The clipboard of teams-js is deprecated, and
 * names the browser's as what comes in its place.
 */
export async function kopieer(tekst: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(tekst);
    return true;
  } catch (fout) {
    console.warn('The browser did not copy.', fout);
    return false;
  }
}
