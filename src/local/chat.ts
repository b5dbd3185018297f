import type { Kysely } from 'kysely';
import type { PersoonId } from '../domain/rollen.ts';
import type { Kalender } from '../domain/kalender.ts';
import { bewaarInstelling, findInstelling } from '../store/instellingen.ts';
import { listPersonen } from '../store/organisatie.ts';
import type { Database } from '../store/schema.ts';
import type { Klok } from './klok.ts';
import { PLAYGROUND } from './voorbeeld/teams.ts';

const PLAYGROUND_ID = '29:playground-';

/** Who this Teams user plays, when that is not who Teams says. */
function sleutel(mri: string): string {
  return `ikBen:${mri}`;
}

/**
 * The chat commands of local mode: `klok …` and `ik ben …`. The playground knows one tenant, so its people of the
 * reclassering are recognised by their playground id.
 */
export function lokaleChat(db: Kysely<Database>, klok: Klok, kalender: Kalender, naVerzetten: () => void) {
  return {
    async verzetKlok(tekst: string): Promise<string> {
      const { ok, melding } = await klok.verzet(tekst, kalender);
      if (ok) naVerzetten();
      return melding;
    },
    async word(mri: string, naam: string): Promise<string> {
      const personen = await listPersonen(db);
      const gezocht = naam.trim().toLowerCase();
      const raak = personen.filter((persoon) => gezocht !== '' && (persoon.id === gezocht || persoon.naam.toLowerCase().includes(gezocht)));
      const [wie] = raak;
      if (wie === undefined || raak.length > 1) return `Typ “ik ben” met een van deze namen: ${personen.map((persoon) => persoon.naam).join(', ')}.`;
      await bewaarInstelling(db, sleutel(mri), wie.id);
      return `U bent nu ${wie.naam} (${wie.organisatie}). Typ “mijn werk” om te zien wat er voor u openstaat.`;
    },
    async wieIs(mri: string): Promise<PersoonId | undefined> {
      const gekozen = await findInstelling(db, sleutel(mri));
      if (typeof gekozen === 'string') return gekozen as PersoonId;
      const inPlayground = PLAYGROUND.personen.some(({ id }) => id === mri);
      return inPlayground ? (mri.slice(PLAYGROUND_ID.length) as PersoonId) : undefined;
    },
  };
}
