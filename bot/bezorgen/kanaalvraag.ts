import type { PiId } from '../../src/domain/casus.ts';
import { findTeam, listKanalen } from '../../src/store/teams.ts';
import type { EffectVan } from '../../src/usecases/effect.ts';
import { leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { kanaalkaart } from '../cards/kanaalkaart.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { kaartActivity } from '../teams.ts';
import { eenKeer } from '../../src/usecases/eenKeer.ts';
import { zegPrive } from './persoon.ts';

/**
 * Asks the beheerder about each channel that no afdeling could be found for: 1:1, else in the team's General channel,
 * where the button works for the beheerder only.
 */
export async function bezorgKanaalvraag(omgeving: BotOmgeving, { team: id }: EffectVan<'kanaalvraag'>): Promise<void> {
  const team = await findTeam(omgeving.db, id);
  if (team === undefined) return;
  const organisatie = await leesOrganisatie(omgeving);
  const pi = team.pi as PiId | null;
  const afdelingen = [...organisatie.afdelingen.values()].filter((afdeling) => pi === null || afdeling.pi === pi).map(({ id: afdeling, naam }) => ({ id: afdeling, naam }));
  const beheerders = [...new Set(organisatie.koppelingen.filter(({ rol, pi: waar }) => rol === 'beheerder' && (waar === undefined || pi === null || waar === pi)).map(({ persoon }) => persoon))];
  for (const kanaal of (await listKanalen(omgeving.db, id)).filter(({ soort }) => soort === 'vraag')) {
    await eenKeer(omgeving, `kanaalvraag:${kanaal.id}:${kanaal.naam}`, undefined, async () => {
      const activity = kaartActivity(kanaalkaart({ kanaal: kanaal.id, team: id, kanaalNaam: kanaal.naam, stand: 'vraag', afdelingen }), `Bij welke afdeling hoort kanaal ${kanaal.naam}?`);
      for (const beheerder of beheerders) if (await zegPrive(omgeving, beheerder, activity)) return;
      await omgeving.teams.plaatsInKanaal({ tenant: team.tenant, serviceUrl: team.service_url }, id, activity);
    });
  }
}
