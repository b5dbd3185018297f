import type { Casus, SignaalVelden } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import type { Feit } from '../gebeurtenis.ts';
import type { OntvangSignaal, VulAan } from '../opdracht.ts';
import { GESPREKSSOORTEN } from '../planning.ts';
import { planningVan } from '../teplannen.ts';
import { dagVanSignaal } from '../termijnen.ts';
import { wachtEindigt } from '../wachten.ts';
import { afspraakVervalt } from '../vervallen.ts';
import { weiger } from '../weigering.ts';

function datumsKloppen({ begindatum, einddatum }: SignaalVelden): boolean {
  return begindatum === undefined || einddatum === undefined || einddatum >= begindatum;
}
const VERKEERDE_DATUMS = weiger('invoer', 'De einddatum ligt vóór de begindatum. Controleer de twee datums.');

/** P0: a signal makes a casus; the clock starts the same day, or the next working day when it came late. */
export function ontvangSignaal({ type: _type, ...signaal }: OntvangSignaal, context: Context): Uitkomst {
  if (!datumsKloppen(signaal)) return VERKEERDE_DATUMS;
  return [{ type: 'SignaalOntvangen', ...signaal, signaalOp: dagVanSignaal(context.nu, context) }];
}

/** Whether two fields of a signal say the same; of a person the one who it is, however the name is written. */
function gelijk(a: unknown, b: unknown): boolean {
  const kern = (waarde: unknown): unknown => (typeof waarde === 'object' && waarde !== null && 'persoon' in waarde ? waarde.persoon : waarde);
  return kern(a) === kern(b);
}

/** A planned meeting after the new end of the detention can't take place there any more (scenario 14). */
function naDeEinddatum(casus: Casus, { einddatum }: VulAan['velden'], { nu }: Context): readonly Feit[] {
  return GESPREKSSOORTEN.flatMap((voor) => {
    const { moment } = planningVan(casus, voor);
    if (einddatum === undefined || moment === undefined || moment.start.datum <= einddatum || moment.start.instant <= nu.instant) return [];
    return voor === 'duiding' && casus.duiding.conclusie !== undefined ? [] : afspraakVervalt(casus, 'De detentie eindigt eerder.', { voor });
  });
}

/** A day that people name themselves goes before the meeting that the product planned on another. */
function andereDag(casus: Casus, { trajectgesprekOp }: VulAan['velden'], { nu }: Context): readonly Feit[] {
  const { moment } = planningVan(casus, 'trajectgesprek');
  if (trajectgesprekOp === undefined || moment === undefined || moment.start.datum === trajectgesprekOp || moment.start.instant <= nu.instant) return [];
  return afspraakVervalt(casus, 'Het trajectgesprek is op een andere dag.', { voor: 'trajectgesprek' });
}

/** Later knowledge completes the signal; only what is new becomes a fact, so the same signal twice changes nothing. */
export function vulAan(casus: Casus, { velden, bezetDoor }: VulAan, context: Context): Uitkomst {
  const nieuw = Object.fromEntries(
    Object.entries(velden).filter(([veld, waarde]) => waarde !== undefined && !gelijk(waarde, casus[veld as keyof typeof velden])),
  ) as VulAan['velden'];
  // A name the register does not know never pushes out a person it does.
  const { casemanagerTekst, ...zonderTekst } = nieuw;
  const over = casemanagerTekst !== undefined && casus.casemanager !== undefined ? zonderTekst : nieuw;
  if (Object.keys(over).length === 0) return [];
  if (!datumsKloppen({ ...casus, ...over })) return VERKEERDE_DATUMS;
  if (over.begindatum !== undefined && bezetDoor !== undefined)
    return weiger('bestaatAl', `Voor de detentie vanaf deze begindatum is er al een casus: ${bezetDoor}. Werk daarin verder en trek dit signaal in als het dubbel is. Of controleer de begindatum.`);
  return [...naDeEinddatum(casus, over, context), ...andereDag(casus, over, context), ...wachtEindigt(casus, over), { type: 'SignaalAangevuld', velden: over }];
}
