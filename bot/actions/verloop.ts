import { z } from 'zod';
import type { AfdelingId } from '../../src/domain/casus.ts';
import type { MeldVertrek, PlaatsOver } from '../../src/domain/opdrachten/verloop.ts';
import { INTREKREDENNAAM, type IntrekReden } from '../../src/domain/verloop.ts';
import { zoekAfdeling, zoekPi } from '../../src/usecases/herken.ts';
import { leesOrganisatie, type Organisatie } from '../../src/usecases/organisatie.ts';
import { ELDERS } from '../cards/dialogen/overplaatsen.ts';
import { VERB } from '../cards/verben.ts';
import { opdrachtActie, type Actie, type Druk } from './actie.ts';
import { datumveld, tekst } from './velden.ts';

const reden = z.string({ error: 'Schrijf in één regel waarom.' }).max(10_000);
const KIES = 'Kies de nieuwe afdeling.';

/** `PI Noorderveen, Afdeling A` as somebody types it. */
function getypt(organisatie: Organisatie, waar: string): PlaatsOver['naar'] | string {
  const [inrichting = '', ...rest] = waar.split(',').map((deel) => deel.trim());
  const pi = zoekPi(organisatie, inrichting);
  if (!pi.ok) return pi.melding;
  const afdeling = zoekAfdeling(organisatie, pi.pi, rest.join(' '));
  return afdeling.ok ? { pi: pi.pi.id, afdeling: afdeling.afdeling.id } : afdeling.melding;
}

async function bestemming({ omgeving }: Druk, gekozen: string | undefined, anders: string | undefined): Promise<PlaatsOver['naar'] | string> {
  const organisatie = await leesOrganisatie(omgeving);
  if (gekozen === undefined) return anders === undefined ? KIES : getypt(organisatie, anders);
  const afdeling = organisatie.afdelingen.get(gekozen as AfdelingId);
  return afdeling === undefined ? 'Deze afdeling bestaat niet meer. Kies een andere.' : { pi: afdeling.pi, afdeling: afdeling.id };
}

async function plaatsOver(druk: Druk, gekozen: string | undefined, anders: string | undefined): Promise<PlaatsOver | MeldVertrek | string> {
  if (gekozen === ELDERS) return { type: 'meldVertrek', soort: 'elders', datum: druk.omgeving.nu().datum };
  const naar = await bestemming(druk, gekozen, anders);
  return typeof naar === 'string' ? naar : { type: 'plaatsOver', naar, blijft: [] };
}

/** The course of the stay: a transfer, a release, and what was wrong in the signal. */
export const VERLOOP: readonly Actie[] = [
  opdrachtActie({
    verb: VERB.plaatsOver,
    schema: z.object({ in_naar: z.string({ error: KIES }).max(100).optional(), in_anders: z.string().max(200).optional() }),
    opdracht: ({ in_naar, in_anders }, druk) => plaatsOver(druk, in_naar, in_anders),
    gelukt: 'De casus is overgeplaatst. Oude en nieuwe collega’s hebben bericht.',
  }),
  opdrachtActie({
    verb: VERB.meldVertrek,
    schema: z.object({ in_soort: z.enum(['vrijlating', 'schorsing', 'heenzending', 'overleden', 'anders'], { error: 'Kies waarom.' }), in_datum: datumveld('Vul de dag in, bijvoorbeeld 24-11-2026.') }),
    opdracht: ({ in_soort, in_datum }) => ({ type: 'meldVertrek', soort: in_soort, datum: in_datum }),
    gelukt: 'Het vertrek is vastgelegd. Beide kanten hebben bericht.',
  }),
  opdrachtActie({
    verb: VERB.trekIn,
    schema: z.object({ in_soort: z.enum(Object.keys(INTREKREDENNAAM) as [IntrekReden, ...IntrekReden[]], { error: 'Kies een reden.' }), in_toelichting: tekst.optional(), in_ondanksDelen: z.string().optional() }),
    opdracht: ({ in_soort, in_toelichting, in_ondanksDelen }) => ({
      type: 'trekSignaalIn', soort: in_soort, ondanksDelen: in_ondanksDelen === 'true', ...(in_toelichting === undefined ? {} : { toelichting: in_toelichting }),
    }),
    gelukt: 'Het signaal is ingetrokken en de casus is gesloten. Beide kanten hebben bericht.',
  }),
  opdrachtActie({
    verb: VERB.corrigeerSkn,
    schema: z.object({ in_skn: z.string({ error: 'Vul het juiste SKN in.' }).max(100), in_reden: reden }),
    opdracht: ({ in_skn, in_reden }) => ({ type: 'corrigeerSkn', skn: in_skn, reden: in_reden }),
    gelukt: 'Het SKN is gecorrigeerd. Het oude blijft in de geschiedenis staan.',
  }),
];
