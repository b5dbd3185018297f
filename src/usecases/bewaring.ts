import { STANDAARD_AFSPRAKEN } from '../domain/afspraken.ts';
import { waarschuwing, wisReden } from '../domain/bewaring.ts';
import type { Casus } from '../domain/casus.ts';
import { plusDagen, plusMaanden, tijd } from '../domain/datum.ts';
import { magHerinneren } from '../domain/herinneren.ts';
import { listMetInhoud, wisAgenda, wisAudit } from '../store/bewaring.ts';
import { noteerHerinnering } from '../store/herinneringen.ts';
import { bewaarInstelling, findInstelling } from '../store/instellingen.ts';
import { momentOp } from '../tijd/amsterdam.ts';
import { bladzijden } from './bladzijden.ts';
import { leiding, ontvangers } from './gevolgen.ts';
import { klokkenVan, type Omgeving } from './omgeving.ts';
import { kijkVoor, type Organisatie } from './organisatie.ts';
import { SYSTEEM, voerUit } from './voerUit.ts';

/** Months that an audit line is kept unless the settings say otherwise. Source: B6.2 "Log design". */
export const AUDIT_MAANDEN = 24;
/** Calendar days after a meeting that the register keeps its place in the calendars. Source: default. */
const AGENDA_DAGEN = 30;
const GEWIST_OP = 'bewaringGewistOp';
const GEWAARSCHUWD_OP = 'bewaringGewaarschuwdOp';

/** Tells once, for each last day, whoever carries or leads the casus that content will be lost. */
async function waarschuw(omgeving: Omgeving, organisatie: Organisatie, casus: Casus): Promise<void> {
  const nu = omgeving.nu();
  const op = waarschuwing(casus, nu.datum, kijkVoor(omgeving, organisatie, casus));
  if (op === undefined) return;
  const lezers = new Set([...ontvangers(organisatie, casus, 'casemanager'), ...ontvangers(organisatie, casus, 'reclasseringswerker'), ...leiding(organisatie, casus)]);
  await omgeving.db.transaction().execute(async (trx) => {
    if (!(await noteerHerinnering(trx, casus.id, `wissen|${op}`, 'verstuurd', nu.instant))) return;
    await omgeving.wachtrij.zet(trx, [...lezers].map((aan) => ({ soort: 'melding', sleutel: `melding:${casus.id}:wissen:${op}:${aan}`, casus: casus.id, aan, over: 'wordtGewist' })));
  });
}

/** Does something with every casus whose content is perhaps to be erased, once a day; a day that failed halfway is done again. Answers whether it did. */
async function eensPerDag(omgeving: Omgeving, naam: string, doe: (casus: Casus) => Promise<void>): Promise<boolean> {
  const { datum: vandaag } = omgeving.nu();
  if ((await findInstelling(omgeving.db, naam)) === vandaag) return false;
  for await (const casus of bladzijden((waar) => listMetInhoud(omgeving.db, { vandaag, ...waar }))) await doe(casus);
  await bewaarInstelling(omgeving.db, naam, vandaag);
  return true;
}

/**
 * The daily look at what is kept (domain.md B6.2): on any day content whose time has come is erased, and old audit lines
 * and meetings go; at reminder hours people hear what will be lost soon. Erasing happens by itself, so it waits for nobody's hours.
 */
export async function veegBewaring(omgeving: Omgeving, organisatie: Organisatie, auditMaanden: number): Promise<void> {
  const nu = omgeving.nu();
  const gekeken = await eensPerDag(omgeving, GEWIST_OP, async (casus) => {
    if (wisReden(casus, nu.datum, kijkVoor(omgeving, organisatie, casus)) !== undefined) await voerUit(omgeving, { casus: casus.id, wie: SYSTEEM, herkomst: 'product', opdracht: { type: 'wisInhoud' } });
  });
  if (gekeken) {
    await wisAudit(omgeving.db, plusMaanden(nu.datum, -auditMaanden));
    await wisAgenda(omgeving.db, momentOp(plusDagen(nu.datum, -AGENDA_DAGEN), tijd('00:00')).instant);
  }
  if (magHerinneren(nu, klokkenVan(omgeving, STANDAARD_AFSPRAKEN))) await eensPerDag(omgeving, GEWAARSCHUWD_OP, (casus) => waarschuw(omgeving, organisatie, casus));
}
