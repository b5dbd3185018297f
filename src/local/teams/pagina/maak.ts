/** Makes an element with these attributes and children; text is always text, never markup. */
export function maak<K extends keyof HTMLElementTagNameMap>(
  soort: K,
  kenmerken: Readonly<Record<string, string>> = {},
  ...kinderen: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(soort);
  for (const [naam, waarde] of Object.entries(kenmerken)) element.setAttribute(naam, waarde);
  element.append(...kinderen);
  return element;
}

/** An element of index.html. Throws when the page and this script don't belong together. */
export function vindElement<T extends HTMLElement>(id: string, soort: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof soort)) throw new TypeError(`index.html has no ${soort.name} with id ${id}`);
  return element;
}

/** `23 nov. 09:05` in the Netherlands. */
export function leesbaar(instant: string): string {
  return new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** `ma 23 nov 2026, 09:05` in the Netherlands. */
export function klokTekst(instant: string): string {
  return new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** `maandag 23 november 2026 om 09:05` in the Netherlands. */
export function leesbaarVoluit(instant: string): string {
  return new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
}
