import { useEffect } from 'react';
import type { Blad } from './blad.ts';

/** Saves what is typed whenever the window goes out of sight, and looks for news when it comes back. */
export function useVeiligBewaren(blad: Blad): void {
  useEffect(() => {
    const opZicht = (): void => {
      if (document.visibilityState === 'hidden') blad.vertrek();
      else void blad.ververs();
    };
    const weg = (): void => blad.vertrek();
    const verbonden = (): void => void blad.bewaarNu();
    document.addEventListener('visibilitychange', opZicht);
    window.addEventListener('pagehide', weg);
    window.addEventListener('online', verbonden);
    return () => {
      document.removeEventListener('visibilitychange', opZicht);
      window.removeEventListener('pagehide', weg);
      window.removeEventListener('online', verbonden);
    };
  }, [blad]);
}
