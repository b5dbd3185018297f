import { z } from 'zod';
import { TITELS, type CasusId, type SignaalVelden } from '../../src/domain/casus.ts';
import type { Betrokkene, Uitvoerder } from '../../src/domain/rollen.ts';
import { leesDatum } from '../../src/domain/datum.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import { UITSTELSOORTEN } from '../../src/domain/uitstel.ts';
import { findCasus } from '../../src/store/casussen.ts';
import type { Persoon } from '../../src/store/organisatie.ts';
import { zoekPersoon } from '../../src/usecases/herken.ts';
import { leesOrganisatie, metRolErgens } from '../../src/usecases/organisatie.ts';
import { VERB } from '../cards/verben.ts';
import { opdrachtActie, toeTeWijzen, toonCasus, type Actie, type Druk } from './actie.ts';
import { tekst } from './velden.ts';

const reden = z.object({ in_reden: z.string({ error: 'Schrijf in één regel waarom.' }).max(10_000) });

/** The name of a colleague who is not on a list that is too long. */
export const zoek = z.string().max(200).optional();

const toon: Actie = {
  verb: VERB.toon,
  handle: (druk) => toonCasus(druk, z.object({ casus: z.string() }).parse(druk.data).casus as CasusId),
};

interface Genoemd {
  /** From the list. */
  readonly gekozen?: string | undefined;
  /** By name, for who is not on the list; goes before what stands in it. */
  readonly getypt?: string | undefined;
}

/** Whom of these people a form named; a sentence when nobody is meant by what was typed, undefined when the form named none of them. */
function genoemd(mensen: readonly Persoon[], { gekozen, getypt }: Genoemd): Betrokkene | string | undefined {
  const gezocht = getypt === undefined ? undefined : zoekPersoon(mensen, getypt);
  if (gezocht?.ok === false) return gezocht.melding;
  const wie = gezocht?.persoon ?? mensen.find(({ id }) => id === gekozen);
  return wie === undefined ? undefined : { persoon: wie.id, naam: wie.naam };
}

/** Somebody with this role at the place of the casus. */
async function medewerker({ omgeving }: Druk, casus: CasusId, rol: Uitvoerder, wie: Genoemd): Promise<Betrokkene | string | undefined> {
  const gevonden = await findCasus(omgeving.db, casus);
  return gevonden === undefined ? undefined : genoemd(toeTeWijzen(await leesOrganisatie(omgeving), rol, gevonden), wie);
}

/** A reclasseringswerker, wherever in the register: a part of a casus may go to who works elsewhere (B60). */
export async function collega({ omgeving }: Druk, wie: Genoemd): Promise<Betrokkene | string | undefined> {
  return genoemd(metRolErgens(await leesOrganisatie(omgeving), 'reclasseringswerker'), wie);
}

async function veldWaarde(druk: Druk, casus: CasusId, veld: string, waarde = '', getypt?: string): Promise<SignaalVelden | string> {
  if (veld === 'casemanager') {
    const wie = await medewerker(druk, casus, 'casemanager', { gekozen: waarde, getypt });
    return wie === undefined ? 'Kies een casemanager van deze afdeling.' : typeof wie === 'string' ? wie : { casemanager: wie };
  }
  if (waarde === '') return 'Vul het veld in.';
  if (veld === 'titel') {
    const titel = TITELS.find((een) => een === waarde);
    return titel === undefined ? 'Kies preventief, afgestraft, ISD of arrestant.' : { titel };
  }
  const datum = leesDatum(waarde);
  return datum === undefined ? 'Vul een datum in, bijvoorbeeld 24-11-2026.' : { [veld]: datum };
}

/** What holds for every step: looking, completing, assigning, postponing, closing and opening again. */
export const CASUS: readonly Actie[] = [
  toon,
  opdrachtActie({
    verb: VERB.vulAan,
    schema: z.object({ veld: z.enum(['casemanager', 'begindatum', 'einddatum', 'titel', 'trajectgesprekOp']), in_waarde: z.string().max(200).optional(), in_zoek: zoek }),
    async opdracht({ veld, in_waarde, in_zoek }, druk, casus) {
      const velden = await veldWaarde(druk, casus, veld, in_waarde, in_zoek);
      return typeof velden === 'string' ? velden : { type: 'vulAan', velden };
    },
    gelukt: 'Dank u wel, het is aangevuld.',
  }),
  opdrachtActie({
    verb: VERB.wijsToe,
    schema: z.object({ in_rol: z.enum(['casemanager', 'reclasseringswerker'], { error: 'Kies voor welke rol.' }), in_persoon: z.string().max(100).optional(), in_zoek: zoek }),
    async opdracht({ in_rol, in_persoon, in_zoek }, druk, casus) {
      if (in_persoon === undefined && in_zoek === undefined) return 'Kies een collega.';
      const wie = await medewerker(druk, casus, in_rol, { gekozen: in_persoon, getypt: in_zoek });
      if (typeof wie === 'string') return wie;
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
