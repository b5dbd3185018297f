import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { apiOver } from '../api.ts';
import type { Klant } from '../app/klant.ts';
import { useKlant } from '../basis/ophalen.ts';
import { maakBlad, type Blad } from '../werkdocument/blad.ts';
import { verversCasus, type Nieuws } from './nieuws.ts';

/** Werkdocumenten that somebody left while something typed was not with the server yet: they go on trying, and are found back. */
const NOG_NIET_BEWAARD = new WeakMap<Klant, Map<string, Blad>>();

function achtergelaten(klant: Klant): Map<string, Blad> {
  const bladen = NOG_NIET_BEWAARD.get(klant) ?? new Map<string, Blad>();
  NOG_NIET_BEWAARD.set(klant, bladen);
  return bladen;
}

/** The werkdocument of this casus, as it was left if something in it is not saved yet. */
function pakBlad(klant: Klant, casus: string): Blad {
  const bladen = achtergelaten(klant);
  const gevonden = bladen.get(casus);
  bladen.delete(casus);
  return gevonden ?? maakBlad({ api: apiOver(klant.verbinding), casus, klok: () => Date.now(), wacht: (ms) => new Promise((klaar) => setTimeout(klaar, ms)) });
}

async function legWeg(klant: Klant, casus: string, blad: Blad): Promise<void> {
  const bladen = achtergelaten(klant);
  bladen.set(casus, blad);
  if ((await blad.bewaarNu()) && bladen.get(casus) === blad) bladen.delete(casus);
}

function waarschuw(gebeurtenis: BeforeUnloadEvent): void {
  gebeurtenis.preventDefault();
}

/**
 * The werkdocument of a casus for as long as it is on the page. Changes of others come in by themselves; what is typed
 * here is kept when one goes elsewhere in the tab, and who closes the window with something not saved is asked.
 *
 * @param versie the newest version of the casus that the page knows of
 */
export function useBlad(casus: string, versie: number, nieuws: Nieuws | undefined): Blad {
  const klant = useKlant();
  const vragen = useQueryClient();
  const [blad] = useState(() => pakBlad(klant, casus));
  const eigen = useSyncExternalStore(blad.luister, () => blad.staat().werkdocument?.versie);
  const heeftNieuws = useSyncExternalStore(blad.luister, blad.heeftNieuws);
  useEffect(() => {
    void (blad.staat().lading.soort === 'klaar' ? blad.ververs() : blad.open());
    return () => void legWeg(klant, casus, blad);
  }, [blad, klant, casus]);
  const nieuwste = Math.max(versie, nieuws?.versie ?? 0);
  useEffect(() => {
    if (eigen !== undefined && eigen < nieuwste) void blad.ververs();
    // Also when it is as far behind as the last time: it could not be asked for while something was being sent.
  }, [eigen, nieuwste, nieuws?.gehoordOp, blad]);
  useEffect(() => {
    if (eigen !== undefined && eigen > versie) void verversCasus(vragen, casus);
  }, [eigen, versie, vragen, casus]);
  useEffect(() => {
    if (!heeftNieuws) return undefined;
    window.addEventListener('beforeunload', waarschuw);
    return () => window.removeEventListener('beforeunload', waarschuw);
  }, [heeftNieuws]);
  return blad;
}
