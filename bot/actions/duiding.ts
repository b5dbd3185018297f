import { z } from 'zod';
import { BIJDRAGEVORMEN } from '../../src/domain/bijdrage.ts';
import { DUIDINGVORMNAAM, type DuidingVorm } from '../../src/domain/duiding.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import { VERB } from '../cards/verben.ts';
import { opdrachtActie, type Actie } from './actie.ts';
import { datumveld, jaNee, tekst } from './velden.ts';

/** Of the three outcomes of a duiding the third makes the casus wait for the criminal case. */
const uitkomst = {
  in_actieveRol: z.enum(['ja', 'nee', 'later'], { error: 'Kies of de reclassering actief bijdraagt.' }), in_later: datumveld('Kies wanneer u opnieuw kijkt.').optional(),
};
const reden = z.object({ in_reden: z.string({ error: 'Schrijf in één regel waarom.' }).max(10_000) });
const niets = z.object({});
const bijdragen = z.string().max(200).default('').transform((gekozen) => BIJDRAGEVORMEN.filter((vorm) => gekozen.split(',').includes(vorm)));
const besluit = { in_actieveRol: jaNee('Kies of de reclassering actief bijdraagt.'), in_redenen: tekst.default('') };

/** Step 2: filling and sharing the werkdocument, and the outcome of the duiding. */
export const DUIDING: readonly Actie[] = [
  opdrachtActie({
    verb: VERB.legInformatieVast,
    schema: z.object({
      in_onderwerp: z.string({ error: 'Kies een onderwerp.' }).max(60), in_tekst: tekst.default(''), in_bron: tekst.default(''),
      in_datum: datumveld('Vul de datum van de informatie in, of laat hem leeg.').optional(), in_inJdOnline: z.string().optional(),
    }),
    opdracht: ({ in_onderwerp, in_tekst, in_bron, in_datum, in_inJdOnline }) => ({
      type: 'legInformatieVast', onderwerp: in_onderwerp, tekst: in_tekst, bron: in_bron, inJdOnline: in_inJdOnline === 'true', ...gevuld({ datum: in_datum }),
    }),
    gelukt: 'De informatie is bewaard als concept. De casemanager ziet haar pas als u deelt.',
  }),
  opdrachtActie({ verb: VERB.deel, schema: niets, opdracht: () => ({ type: 'deel' }), gelukt: 'Gedeeld met de casemanager. Samen starten zoekt nu een moment voor de duiding.' }),
  opdrachtActie({
    verb: VERB.legDuidingVast,
    velden: { tot: 'in_later', reden: 'in_redenen' },
    schema: z.object({ in_vorm: z.enum(Object.keys(DUIDINGVORMNAAM) as [DuidingVorm, ...DuidingVorm[]], { error: 'Kies hoe u hebt overlegd.' }), ...besluit, in_bijdragen: bijdragen, ...uitkomst, wijze: z.enum(['samen', 'voorlopig']).default('samen') }),
    opdracht: ({ in_vorm, in_actieveRol, in_redenen, in_bijdragen, in_later, wijze }) => (in_actieveRol === 'later'
      ? { type: 'wachtOpStrafproces', reden: in_redenen, ...gevuld({ tot: in_later }) }
      : { type: 'legDuidingVast', vorm: in_vorm, actieveRol: in_actieveRol === 'ja', redenen: in_redenen, afspraken: [], bijdragen: in_bijdragen, wijze }),
    gelukt: ({ in_actieveRol }) => (in_actieveRol === 'later'
      ? 'De casus wacht op het strafproces. De termijnen staan stil. De ander heeft bericht.'
      : 'De uitkomst is vastgelegd. De ander heeft bericht om te bevestigen.'),
  }),
  opdrachtActie({ verb: VERB.bevestig, schema: niets, opdracht: () => ({ type: 'bevestigDuiding' }), gelukt: 'Bevestigd. De duiding is afgerond.' }),
  opdrachtActie({
    verb: VERB.oneens, schema: reden.extend({ in_actieveRol: jaNee('Kies ja of nee.').optional() }),
    opdracht: ({ in_reden, in_actieveRol }) => ({ type: 'weesHetOneens', reden: in_reden, ...gevuld({ actieveRol: in_actieveRol }) }), gelukt: 'Vastgelegd. Hoofd D&R en unitmanager beslissen.',
  }),
  opdrachtActie({
    verb: VERB.beslis, schema: z.object(besluit), opdracht: ({ in_actieveRol, in_redenen }) => ({ type: 'beslisDuiding', actieveRol: in_actieveRol, redenen: in_redenen }),
    gelukt: 'Uw besluit is vastgelegd. Het geldt zodra hoofd D&R en unitmanager hetzelfde besluiten.',
  }),
];
