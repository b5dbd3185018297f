import type { Casus } from '../../domain/casus.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import { magHerinneren } from '../../domain/herinneren.ts';
import { werkdagenTussen } from '../../domain/kalender.ts';
import { GESPREKSSOORTEN, type Gesprekssoort } from '../../domain/planning.ts';
import { zijnVerouderd } from '../../domain/tafel.ts';
import { taken } from '../../domain/taken.ts';
import { isAanDeOrde, planningVan } from '../../domain/teplannen.ts';
import { plusMinuten } from '../../tijd/amsterdam.ts';
import type { Omgeving } from '../omgeving.ts';
import { kijkVoor, type Organisatie } from '../organisatie.ts';
import { SYSTEEM, voerUit } from '../voerUit.ts';

async function stap(omgeving: Omgeving, organisatie: Organisatie, casus: Casus, voor: Gesprekssoort): Promise<boolean> {
  const { voorstellen, moment, voorgesteldOp, zoektSinds } = planningVan(casus, voor);
  if (!isAanDeOrde(casus, voor) || moment !== undefined) return false;
  const kijk = kijkVoor(omgeving, organisatie, casus);
  const nu = omgeving.nu();
  // While a question waits for its answer the duiding does too.
  if (!magHerinneren(nu, kijk) || (voor === 'duiding' && !taken(casus, kijk).some(({ soort }) => soort === 'duiden'))) return false;
  const verouderd = zijnVerouderd(casus, voor, kijk);
  const komend = verouderd ? [] : voorstellen.filter(({ start }) => start.instant > nu.instant);
  const opdracht = { casus: casus.id, wie: SYSTEEM, herkomst: 'product' };
  const beste = komend[0];
  if (beste === undefined) {
    // None was found, or all have passed; once a day is often enough to look again, also while the calendars do not answer.
    const gezochtOp = voorgesteldOp ?? zoektSinds ?? (voor === 'duiding' ? casus.gedeeldOp : casus.stap3?.sinds) ?? nu.datum;
    if (!verouderd && voorstellen.length === 0 && gezochtOp >= nu.datum) return false;
    const eensPerDag = !verouderd && voorstellen.length === 0 ? { sleutel: `zoekOpnieuw:${voor}:${casus.id}:${nu.datum}` } : {};
    const gezocht = await voerUit(omgeving, { ...opdracht, ...eensPerDag, opdracht: { type: 'wijsMomentenAf', ...metVoor(voor) } });
    return gezocht.ok && gezocht.veranderd;
  }
  const na = kijk.afspraken.zelfBoekenNaWerkdagen;
  if (na === null || voorgesteldOp === undefined || werkdagenTussen(voorgesteldOp, nu.datum, kijk.kalender) <= na) return false;
  return (await voerUit(omgeving, { ...opdracht, opdracht: { type: 'kiesMoment', start: beste.start.instant, ...metVoor(voor) } })).ok;
}

/** Takes the next step itself where the people did not: books the best moment, or looks for new ones when all have passed. Answers whether it did. */
export async function zetZelfStap(omgeving: Omgeving, organisatie: Organisatie, casus: Casus): Promise<boolean> {
  for (const voor of GESPREKSSOORTEN) if (await stap(omgeving, organisatie, casus, voor)) return true;
  return false;
}

/** Notes that a meeting is over, which asks whether it took place. Answers whether one was. */
export async function meldAfgelopen(omgeving: Omgeving, casus: Casus): Promise<boolean> {
  for (const voor of GESPREKSSOORTEN) {
    const { moment } = planningVan(casus, voor);
    if (moment?.boeking === undefined || moment.afgelopen === true || !isAanDeOrde(casus, voor)) continue;
    if (plusMinuten(moment.start, moment.duurMinuten).instant > omgeving.nu().instant) continue;
    const gemeld = await voerUit(omgeving, { casus: casus.id, wie: SYSTEEM, herkomst: 'product', opdracht: { type: 'meldAfgelopen', ...metVoor(voor) } });
    if (gemeld.ok && gemeld.veranderd) return true;
  }
  return false;
}
