import { emailVan, MENSEN, objectVan, tenantVan, TENANTS, type Mens } from '../../src/local/voorbeeld/mensen.ts';
import { PERSONEN, TEAMS } from '../../src/local/voorbeeld/teams.ts';
import type { StandInPersoon, StandInTeam } from '../../src/local/teams/soorten.ts';
import { KIJKER } from './opstelling.ts';

export const TEAM_ZUID = '19:zuidhaven@thread.tacv2';
export const KANAAL_ZUID = '19:zuidhaven-1@thread.tacv2';
export const KANAAL_NOORD = '19:noorderveen-a@thread.tacv2';

const zuid: StandInTeam = {
  id: TEAM_ZUID, naam: 'PI Zuidhaven', tenantId: TENANTS.dji.id, aadGroupId: '7a1f0000-0000-4000-8000-0000000000b2', kanalen: [{ id: TEAM_ZUID, naam: 'Algemeen' }, { id: KANAAL_ZUID, naam: 'Afdeling 1' }],
};

function inTeams(mens: Mens): StandInPersoon {
  return { objectId: objectVan(mens), tenantId: tenantVan(mens), naam: mens.naam, upn: emailVan(mens), mri: `29:${mens.id}`, rolomschrijving: mens.functie, teams: [TEAM_ZUID], heeftPersoonlijkeApp: true };
}

/** Both prisons in one Teams; who looks on without a role is in both teams. */
export const TWEE_PIS = {
  teams: [...TEAMS, zuid],
  personen: [...PERSONEN.map((een) => (een.objectId === KIJKER ? { ...een, teams: [...een.teams, TEAM_ZUID] } : een)), ...MENSEN.zuid.map(inTeams)],
} as const;
