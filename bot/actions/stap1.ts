import { z } from 'zod';
import { ALERTSOORTEN, NIET_GESCREEND_REDEN, OORDELEN, type CasusId, type Criteria, type NietGescreendReden } from '../../src/domain/casus.ts';
import type { OordeelInvoer } from '../../src/domain/opdracht.ts';
import { adviesVoor } from '../../src/domain/view.ts';
import { isWeigering } from '../../src/domain/weigering.ts';
import { findCasus } from '../../src/store/casussen.ts';
import { kijkVoor, leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { alleInvoer, leesInvoer } from '../cards/parts/invoer.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import { VERB } from '../cards/verben.ts';
import { opdrachtActie, toonCasus, type Actie } from './actie.ts';
import { datumveld, tekst } from './velden.ts';

const criteria = z.object({
  in_bekend: z.enum(['ja', 'nee']).optional(),
  in_dossier: z.enum(['statisch', 'dynamisch'], { error: 'Kies of het dossier statisch of dynamisch is.' }).optional(),
  in_rol: z.enum(['groot', 'klein'], { error: 'Kies of de rol van de reclassering groot of klein was.' }).optional(),
  in_laatsteContact: datumveld('Vul de datum van het laatste contact in, bijvoorbeeld 24-11-2026.').optional(),
});
const oordeel = criteria.extend({
  in_oordeel: z.enum(OORDELEN, { error: 'Kies uw oordeel.' }),
  in_nietGescreend: z.enum(Object.keys(NIET_GESCREEND_REDEN) as [NietGescreendReden, ...NietGescreendReden[]], { error: 'Kies waarom u niet hebt gescreend.' }).optional(),
  in_reden: tekst.optional(),
  in_contactpersoon: tekst.optional(),
});

function criteriaVan(invoer: z.output<typeof criteria>): Criteria | undefined {
  const { in_bekend, in_dossier, in_rol, in_laatsteContact } = invoer;
  if (in_bekend === undefined) return undefined;
  return in_bekend === 'nee' ? { bekend: false } : { bekend: true, ...gevuld({ dossier: in_dossier, rol: in_rol, laatsteContact: in_laatsteContact }) };
}

function oordeelVan(invoer: z.output<typeof oordeel>): OordeelInvoer {
  return { oordeel: invoer.in_oordeel, ...gevuld({ criteria: criteriaVan(invoer), nietGescreend: invoer.in_nietGescreend, reden: invoer.in_reden, contactpersoon: invoer.in_contactpersoon }) };
}

const advies: Actie = {
  verb: VERB.advies,
  async handle(druk) {
    const { omgeving, data } = druk;
    const casusId = z.object({ casus: z.string() }).parse(data).casus as CasusId;
    const casus = await findCasus(omgeving.db, casusId);
    const gelezen = criteria.safeParse(leesInvoer(data));
    if (casus === undefined) return toonCasus(druk, casusId);
    const invoer = alleInvoer(data);
    if (!gelezen.success) return toonCasus(druk, casusId, { melding: gelezen.error.issues[0]?.message ?? 'Vul de drie criteria in.', invoer });
    const gegeven = adviesVoor(casus, criteriaVan(gelezen.data) ?? { bekend: true }, kijkVoor(omgeving, await leesOrganisatie(omgeving), casus));
    return toonCasus(druk, casusId, isWeigering(gegeven) ? { melding: gegeven.melding, invoer } : { advies: gegeven, invoer });
  },
};

const niets = z.object({});

/** Step 1: claim, advice, verdict. */
export const STAP1: readonly Actie[] = [
  opdrachtActie({ verb: VERB.pak, schema: niets, opdracht: () => ({ type: 'claim' }), gelukt: 'U hebt deze casus opgepakt.' }),
  opdrachtActie({ verb: VERB.laatLos, schema: niets, opdracht: () => ({ type: 'laatLos' }), gelukt: 'U hebt deze casus losgelaten. Een collega kan hem oppakken.' }),
  opdrachtActie({ verb: VERB.inEenKeer, schema: niets, opdracht: () => ({ type: 'kiesInEenKeer' }), gelukt: 'U doet stap 1 en het werkdocument in één keer. De termijn voor beide is aangepast.' }),
  advies,
  opdrachtActie({ verb: VERB.beoordeel, schema: oordeel, opdracht: (invoer) => ({ type: 'beoordeel', ...oordeelVan(invoer) }), gelukt: 'Uw oordeel is vastgelegd. De casemanager heeft bericht.' }),
  opdrachtActie({ verb: VERB.corrigeer, schema: oordeel, opdracht: (invoer) => ({ type: 'corrigeerOordeel', ...oordeelVan(invoer) }), gelukt: 'Het oordeel is gecorrigeerd. De casemanager heeft bericht.' }),
  opdrachtActie({
    verb: VERB.alert, schema: z.object({ soort: z.enum(ALERTSOORTEN), inzetGewenst: z.boolean(), in_reden: tekst.optional() }),
    opdracht: ({ soort, inzetGewenst, in_reden }) => ({ type: 'beantwoordAlert', soort, inzetGewenst, ...gevuld({ reden: in_reden }) }), gelukt: 'Uw antwoord is vastgelegd.',
  }),
];
