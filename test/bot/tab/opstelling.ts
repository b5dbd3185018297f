import { maakActies } from '../../../bot/actions/index.ts';
import { maakAdapter } from '../../../bot/adapter.ts';
import { maakMeldingen } from '../../../bot/meldingen.ts';
import { maakKaartdienst } from '../../../bot/tab/kaartdienst.ts';
import { maakTeams } from '../../../bot/teams.ts';
import type { Casus, CasusId } from '../../../src/domain/casus.ts';
import type { Opdracht } from '../../../src/domain/opdracht.ts';
import type { PersoonId } from '../../../src/domain/rollen.ts';
import { findCasus, findCasusByCode } from '../../../src/store/casussen.ts';
import type { Kaartdienst } from '../../../src/usecases/kaartdienst.ts';
import { voerUit } from '../../../src/usecases/voerUit.ts';
import { stelOp, stuurJson, type Opstelling } from '../../http/opstelling.ts';

export interface MetKaarten extends Opstelling {
  readonly kaarten: Kaartdienst;
  /** A new signal of afdeling A with Sanne as casemanager. */
  signaal(velden?: Readonly<Record<string, string>>): Promise<CasusId>;
  casus(id: CasusId): Promise<Casus>;
  /** Gives an opdracht as this person; fails the test when it is refused. */
  geef(id: CasusId, wie: string, opdracht: Opdracht): Promise<void>;
}

let laatste = 9_500_000;

/** The whole product with the card service beside it. */
export async function stelOpMetKaarten(): Promise<MetKaarten> {
  const opstelling = await stelOp();
  const { omgeving } = opstelling.product;
  const bot = {
    ...omgeving, teams: maakTeams(maakAdapter([]), 'Samen starten'), herkomst: 'teams' as const, meldingen: maakMeldingen<object>(() => performance.now()), meld: (wat: string, fout: unknown) => opstelling.fouten.push([wat, fout]),
    dagstaatUrl: () => Promise.resolve('https://x.example/dagstaat'), dialoogUrl: (wie: PersoonId, casus: CasusId) => Promise.resolve(`https://x.example/werkdocument/${casus}/${wie}`),
    downloadUrl: () => Promise.resolve('https://x.example/download'), casusLink: (code: string) => `https://x.example/casus/${code}`,
  };
  const casus = async (id: CasusId): Promise<Casus> => {
    const gevonden = await findCasus(opstelling.register.db, id);
    if (gevonden === undefined) throw new RangeError('This casus is not in the register');
    return gevonden;
  };
  return {
    ...opstelling, casus, kaarten: maakKaartdienst(bot, maakActies()),
    async signaal(velden = {}) {
      laatste += 1;
      const rij = { skn: String(laatste), naam: 'Geheim, P.', pi: 'Noorderveen', afdeling: 'A', begindatum: '2026-11-20', casemanager: 'Sanne de Vries', ...velden };
      const { body } = await stuurJson(`${opstelling.url}/api/signalen`, { signalen: [rij] });
      const gevonden = await findCasusByCode(opstelling.register.db, (body as { rijen: { casus: string }[] }).rijen[0]?.casus ?? '');
      if (gevonden === undefined) throw new RangeError('The signal was refused');
      return gevonden.id;
    },
    async geef(id, wie, opdracht) {
      const resultaat = await voerUit(omgeving, { casus: id, opdracht, wie: { soort: 'persoon', id: wie as PersoonId }, herkomst: 'teams' });
      if (!resultaat.ok) throw new RangeError(resultaat.weigering.melding);
    },
  };
}

export const wie = (naam: string): PersoonId => naam as PersoonId;
