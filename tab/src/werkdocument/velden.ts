/**
 * Everything typed on the page and not saved yet: name of the field → text. It is one flat record because that is
 * how the server keeps it (`concept` in the contract); a name is a path, such as `stuk/i3/tekst`. A field that is
 * away and an empty one mean the same.
 */
export type Velden = Readonly<Record<string, string>>;

export function veldVan(velden: Velden, naam: string): string {
  return velden[naam] ?? '';
}

export function metVeld(velden: Velden, naam: string, tekst: string): Velden {
  return { ...velden, [naam]: tekst };
}

/** The fields under `begin` emptied. They stay in the record, so that saving it empties them on the server too. */
export function leegOnder(velden: Velden, begin: string): Velden {
  return Object.fromEntries(Object.entries(velden).map(([naam, tekst]) => [naam, naam.startsWith(`${begin}/`) ? '' : tekst]));
}

/** The fields under `begin` that hold something. */
export function gevuldOnder(velden: Velden, begin: string): readonly string[] {
  return Object.entries(velden).filter(([naam, tekst]) => naam.startsWith(`${begin}/`) && tekst.trim() !== '').map(([naam]) => naam);
}

export const NIEUW = 'nieuw';
/** A marker in the record: the form is open. So it opens again by itself when the page does. */
export const OPEN = 'ja';

export const vraagFormulier = (vraag: string): string => `vraag/${vraag}`;
export const vraagVeld = (vraag: string): string => `vraag/${vraag}/tekst`;
export const intrekFormulier = (stuk: string): string => `intrekken/${stuk}`;
export const intrekVeld = (stuk: string, veld: 'open' | 'reden'): string => `${intrekFormulier(stuk)}/${veld}`;
export const ONEENS = 'oneens';
export const oneensVeld = (veld: 'open' | 'reden' | 'actieveRol'): string => `${ONEENS}/${veld}`;
