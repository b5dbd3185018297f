import type { Thema } from './host.ts';

/** Keeps which look the page has; the host says so, at the start and later. */
export interface ThemaBron {
  readonly nu: () => Thema;
  readonly zet: (thema: Thema) => void;
  readonly luister: (bijWijziging: () => void) => () => void;
}

export function maakThemaBron(): ThemaBron {
  let huidig: Thema = 'default';
  const luisteraars = new Set<() => void>();
  return {
    nu: () => huidig,
    zet(thema) {
      huidig = thema;
      for (const luisteraar of luisteraars) luisteraar();
    },
    luister(bijWijziging) {
      luisteraars.add(bijWijziging);
      return () => luisteraars.delete(bijWijziging);
    },
  };
}
