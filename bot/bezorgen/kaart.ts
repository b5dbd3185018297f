import { createHash } from 'node:crypto';
import type { Casus } from '../../src/domain/casus.ts';
import type { OpenbareView } from '../../src/domain/view.ts';
import type { GeleverdRij } from '../../src/store/schema.ts';
import { legLeveringVast, neemLevering, vergeetLevering } from '../../src/store/geleverd.ts';
import { findBestemming, findKanaal, findTeam, type Bestemming } from '../../src/store/teams.ts';
import type { EffectVan } from '../../src/usecases/effect.ts';
import { bekijkOpenbaar } from '../../src/usecases/lezen.ts';
import { leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { casuskaart } from '../cards/casuskaart.ts';
import { meldingkaart } from '../cards/meldingkaart.ts';
import { noemAfdeling } from '../cards/parts/namen.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { kaartActivity, TeamsFout, type Geplaatst } from '../teams.ts';
import { verversVoor } from '../verversVoor.ts';

/** Key of the posted card of a casus in the ledger. */
export function kaartSleutel(casus: string): string {
  return `kaart:${casus}`;
}

interface Eerder extends Geplaatst {
  readonly kanaal: string;
  readonly serviceUrl: string;
  readonly stand: string | null;
}

function eerderVan({ conversatie, activiteit, service_url, stand }: GeleverdRij): Eerder | undefined {
  if (conversatie === null || activiteit === null || service_url === null) return undefined;
  return { conversatie, activiteit, serviceUrl: service_url, stand, kanaal: conversatie.split(';')[0] ?? conversatie };
}

/** What the card shows, in short: it also changes without a new version of the casus, when an afspraak does. */
function vingerafdruk(view: OpenbareView): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, 16);
}

function opmerking({ soort }: Bestemming, view: OpenbareView): { readonly melding?: string } {
  return soort === 'afdeling' ? {} : { melding: `${view.afdeling} heeft nog geen eigen kanaal. De casus staat daarom hier. Hij verhuist vanzelf als de beheerder het kanaal koppelt.` };
}

/** Who stands in changes the card without changing the casus. */
function waarneming({ aanZet }: OpenbareView): string {
  return aanZet?.afwezig === undefined ? '' : `~${aanZet.afwezig.tot ?? ''}${aanZet.afwezig.waarneming.join()}`;
}

function verwijzing(view: OpenbareView): string {
  if (view.overgeplaatst === undefined) return `Deze casus staat nu in het kanaal van ${view.afdeling} (${view.pi}).`;
  return `${view.code} is overgeplaatst naar ${view.pi}, ${noemAfdeling(view.afdeling, 'afdeling')}.`;
}

/** The old message of a card that moved says where it went. */
async function laatVerwijzingAchter(omgeving: BotOmgeving, eerder: Eerder, view: OpenbareView): Promise<void> {
  const kanaal = await findKanaal(omgeving.db, eerder.kanaal);
  const team = kanaal === undefined ? undefined : await findTeam(omgeving.db, kanaal.team);
  // The app is not in that team any more.
  if (team === undefined) return;
  const kaart = meldingkaart({ titel: view.code, regels: [verwijzing(view)] });
  try {
    await omgeving.teams.wijzig({ tenant: team.tenant, serviceUrl: eerder.serviceUrl }, eerder, kaartActivity(kaart));
  } catch (fout) {
    // The old message or its channel is gone; then there is nothing to point from.
    if (!(fout instanceof TeamsFout) || fout.soort === 'anders') throw fout;
  }
}

async function plaatsOfWijzig(omgeving: BotOmgeving, bestemming: Bestemming, eerder: Eerder | undefined, casus: Casus, view: OpenbareView): Promise<Geplaatst> {
  const ververs = await verversVoor(omgeving, await leesOrganisatie(omgeving), casus);
  const activity = kaartActivity(casuskaart(view, { verversVoor: ververs, ...opmerking(bestemming, view) }), `Casus ${view.code}`);
  if (eerder?.kanaal === bestemming.kanaal) {
    try {
      await omgeving.teams.wijzig(bestemming, eerder, activity);
      return eerder;
    } catch (fout) {
      // Somebody deleted the message: the casus still needs one.
      if (!(fout instanceof TeamsFout) || fout.soort !== 'weg') throw fout;
    }
  }
  const geplaatst = await omgeving.teams.plaatsInKanaal(bestemming, bestemming.kanaal, activity);
  if (eerder !== undefined && eerder.kanaal !== bestemming.kanaal) await laatVerwijzingAchter(omgeving, eerder, view);
  return geplaatst;
}

/**
 * Posts the card of a casus, or brings the posted one to what the register says now; several of these effects for one
 * casus end in the same card. Without any channel the casus waits; its card is posted when the team is installed.
 */
export async function bezorgKaart(omgeving: BotOmgeving, { casus: id }: EffectVan<'kaart'>): Promise<void> {
  const rij = await neemLevering(omgeving.db, kaartSleutel(id), id);
  if (rij === undefined) throw new Error('Another worker is at this card');
  const eerder = eerderVan(rij);
  let nu: { readonly geplaatst: Geplaatst; readonly serviceUrl: string; readonly stand: string } | undefined;
  try {
    const gezien = await bekijkOpenbaar(omgeving, id);
    const bestemming = gezien === undefined ? undefined : await findBestemming(omgeving.db, gezien.casus.afdeling, gezien.casus.pi);
    if (gezien === undefined) return;
    if (bestemming === undefined) {
      // Moved to where there is no channel yet: the old one must not go on talking about it.
      if (eerder === undefined || gezien.view.overgeplaatst === undefined) return;
      await laatVerwijzingAchter(omgeving, eerder, gezien.view);
      await vergeetLevering(omgeving.db, kaartSleutel(id));
      return;
    }
    const stand = `${bestemming.kanaal}|${vingerafdruk(gezien.view)}${waarneming(gezien.view)}|${gezien.view.vandaag}`;
    if (eerder?.stand === stand) return;
    nu = { geplaatst: await plaatsOfWijzig(omgeving, bestemming, eerder, gezien.casus, gezien.view), serviceUrl: bestemming.serviceUrl, stand };
  } finally {
    await legLeveringVast(omgeving.db, kaartSleutel(id), nu === undefined ? undefined : { ...nu.geplaatst, serviceUrl: nu.serviceUrl, stand: nu.stand, op: omgeving.nu().instant });
  }
}
