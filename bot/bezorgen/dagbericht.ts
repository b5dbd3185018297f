import { findBestemming } from '../../src/store/teams.ts';
import { maakDagbericht, maakEigenDagbericht } from '../../src/usecases/dagbericht.ts';
import { eenKeer } from '../../src/usecases/eenKeer.ts';
import type { EffectVan } from '../../src/usecases/effect.ts';
import { dagberichtkaart, dagberichtkop, eigenDagberichtkaart, eigenDagberichtkop } from '../cards/dagberichtkaart.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { kaartActivity, TeamsFout } from '../teams.ts';
import { zegPrive } from './persoon.ts';

/** The digest of an afdeling in its channel, as it is true when it leaves; an afdeling without any channel gets none. */
export async function bezorgDagbericht(omgeving: BotOmgeving, { sleutel, afdeling: id, dag, venster }: EffectVan<'dagbericht'>): Promise<void> {
  await eenKeer(omgeving, sleutel, undefined, async () => {
    const gemaakt = await maakDagbericht(omgeving, id, dag, venster);
    const bestemming = gemaakt === undefined ? undefined : await findBestemming(omgeving.db, id, gemaakt.afdeling.pi);
    if (gemaakt === undefined || bestemming === undefined) return;
    try {
      await omgeving.teams.plaatsInKanaal(bestemming, bestemming.kanaal, kaartActivity(dagberichtkaart(gemaakt.bericht, id), dagberichtkop(gemaakt.bericht)));
    } catch (fout) {
      // A channel that is gone or closed to us gets no digest; tomorrow's finds the new one.
      if (!(fout instanceof TeamsFout) || fout.soort === 'anders') throw fout;
    }
  });
}

/** The digest somebody asked for. Who can't be reached 1:1 any more misses it; what is due also comes by the ladder. */
export async function bezorgEigenDagbericht(omgeving: BotOmgeving, { sleutel, aan, dag }: EffectVan<'eigenDagbericht'>): Promise<void> {
  await eenKeer(omgeving, sleutel, undefined, async () => {
    const bericht = await maakEigenDagbericht(omgeving, aan, dag);
    if (bericht !== undefined) await zegPrive(omgeving, aan, kaartActivity(eigenDagberichtkaart(bericht), eigenDagberichtkop(bericht)));
  });
}
