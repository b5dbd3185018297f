import { teBevestigen, wisReden } from '../bewaring.ts';
import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { afsprakenVervallen, inzetVervalt } from '../vervallen.ts';

const VOORBIJ = 'De bewaartermijn is voorbij.';

/** Erases the content when its time has come (B6.2); whatever was still open then comes to an end with it. */
export function wisInhoud(casus: Casus, context: Context): Uitkomst {
  const { nu } = context;
  const waarom = wisReden(casus, nu.datum, context);
  if (waarom === undefined) return [];
  const open = casus.fase !== 'gesloten';
  return [
    ...(open ? afsprakenVervallen(casus, VOORBIJ, nu.instant) : []), ...inzetVervalt(casus, VOORBIJ, true), ...(open ? [{ type: 'Gesloten' as const, reden: 'bewaartermijn' as const }] : []),
    { type: 'InhoudGewist', waarom, onbevestigd: teBevestigen(casus) },
  ];
}
