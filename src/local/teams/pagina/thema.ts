type Thema = 'licht' | 'donker' | 'contrast';
const SLEUTEL = 'teams-stand-in-thema';
const TEAMS_NAAM = { licht: 'default', donker: 'dark', contrast: 'contrast' } as const;

const isThema = (tekst: string): tekst is Thema => tekst in TEAMS_NAAM;

export type Teamsthema = (typeof TEAMS_NAAM)[Thema];

/**
 * Lets the person choose the theme and remembers it. Returns a function that gives Teams' name of the current one;
 * `bijWijziging` hears of each later one.
 */
export function startThema(keuze: HTMLSelectElement, bijWijziging: (thema: Teamsthema) => void): () => Teamsthema {
  const donkerApparaat = window.matchMedia('(prefers-color-scheme: dark)');
  const huidig = (): Thema => (isThema(keuze.value) ? keuze.value : donkerApparaat.matches ? 'donker' : 'licht');
  const pasToe = (): void => {
    document.documentElement.dataset['thema'] = huidig();
  };
  const wissel = (): void => {
    pasToe();
    bijWijziging(TEAMS_NAAM[huidig()]);
  };
  keuze.value = localStorage.getItem(SLEUTEL) ?? 'systeem';
  keuze.addEventListener('change', () => {
    localStorage.setItem(SLEUTEL, keuze.value);
    wissel();
  });
  donkerApparaat.addEventListener('change', wissel);
  pasToe();
  return () => TEAMS_NAAM[huidig()];
}
