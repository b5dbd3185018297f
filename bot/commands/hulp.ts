import { rollenVan, leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { hulpkaart } from '../cards/hulpkaart.ts';
import { kanaalkaart } from '../cards/kanaalkaart.ts';
import { findKanaal, findTeam } from '../../src/store/teams.ts';
import type { Commando, Getypt, Reactie } from './commando.ts';

/** Help, with what each role of this person does in each step. */
export async function hulp({ omgeving, persoon }: Pick<Getypt, 'omgeving' | 'persoon'>): Promise<Reactie> {
  const organisatie = await leesOrganisatie(omgeving);
  return { kaart: hulpkaart(persoon === undefined ? [] : rollenVan(organisatie, persoon.id)) };
}

/** Asks again which afdeling this channel belongs to. */
async function koppel({ omgeving, kanaal: id }: Getypt): Promise<Reactie> {
  const kanaal = id === undefined ? undefined : await findKanaal(omgeving.db, id);
  const team = kanaal === undefined ? undefined : await findTeam(omgeving.db, kanaal.team);
  if (kanaal === undefined || team === undefined) return { tekst: 'Typ “koppel” in het kanaal dat u aan een afdeling wilt koppelen.' };
  const organisatie = await leesOrganisatie(omgeving);
  const afdelingen = [...organisatie.afdelingen.values()].filter(({ pi }) => team.pi === null || pi === team.pi).map(({ id: afdeling, naam }) => ({ id: afdeling, naam }));
  return { kaart: kanaalkaart({ kanaal: kanaal.id, team: team.id, kanaalNaam: kanaal.naam, stand: 'vraag', afdelingen, ...(kanaal.afdeling === null ? {} : { gekozen: kanaal.afdeling }) }) };
}

export const HULP: readonly Commando[] = [
  { woorden: /^(help|hulp|uitleg|\?|wat moet ik( nu)? doen|wat nu)(?=$|\W)/i, antwoord: hulp },
  { woorden: /^koppel\b/i, antwoord: koppel },
];
