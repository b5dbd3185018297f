import { rollenVan, leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { hulpkaart } from '../cards/hulpkaart.ts';
import { kanaalkaart } from '../cards/kanaalkaart.ts';
import { watnukaart } from '../cards/watnukaart.ts';
import { findCodeVanKaart } from '../../src/store/geleverd.ts';
import { zoek } from '../../src/usecases/lezen.ts';
import { findKanaal, findTeam } from '../../src/store/teams.ts';
import { ONBEKEND, type Commando, type Getypt, type Reactie } from './commando.ts';

/** Help, with what each role of this person does in each step. */
export async function hulp({ omgeving, persoon }: Pick<Getypt, 'omgeving' | 'persoon'>): Promise<Reactie> {
  const organisatie = await leesOrganisatie(omgeving);
  return { kaart: hulpkaart(persoon === undefined ? [] : rollenVan(organisatie, persoon.id)) };
}

/** What now: with a casus code, or under the card of a casus, about that casus; else per step. */
async function watNu(getypt: Getypt): Promise<Reactie> {
  const { omgeving, persoon, rest, gesprek } = getypt;
  const code = /\b(?:zs[- ]?)?\d{6}\b/i.exec(rest)?.[0] ?? (await findCodeVanKaart(omgeving.db, gesprek));
  if (code === undefined) return hulp(getypt);
  if (persoon === undefined) return { tekst: ONBEKEND };
  const gevonden = await zoek(omgeving, persoon.id, code);
  const [view] = gevonden === 'onleesbaar' ? [] : gevonden;
  return view === undefined ? { tekst: 'Niets gevonden. Controleer de code. U ziet alleen casussen van uw eigen afdelingen.' } : { kaart: watnukaart(view) };
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
  { woorden: /^(wat moet ik( nu)? doen|wat nu)(?=$|\W)/i, antwoord: watNu },
  { woorden: /^(help|hulp|uitleg|\?)(?=$|\W)/i, antwoord: hulp },
  { woorden: /^koppel\b/i, antwoord: koppel },
];
