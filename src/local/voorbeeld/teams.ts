import type { PlaygroundOpties, PlaygroundPersoon } from '../playground.ts';
import type { StandInKanaal, StandInPersoon, StandInTeam } from '../teams/soorten.ts';
import { emailVan, MENSEN, objectVan, tenantVan, TENANTS, type Mens } from './mensen.ts';

const TEAM_ID = '19:noorderveen@thread.tacv2';

const kanaal = (letter: string): StandInKanaal => ({ id: `19:noorderveen-${letter.toLowerCase()}@thread.tacv2`, naam: `Afdeling ${letter}` });

/** The team of PI Noorderveen. Afdeling E has no channel, and of Zaalvoetbal the beheerder is asked what it is. */
export const TEAMS: readonly StandInTeam[] = [
  {
    id: TEAM_ID,
    naam: 'PI Noorderveen',
    tenantId: TENANTS.dji.id,
    aadGroupId: '7a1f0000-0000-4000-8000-0000000000a1',
    kanalen: [{ id: TEAM_ID, naam: 'Algemeen' }, ...['A', 'B', 'C', 'D'].map(kanaal), { id: '19:noorderveen-zaalvoetbal@thread.tacv2', naam: 'Zaalvoetbal' }],
  },
];

/** Who you are when the page opens: the one with whom the example begins. */
const EERSTE = 'mehmet';

/** The people in the Teams stand-in: everybody of PI Noorderveen, and who works for the whole country, outside the team. */
export const PERSONEN: readonly StandInPersoon[] = MENSEN.noord.toSorted((a, b) => Number(b.id === EERSTE) - Number(a.id === EERSTE)).map((mens) => ({
  objectId: objectVan(mens),
  tenantId: tenantVan(mens),
  naam: mens.naam,
  upn: emailVan(mens),
  mri: `29:${mens.id}`,
  rolomschrijving: mens.functie,
  teams: mens.rollen.some(({ rol }) => rol === 'landelijk') ? [] : [TEAM_ID],
  heeftPersoonlijkeApp: mens.zonderApp !== true,
}));

/** The bot knows one Teams id per person, so the playground gets people who are not in the stand-in, with ids of its own. */
function inPlayground(id: string): PlaygroundPersoon {
  const mens: Mens | undefined = MENSEN.zuid.find((een) => een.id === id);
  if (mens === undefined) throw new RangeError(`Nobody of PI Zuidhaven is called ${id}`);
  return { id: `29:playground-${mens.id}`, objectId: objectVan(mens), naam: mens.naam, email: emailVan(mens) };
}

/** PI Zuidhaven as the team of the Agents Playground, which can show no more than one channel and six people. */
export const PLAYGROUND: Pick<PlaygroundOpties, 'tenantId' | 'personen' | 'teamNaam' | 'kanaalNaam'> = {
  tenantId: TENANTS.dji.id,
  teamNaam: 'PI Zuidhaven',
  kanaalNaam: 'Afdeling 1',
  personen: [inPlayground('joris'), inPlayground('amina'), inPlayground('hanneke'), inPlayground('koen'), inPlayground('rachida'), inPlayground('tom')],
};
