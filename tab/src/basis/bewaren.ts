import type { Bestand } from '../verbinding.ts';

/** Saves a file as the browser saves a download. */
export function bewaarBestand({ naam, inhoud }: Bestand): void {
  const adres = URL.createObjectURL(inhoud);
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  URL.revokeObjectURL(adres);
}
