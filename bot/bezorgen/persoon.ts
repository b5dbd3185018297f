import type { Activity } from 'botbuilder';
import type { CasusId } from '../../src/domain/casus.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import type { Gesprekssoort } from '../../src/domain/planning.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { findLevering } from '../../src/store/geleverd.ts';
import { bewaarTeamsGebruiker, findKanaal, findTeam, findTeamsGebruiker, listTeamsGebruikers } from '../../src/store/teams.ts';
import type { Effect } from '../../src/usecases/effect.ts';
import { leesOrganisatie } from '../../src/usecases/organisatie.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { TeamsFout, vermeldActivity, type Vermelding } from '../teams.ts';
import { kaartSleutel } from './kaart.ts';

/** Says something to a person 1:1; false when that can't be: another tenant, app not installed, blocked, never seen. */
export async function zegPrive(omgeving: BotOmgeving, persoon: PersoonId, activity: Partial<Activity>): Promise<boolean> {
  const gebruiker = await findTeamsGebruiker(omgeving.db, persoon);
  if (gebruiker === undefined) return false;
  const adres = { tenant: gebruiker.tenant, serviceUrl: gebruiker.service_url };
  try {
    const conversatie = gebruiker.conversatie ?? (await omgeving.teams.openChat(adres, gebruiker.mri));
    if (gebruiker.conversatie === null) await bewaarTeamsGebruiker(omgeving.db, { persoon, mri: gebruiker.mri, ...adres, conversatie, gezienOp: omgeving.nu().instant });
    await omgeving.teams.zeg(adres, conversatie, activity);
    return true;
  } catch (fout) {
    if (fout instanceof TeamsFout && fout.soort !== 'anders') return false;
    throw fout;
  }
}

async function vermeldingen(omgeving: BotOmgeving, tenant: string, personen: readonly PersoonId[]): Promise<readonly Vermelding[]> {
  const { personen: bekend } = await leesOrganisatie(omgeving);
  const mri = new Map((await listTeamsGebruikers(omgeving.db, personen, tenant)).map((gebruiker) => [gebruiker.persoon, gebruiker.mri]));
  return personen.flatMap((persoon) => {
    const [naam, wie] = [bekend.get(persoon)?.naam, mri.get(persoon)];
    return naam === undefined || wie === undefined ? [] : [{ mri: wie, naam }];
  });
}

/** Says something under the card of a casus, with these people mentioned; false when no card is posted or nobody can be mentioned. */
export async function zegInKanaal(omgeving: BotOmgeving, casus: CasusId, personen: readonly PersoonId[], tekst: string): Promise<boolean> {
  const kaart = await findLevering(omgeving.db, kaartSleutel(casus));
  if (typeof kaart?.conversatie !== 'string' || kaart.service_url === null) return false;
  const kanaal = await findKanaal(omgeving.db, kaart.conversatie.split(';')[0] ?? '');
  const team = kanaal === undefined ? undefined : await findTeam(omgeving.db, kanaal.team);
  // The channel's own tenant: people of the other tenant are mentioned there too.
  const wie = team === undefined ? [] : await vermeldingen(omgeving, team.tenant, personen);
  if (team === undefined || wie.length === 0) return false;
  try {
    await omgeving.teams.zeg({ tenant: team.tenant, serviceUrl: kaart.service_url }, kaart.conversatie, vermeldActivity(wie, tekst));
    return true;
  } catch (fout) {
    if (fout instanceof TeamsFout && fout.soort !== 'anders') return false;
    throw fout;
  }
}

/**
 * Reaches a person: 1:1, else mentioned under the card, and then also by mail, because a mention is easily missed.
 * Answers whether anything may have reached the person; `anders` follows when also the mail is refused. `keuze`: it asks
 * to choose a moment, which the mail then makes possible without Teams.
 */
export async function bereik(omgeving: BotOmgeving, wat: { readonly sleutel: string; readonly casus: CasusId; readonly aan: PersoonId; readonly activity: Partial<Activity>; readonly tekst: string; readonly alGenoemd?: true; readonly anders?: readonly Effect[]; readonly keuze?: Gesprekssoort }): Promise<boolean> {
  const { personen } = await leesOrganisatie(omgeving);
  const adres = personen.get(wat.aan)?.email;
  // Who has left hears nothing any more, and so was not reached.
  if (adres === undefined) return false;
  if (await zegPrive(omgeving, wat.aan, wat.activity)) return true;
  if (wat.alGenoemd !== true) await zegInKanaal(omgeving, wat.casus, [wat.aan], wat.tekst);
  await omgeving.db.transaction().execute((trx) => omgeving.wachtrij.zet(trx, [{ soort: 'mail', sleutel: `mail:${wat.sleutel}`, casus: wat.casus, aan: wat.aan, tekst: wat.tekst, anders: wat.anders ?? [], ...gevuld({ keuze: wat.keuze }) }]));
  omgeving.wachtrij.wek();
  return true;
}

