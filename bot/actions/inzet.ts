import { z } from 'zod';
import type { Datum } from '../../src/domain/datum.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import { GRONDEN, PUNTEN, type Ontvanger } from '../../src/domain/inzet.ts';
import type { NeemOver } from '../../src/domain/opdrachten/inzet.ts';
import { VERB } from '../cards/verben.ts';
import { opdrachtActie, type Actie, type Druk } from './actie.ts';
import { collega, zoek } from './casus.ts';
import { datumveld, tekst } from './velden.ts';

/** Which inzet: the one of the button, or the one chosen from the list. */
const inzet = z.object({ inzet: tekst.optional(), in_inzet: tekst.optional() });
function welke({ inzet: vast, in_inzet }: z.output<typeof inzet>): string {
  return vast ?? in_inzet ?? '';
}
const overdracht = z.object({ overdracht: tekst });
const dag = datumveld('Vul een datum in, bijvoorbeeld 24-11-2026.').optional();
const GEEN_COLLEGA = 'Deze collega is geen reclasseringswerker in Samen starten. Kies iemand uit de lijst.';

const nieuw = z.object({
  in_grond: z.enum(GRONDEN, { error: 'Kies waarvoor de inzet is.' }), in_wat: tekst.default(''), in_waarom: tekst.optional(), in_eigenaar: tekst.optional(), in_zoek: zoek, in_start: dag, in_termijn: dag,
});
const over = z.object({ inzet: tekst.optional(), in_collega: tekst.optional(), in_zoek: zoek, in_organisatie: tekst.optional(), in_naam: tekst.optional(), in_termijn: dag });

/** A colleague from the list, or somebody outside; both at once is a doubt for the user to solve. */
async function ontvanger(druk: Druk, { in_collega, in_zoek, in_organisatie, in_naam }: z.output<typeof over>): Promise<Ontvanger | string> {
  const buiten = in_organisatie !== undefined || in_naam !== undefined;
  if (in_collega === undefined && in_zoek === undefined) return buiten ? { soort: 'buiten', organisatie: in_organisatie ?? '', naam: in_naam ?? '' } : 'Kies een collega, of vul organisatie en naam in van wie overneemt.';
  if (buiten) return 'Kies een collega óf vul iemand buiten Samen starten in, niet allebei.';
  const wie = (await collega(druk, { gekozen: in_collega, getypt: in_zoek })) ?? GEEN_COLLEGA;
  return typeof wie === 'string' ? wie : { soort: 'collega', wie };
}

/** The answer of a receiver outside as the giver recorded it; nothing for a colleague, who answers in person. */
function aangenomenDoor(door: string | undefined, op: Datum | undefined): Pick<NeemOver, 'buiten'> {
  return door === undefined && op === undefined ? {} : { buiten: { door: door ?? '', ...gevuld({ op }) } };
}

/** Step 4: inzet during the detention, and the handover to the next worker. */
export const INZET: readonly Actie[] = [
  opdrachtActie({
    verb: VERB.inzetToe, schema: nieuw,
    async opdracht({ in_grond, in_wat, in_waarom, in_eigenaar, in_zoek, in_start, in_termijn }, druk) {
      const niemand = in_eigenaar === undefined && in_zoek === undefined;
      const eigenaar = niemand ? undefined : ((await collega(druk, { gekozen: in_eigenaar, getypt: in_zoek })) ?? GEEN_COLLEGA);
      if (typeof eigenaar === 'string') return eigenaar;
      return { type: 'voegInzetToe', grond: in_grond, wat: in_wat, ...gevuld({ waarom: in_waarom, eigenaar, start: in_start, termijn: in_termijn }) };
    },
    gelukt: 'De inzet staat in de lijst.',
  }),
  opdrachtActie({
    verb: VERB.inzetAntwoord, schema: inzet.extend({ antwoord: z.enum(['ja', 'nee', 'later']), in_reden: tekst.optional(), in_tot: dag }),
    opdracht: (invoer) => ({ type: 'beantwoordInzet', inzet: welke(invoer), antwoord: invoer.antwoord, ...gevuld({ reden: invoer.in_reden, tot: invoer.in_tot }) }), gelukt: 'Uw antwoord is vastgelegd.',
  }),
  opdrachtActie({ verb: VERB.inzetStart, schema: inzet, opdracht: (invoer) => ({ type: 'startInzet', inzet: welke(invoer) }), gelukt: 'De inzet is gestart. U voert haar uit.' }),
  opdrachtActie({ verb: VERB.inzetKlaar, schema: inzet, opdracht: (invoer) => ({ type: 'rondInzetAf', inzet: welke(invoer) }), gelukt: 'De inzet is afgerond. De casemanager heeft bericht.' }),
  opdrachtActie({ verb: VERB.inzetVervalt, schema: inzet.extend({ in_reden: tekst.default('') }), opdracht: (invoer) => ({ type: 'laatInzetVervallen', inzet: welke(invoer), reden: invoer.in_reden }), gelukt: 'De inzet is vervallen.' }),
  opdrachtActie({
    verb: VERB.draagOver, schema: over,
    async opdracht(invoer, druk) {
      const naar = await ontvanger(druk, invoer);
      return typeof naar === 'string' ? naar : { type: 'draagOver', naar, ...gevuld({ inzet: invoer.inzet, termijn: invoer.in_termijn }) };
    },
    gelukt: 'De overdracht is begonnen. U blijft aan zet tot zij is aangenomen.',
  }),
  opdrachtActie({
    verb: VERB.overdrachtVink, schema: overdracht.extend({ punt: z.enum(PUNTEN).optional(), in_punt: z.enum(PUNTEN, { error: 'Kies welk punt gedaan is.' }).optional() }),
    opdracht: ({ overdracht: id, punt, in_punt }) => {
      const gedaan = punt ?? in_punt;
      return gedaan === undefined ? Promise.resolve('Kies welk punt gedaan is.') : { type: 'vinkOverdrachtAf', overdracht: id, punt: gedaan };
    },
    gelukt: 'Afgevinkt.',
  }),
  opdrachtActie({
    verb: VERB.neemOver, schema: overdracht.extend({ in_door: tekst.optional(), in_op: dag }),
    opdracht: ({ overdracht: id, in_door, in_op }) => ({ type: 'neemOver', overdracht: id, ...aangenomenDoor(in_door, in_op) }), gelukt: 'De overdracht is aangenomen. Iedereen heeft bericht.',
  }),
  opdrachtActie({ verb: VERB.overdrachtTerug, schema: overdracht.extend({ in_reden: tekst.default('') }), opdracht: ({ overdracht: id, in_reden }) => ({ type: 'stuurOverdrachtTerug', overdracht: id, reden: in_reden }), gelukt: 'De overdracht is teruggestuurd.' }),
  opdrachtActie({ verb: VERB.overdrachtIntrekken, schema: overdracht, opdracht: ({ overdracht: id }) => ({ type: 'trekOverdrachtIn', overdracht: id }), gelukt: 'De overdracht is ingetrokken.' }),
];
