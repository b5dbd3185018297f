import { z } from 'zod';
import type { CasusId, SignaalVelden } from '../../src/domain/casus.ts';
import type { Betrokkene } from '../../src/domain/rollen.ts';
import { leesDatum } from '../../src/domain/datum.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import { UITSTELSOORTEN } from '../../src/domain/uitstel.ts';
import { findCasus } from '../../src/store/casussen.ts';
import { leesOrganisatie, metRolErgens } from '../../src/usecases/organisatie.ts';
import { VERB } from '../cards/verben.ts';
import { opdrachtActie, toeTeWijzen, toonCasus, type Actie, type Druk } from './actie.ts';
import { tekst } from './velden.ts';

const reden = z.object({ in_reden: z.string({ error: 'Schrijf in één regel waarom.' }).max(10_000) });

const toon: Actie = {
  verb: VERB.toon,
  handle: (druk) => toonCasus(druk, z.object({ casus: z.string() }).parse(druk.data).casus as CasusId),
};

/** Somebody with this role at the place of the casus, as a form named them; undefined for anybody else. */
async function medewerker(druk: Druk, casus: CasusId, rol: 'casemanager' | 'reclasseringswerker', persoon: string): Promise<Betrokkene | undefined> {
  const gevonden = await findCasus(druk.omgeving.db, casus);
  if (gevonden === undefined) return undefined;
  const wie = toeTeWijzen(await leesOrganisatie(druk.omgeving), rol, gevonden).find(({ id }) => id === persoon);
  return wie === undefined ? undefined : { persoon: wie.id, naam: wie.naam };
}

/** The reclasseringswerker with this id, wherever in the register: a part of a casus may go to who works elsewhere. */
export async function collega({ omgeving }: Pick<Druk, 'omgeving'>, id: string): Promise<Betrokkene | undefined> {
  const wie = metRolErgens(await leesOrganisatie(omgeving), 'reclasseringswerker').find((een) => een.id === id);
  return wie === undefined ? undefined : { persoon: wie.id, naam: wie.naam };
}

async function veldWaarde(druk: Druk, casus: CasusId, veld: string, waarde: string): Promise<SignaalVelden | string> {
  if (veld === 'casemanager') {
    const wie = await medewerker(druk, casus, 'casemanager', waarde);
    return wie === undefined ? 'Kies een casemanager van deze afdeling.' : { casemanager: wie };
  }
  if (veld === 'titel') return waarde === 'preventief' || waarde === 'afgestraft' || waarde === 'isd' ? { titel: waarde } : 'Kies preventief, afgestraft of ISD.';
  const datum = leesDatum(waarde);
  return datum === undefined ? 'Vul een datum in, bijvoorbeeld 24-11-2026.' : { [veld]: datum };
}

/** What holds for every step: looking, completing, assigning, postponing, closing and opening again. */
export const CASUS: readonly Actie[] = [
  toon,
  opdrachtActie({
    verb: VERB.vulAan,
    schema: z.object({ veld: z.enum(['casemanager', 'begindatum', 'einddatum', 'titel', 'trajectgesprekOp']), in_waarde: z.string({ error: 'Vul het veld in.' }).max(200) }),
    async opdracht({ veld, in_waarde }, druk, casus) {
      const velden = await veldWaarde(druk, casus, veld, in_waarde);
      return typeof velden === 'string' ? velden : { type: 'vulAan', velden };
    },
    gelukt: 'Dank u wel, het is aangevuld.',
  }),
  opdrachtActie({
    verb: VERB.wijsToe,
    schema: z.object({ in_rol: z.enum(['casemanager', 'reclasseringswerker'], { error: 'Kies voor welke rol.' }), in_persoon: z.string({ error: 'Kies een collega.' }).max(100) }),
    async opdracht({ in_rol, in_persoon }, druk, casus) {
      const wie = await medewerker(druk, casus, in_rol, in_persoon);
      return wie === undefined ? `Deze collega is hier geen ${in_rol}. Kies iemand anders, of vraag de beheerder om de rol te geven.` : { type: 'wijsToe', rol: in_rol, wie };
    },
    gelukt: 'De casus is toegewezen. Uw collega heeft bericht.',
  }),
  opdrachtActie({
    verb: VERB.uitstel, schema: z.object({ taak: tekst, in_soort: z.enum(UITSTELSOORTEN, { error: 'Kies waarom uitstel nodig is.' }), in_reden: tekst.optional() }),
    opdracht: ({ taak, in_soort, in_reden }) => ({ type: 'geefUitstel', taak, soort: in_soort, ...gevuld({ reden: in_reden }) }), gelukt: 'Er is uitstel gegeven.',
  }),
  opdrachtActie({ verb: VERB.sluit, schema: reden, opdracht: ({ in_reden }) => ({ type: 'sluitAf', reden: in_reden }), gelukt: 'De casus is afgesloten.' }),
  opdrachtActie({ verb: VERB.heropen, schema: reden, opdracht: ({ in_reden }) => ({ type: 'heropen', reden: in_reden }), gelukt: 'De casus is heropend. De reclasseringswerker heeft bericht.' }),
  opdrachtActie({ verb: VERB.vinkAf, schema: z.object({ wat: z.enum(['rpi', 'ractDeelA', 'ract', 'tulp', 'warmeOverdracht']) }), opdracht: ({ wat }) => ({ type: 'vinkAf', wat }), gelukt: 'Afgevinkt.' }),
  opdrachtActie({ verb: VERB.afspraakKlaar, schema: z.object({ afspraak: tekst }), opdracht: ({ afspraak }) => ({ type: 'rondAfspraakAf', afspraak }), gelukt: 'De afspraak is afgerond.' }),
];
