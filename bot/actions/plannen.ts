import { z } from 'zod';
import type { Instant } from '../../src/domain/datum.ts';
import { metVoor } from '../../src/domain/feiten/planning.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import { GESPREKSSOORTEN, NIET_DOORGEGAAN } from '../../src/domain/planning.ts';
import { VERB } from '../cards/verben.ts';
import { opdrachtActie, type Actie } from './actie.ts';
import { tekst } from './velden.ts';

/** A card from before there were other meetings names none. */
const voor = { voor: z.enum(GESPREKSSOORTEN).default('duiding') };

/** Choosing a moment for a meeting, saying whether one comes, and what becomes of it. */
export const PLANNEN: readonly Actie[] = [
  opdrachtActie({
    verb: VERB.kiesMoment, schema: z.object({ start: z.string(), ...voor }), opdracht: (data) => ({ type: 'kiesMoment', start: data.start as Instant, ...metVoor(data.voor) }), gelukt: 'Gekozen. De afspraak komt in beide agenda’s.',
  }),
  opdrachtActie({ verb: VERB.andereMomenten, schema: z.object(voor), opdracht: (data) => ({ type: 'wijsMomentenAf', ...metVoor(data.voor) }), gelukt: 'Samen starten zoekt andere momenten.' }),
  opdrachtActie({
    verb: VERB.annuleer, schema: z.object({ in_reden: z.string({ error: 'Schrijf in één regel waarom.' }).max(10_000), ...voor }),
    opdracht: (data) => ({ type: 'annuleerAfspraak', reden: data.in_reden, ...metVoor(data.voor) }), gelukt: 'De afspraak is geannuleerd. Samen starten zoekt nieuwe momenten.',
  }),
  opdrachtActie({
    verb: VERB.komst, schema: z.object({ antwoord: z.enum(['ja', 'nee']), in_reden: tekst.default(''), ...voor }),
    opdracht: (data) => ({ type: 'beantwoordUitnodiging', antwoord: data.antwoord, ...metVoor(data.voor), ...gevuld({ reden: data.in_reden === '' ? undefined : data.in_reden }) }),
    gelukt: ({ antwoord }) => (antwoord === 'ja' ? 'Genoteerd: u komt.' : 'Genoteerd: u kunt niet. Samen starten zoekt nieuwe momenten.'),
  }),
  opdrachtActie({
    verb: VERB.nietDoorgegaan, schema: z.object({ in_waarom: z.enum(NIET_DOORGEGAAN, { error: 'Kies waarom de duiding niet doorging.' }), in_toelichting: tekst.default('') }),
    opdracht: ({ in_waarom, in_toelichting }) => ({ type: 'meldNietDoorgegaan', waarom: in_waarom, toelichting: in_toelichting }), gelukt: 'Vastgelegd. Samen starten zoekt een nieuw moment.',
  }),
];
