import { eenKeer } from '../../src/usecases/eenKeer.ts';
import type { EffectVan } from '../../src/usecases/effect.ts';
import { leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { schrijfOordelen } from '../cards/batchkaart.ts';
import { meldingkaart } from '../cards/meldingkaart.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { kaartActivity } from '../teams.ts';
import { bereik } from './persoon.ts';

/**
 * The outcomes of a whole list, in one notice: by whom, and per verdict how many and which codes. Who can't be reached
 * 1:1 is mentioned under the first casus of the list, and mailed.
 */
export async function bezorgBatchmelding(omgeving: BotOmgeving, { sleutel, aan, door, afdeling, rijen }: EffectVan<'batchmelding'>): Promise<void> {
  const [eerste] = rijen;
  if (eerste === undefined) return;
  await eenKeer(omgeving, sleutel, eerste.casus, async () => {
    const { personen, afdelingen } = await leesOrganisatie(omgeving);
    const wie = personen.get(door);
    const naam = wie === undefined ? 'De reclassering' : `${wie.naam} (${wie.organisatie})`;
    const aantal = rijen.length === 1 ? '1 signaal' : `${rijen.length} signalen`;
    const titel = `Uitkomst van stap 1 · ${aantal} · ${afdelingen.get(afdeling)?.naam ?? ''}`;
    const regels = [`${naam} heeft ${aantal} in één keer beoordeeld.`, ...schrijfOordelen(rijen), 'U blijft alert. Samen starten vraagt u na de ISS-uitslag of de reclassering toch nodig is. Typ een casuscode om die casus te zien.'];
    await bereik(omgeving, { sleutel, casus: eerste.casus, aan, activity: kaartActivity(meldingkaart({ titel, regels }), titel), tekst: [titel, ...regels].join('. ').replace(/\.\./g, '.') });
  });
}
