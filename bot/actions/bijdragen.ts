import { z } from 'zod';
import { BIJDRAGEVORMEN, MDO_UITKOMSTEN, MENINGEN, NIET_GEHOUDEN_REDENEN } from '../../src/domain/bijdrage.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import type { Betrokkene } from '../../src/domain/rollen.ts';
import { VERB } from '../cards/verben.ts';
import { opdrachtActie, type Actie, type Druk } from './actie.ts';
import { collega, zoek } from './casus.ts';
import { datumveld, tekst } from './velden.ts';

/** The button carries the bijdrage, or a field asks which. */
const bijdrage = z.object({ bijdrage: z.string().max(60).optional(), in_bijdrage: z.string().max(60).optional() });

function idVan({ bijdrage: id, in_bijdrage }: z.output<typeof bijdrage>): string {
  return id ?? in_bijdrage ?? '';
}
const niets = z.object({});
const KIES_COLLEGA = 'Kies een collega van de reclassering uit de lijst.';
const nieuweDatum = datumveld('Vul een nieuwe datum in, of laat hem leeg.').optional();
const erbij = z.enum(['true', 'false']).optional().transform((waarde) => (waarde === undefined ? undefined : waarde === 'true'));

/** From the list, or by name where the list is too long. */
const vanCollega = { in_persoon: z.string().max(100).optional(), in_zoek: zoek };

/** The colleague a form names, a sentence why not, or undefined when it names nobody. */
async function eigenaarUit(druk: Druk, { in_persoon, in_zoek }: { readonly in_persoon?: string | undefined; readonly in_zoek?: string | undefined }): Promise<Betrokkene | string | undefined> {
  if (in_persoon === undefined && in_zoek === undefined) return undefined;
  return (await collega(druk, { gekozen: in_persoon, getypt: in_zoek })) ?? KIES_COLLEGA;
}

/** Step 3: the bijdragen, the trajectgesprek, the plan and the MDO. */
export const BIJDRAGEN: readonly Actie[] = [
  opdrachtActie({
    verb: VERB.bijdrageErbij,
    schema: z.object({ in_vorm: z.enum(BIJDRAGEVORMEN, { error: 'Kies een bijdrage.' }), ...vanCollega }),
    async opdracht({ in_vorm, ...wie }, druk) {
      const eigenaar = await eigenaarUit(druk, wie);
      return typeof eigenaar === 'string' ? eigenaar : { type: 'voegBijdrageToe', vorm: in_vorm, ...gevuld({ eigenaar }) };
    },
    gelukt: 'De bijdrage is toegevoegd. De ander heeft bericht.',
  }),
  opdrachtActie({
    verb: VERB.bijdrageDoor,
    schema: bijdrage.extend(vanCollega),
    async opdracht(welke, druk) {
      const eigenaar = (await eigenaarUit(druk, welke)) ?? KIES_COLLEGA;
      return typeof eigenaar === 'string' ? eigenaar : { type: 'geefBijdrageDoor', bijdrage: idVan(welke), eigenaar };
    },
    gelukt: 'De bijdrage is doorgegeven. Uw collega heeft bericht.',
  }),
  opdrachtActie({ verb: VERB.adviesAangevraagd, schema: bijdrage, opdracht: (welke) => ({ type: 'vraagAdviesAan', bijdrage: idVan(welke) }), gelukt: 'Vastgelegd: het advies is vandaag aangevraagd.' }),
  opdrachtActie({
    verb: VERB.bijdrageKlaar, schema: bijdrage.extend({ in_bevinding: tekst.optional() }),
    opdracht: ({ in_bevinding, ...welke }) => ({ type: 'rondBijdrageAf', bijdrage: idVan(welke), ...gevuld({ bevinding: in_bevinding }) }), gelukt: 'De bijdrage is klaar. De casemanager heeft bericht.',
  }),
  opdrachtActie({
    verb: VERB.bijdrageVervalt, schema: bijdrage.extend({ in_reden: tekst.default('') }),
    opdracht: ({ in_reden, ...welke }) => ({ type: 'laatBijdrageVervallen', bijdrage: idVan(welke), reden: in_reden }), gelukt: 'De bijdrage vervalt. De ander heeft bericht.',
  }),
  opdrachtActie({
    verb: VERB.inbreng,
    schema: bijdrage.extend({ in_wijze: z.enum(['schriftelijk', 'collega']).default('schriftelijk'), in_tekst: tekst.default(''), ...vanCollega }),
    async opdracht({ in_wijze, in_tekst, ...welke }, druk) {
      if (in_wijze === 'schriftelijk') return { type: 'geefInbreng', bijdrage: idVan(welke), tekst: in_tekst };
      const eigenaar = (await eigenaarUit(druk, welke)) ?? KIES_COLLEGA;
      return typeof eigenaar === 'string' ? eigenaar : { type: 'geefBijdrageDoor', bijdrage: idVan(welke), eigenaar };
    },
    gelukt: 'Verstuurd. Wie het moet weten, heeft bericht.',
  }),
  opdrachtActie({ verb: VERB.inbrengGelezen, schema: z.object({ inbreng: z.string().max(60) }), opdracht: ({ inbreng }) => ({ type: 'leesInbreng', inbreng }), gelukt: 'Gemeld als gelezen.' }),
  opdrachtActie({ verb: VERB.afgestemd, schema: niets, opdracht: () => ({ type: 'bevestigAfstemming' }), gelukt: 'Vastgelegd: de bevindingen zijn afgestemd. De ander heeft bericht.' }),
  opdrachtActie({
    verb: VERB.trajectgesprek,
    schema: z.object({
      in_uitkomst: z.enum(['gehouden', 'teLaat', 'nietGehouden'], { error: 'Kies hoe het ging.' }), in_erbij: erbij, in_waarom: z.enum(NIET_GEHOUDEN_REDENEN, { error: 'Kies waarom het trajectgesprek niet doorging.' }).optional(),
      in_toelichting: tekst.optional(), in_nieuweDatum: nieuweDatum,
    }),
    opdracht: ({ in_uitkomst, in_erbij, in_waarom, in_toelichting, in_nieuweDatum }) => ({
      type: 'legTrajectgesprekVast', uitkomst: in_uitkomst, ...gevuld({ erbij: in_erbij, reden: in_waarom, toelichting: in_toelichting, nieuweDatum: in_nieuweDatum }),
    }),
    gelukt: 'Vastgelegd. De ander heeft bericht.',
  }),
  opdrachtActie({
    verb: VERB.mening, schema: z.object({ in_mening: z.enum(MENINGEN, { error: 'Kies een antwoord.' }), in_waarom: tekst.optional() }),
    opdracht: ({ in_mening, in_waarom }) => ({ type: 'legMeningVast', mening: in_mening, ...gevuld({ waarom: in_waarom }) }), gelukt: 'De mening is vastgelegd.',
  }),
  opdrachtActie({ verb: VERB.planIngebracht, schema: niets, opdracht: () => ({ type: 'brengPlanIn' }), gelukt: 'Vastgelegd: de inbreng staat in het concept-D&R-plan.' }),
  opdrachtActie({ verb: VERB.mdoDatum, schema: z.object({ in_datum: datumveld('Vul de datum van het MDO in, bijvoorbeeld 24-11-2026.') }), opdracht: ({ in_datum }) => ({ type: 'planMdo', datum: in_datum }), gelukt: 'De datum van het MDO is bewaard.' }),
  opdrachtActie({
    verb: VERB.mdoUitkomst,
    schema: z.object({ in_uitkomst: z.enum(MDO_UITKOMSTEN, { error: 'Kies de uitkomst.' }), in_erbij: erbij, in_toelichting: tekst.optional(), in_nieuweDatum: nieuweDatum }),
    opdracht: ({ in_uitkomst, in_erbij, in_toelichting, in_nieuweDatum }) => ({ type: 'legMdoVast', uitkomst: in_uitkomst, ...gevuld({ erbij: in_erbij, toelichting: in_toelichting, nieuweDatum: in_nieuweDatum }) }),
    gelukt: 'De uitkomst van het MDO is vastgelegd.',
  }),
];
