import { z } from 'zod';
import { MEDEWERKINGEN, RECLASSERINGEN } from '../../src/domain/groepen.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import { VERB } from '../cards/verben.ts';
import { opdrachtActie, type Actie } from './actie.ts';
import { datumveld, tekst } from './velden.ts';

const niets = z.object({});
const dag = datumveld('Vul een datum in, bijvoorbeeld 24-11-2026.');

/** What goes differently: waiting for the criminal case, looking again, cooperation, and handing on. */
export const GROEPEN: readonly Actie[] = [
  opdrachtActie({
    verb: VERB.wacht, schema: z.object({ in_tot: dag.optional(), in_reden: tekst.optional() }),
    opdracht: ({ in_tot, in_reden }) => ({ type: 'wachtOpStrafproces', ...gevuld({ tot: in_tot, reden: in_reden }) }),
    gelukt: 'De casus wacht op het strafproces. De termijnen staan stil. De ander heeft bericht.',
  }),
  opdrachtActie({
    verb: VERB.wachtLanger, schema: z.object({ in_tot: dag, in_reden: tekst.default('') }),
    opdracht: ({ in_tot, in_reden }) => ({ type: 'verlengWacht', tot: in_tot, reden: in_reden }), gelukt: 'De casus wacht langer. De ander heeft bericht.',
  }),
  opdrachtActie({ verb: VERB.wachtVoorbij, schema: niets, opdracht: () => ({ type: 'beeindigWacht' }), gelukt: 'De casus gaat verder. De termijnen lopen weer.' }),
  opdrachtActie({
    verb: VERB.kijkOpnieuw, schema: z.object({ uitkomst: z.enum(['blijftZo', 'verder']) }),
    opdracht: ({ uitkomst }) => ({ type: 'beantwoordKijkOpnieuw', uitkomst }), gelukt: 'Dank u wel, uw antwoord is vastgelegd.',
  }),
  opdrachtActie({
    verb: VERB.medewerking, schema: z.object({ medewerking: z.enum(MEDEWERKINGEN) }),
    opdracht: ({ medewerking }) => ({ type: 'legMedewerkingVast', medewerking }), gelukt: 'Vastgelegd. Het dossier bekijken en informatie delen gaan gewoon door.',
  }),
  opdrachtActie({
    verb: VERB.zetDoor, schema: z.object({ in_naar: z.enum(RECLASSERINGEN, { error: 'Kies een organisatie.' }), in_reden: tekst.default('') }),
    opdracht: ({ in_naar, in_reden }) => ({ type: 'zetDoor', naar: in_naar, waarom: in_reden }),
    gelukt: 'De casus is doorgezet. De andere organisatie heeft bericht. De termijn is niet veranderd.',
  }),
  opdrachtActie({
    verb: VERB.stuurTerug, schema: z.object({ in_reden: tekst.default('') }), opdracht: ({ in_reden }) => ({ type: 'stuurTerug', reden: in_reden }),
    gelukt: 'De casus is teruggestuurd. Uw collega heeft bericht.',
  }),
];
