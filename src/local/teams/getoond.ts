import { knoppenVan, type Actie } from './acties.ts';
import type { Json } from './soorten.ts';

type Wat = Pick<Actie, 'type' | 'verb' | 'id'>;

/** The buttons each person has seen on each message: who presses just as a card changes, presses the one he saw. */
export interface Getoond {
  /** `sleutel`: person and message; `stand`: changes when the cards do. */
  onthoud(sleutel: string, stand: string, kaarten: readonly Json[]): void;
  heeft(sleutel: string, actie: Wat): boolean;
}

const alsKnop = ({ type, verb, id }: Wat): string => JSON.stringify([type, verb, id]);

/** Whether one of these cards has this button. */
export function staatOp(kaarten: readonly Json[], actie: Wat): boolean {
  return kaarten.some((kaart) => knoppenVan(kaart).some((knop) => alsKnop(knop) === alsKnop(actie)));
}

export function createGetoond(): Getoond {
  const getoond = new Map<string, { stand: string; knoppen: Set<string> }>();
  return {
    onthoud(sleutel, stand, kaarten) {
      const eerder = getoond.get(sleutel);
      if (eerder?.stand === stand) return;
      const knoppen = eerder?.knoppen ?? new Set<string>();
      for (const kaart of kaarten) for (const knop of knoppenVan(kaart)) knoppen.add(alsKnop(knop));
      getoond.set(sleutel, { stand, knoppen });
    },
    heeft: (sleutel, actie) => getoond.get(sleutel)?.knoppen.has(alsKnop(actie)) === true,
  };
}
