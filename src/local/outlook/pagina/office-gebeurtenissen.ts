import { asynchroon, type Methode } from './office-methode.ts';
import { OfficeFout } from './office-vraag.ts';

type Luisteraar = (inhoud: Readonly<Record<string, unknown>>) => void;
const isLuisteraar = (waarde: unknown): waarde is Luisteraar => typeof waarde === 'function';

/** What an add-in asked to hear, by the value of `Office.EventType`. */
export interface Gebeurtenissen {
  readonly addHandlerAsync: Methode;
  /** All handlers of a kind at once, as Office.js does. */
  readonly removeHandlerAsync: Methode;
  readonly meld: (soort: string, inhoud: Readonly<Record<string, unknown>>) => void;
  /** Another item: what was asked of the item before is forgotten. */
  readonly vergeet: () => void;
}

/** Keeps handlers of events for one object, which knows `soorten` only. */
export function maakGebeurtenissen(soorten: readonly string[]): Gebeurtenissen {
  const luisteraars = new Map<string, Luisteraar[]>();
  const eis = (soort: unknown): string => {
    if (typeof soort === 'string' && soorten.includes(soort)) return soort;
    throw new OfficeFout('InvalidEventType', 'This event is not supported by this object.');
  };
  return {
    addHandlerAsync: asynchroon('addHandlerAsync', ['tekst', 'functie'], async ([soort, doe]) => {
      const naam = eis(soort);
      if (isLuisteraar(doe)) luisteraars.set(naam, [...(luisteraars.get(naam) ?? []), doe]);
      return Promise.resolve(undefined);
    }),
    removeHandlerAsync: asynchroon('removeHandlerAsync', ['tekst'], async ([soort]) => {
      luisteraars.delete(eis(soort));
      return Promise.resolve(undefined);
    }),
    meld(soort, inhoud) {
      for (const doe of luisteraars.get(soort) ?? []) doe({ ...inhoud, type: soort });
    },
    vergeet: () => luisteraars.clear(),
  };
}
