import { createHash } from 'node:crypto';
import type { ActieAntwoord, DialoogAntwoord, KaartAntwoord } from '../../src/api/casus.ts';
import type { CasusId } from '../../src/domain/casus.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { findCasus } from '../../src/store/casussen.ts';
import { findPersoon, type Persoon } from '../../src/store/organisatie.ts';
import type { GeenKaart, Kaartdienst } from '../../src/usecases/kaartdienst.ts';
import { toonCasus, toonUitslag, type Actie, type Antwoord, type Druk } from '../actions/actie.ts';
import type { Kaart } from '../cards/parts/kaart.ts';
import { VERB } from '../cards/verben.ts';
import { openVenster, verstuurVenster, type Dialooguitkomst } from '../dialogen/index.ts';
import type { BotOmgeving } from '../omgeving.ts';

type Gegevens = Readonly<Record<string, unknown>>;

const VERLOPEN = 'Deze knop werkt niet meer. Bekijk de nieuwe stand en probeer het opnieuw.';
const VENSTER_VERLOPEN = 'Dit venster bestaat niet (meer). Open het opnieuw vanuit de kaart.';
/** Verbs that show something of the casus instead of changing it. */
const TOONT: ReadonlySet<string> = new Set<string>([VERB.toon, VERB.advies]);

/** The same press sent again has the same key; nobody can use up a key of somebody else. */
function sleutelVan(wie: PersoonId, casus: CasusId, sleutel: string | undefined): string | undefined {
  return sleutel === undefined ? undefined : createHash('sha256').update(JSON.stringify(['tab', wie, casus, sleutel])).digest('hex');
}

/** The card for the renderer: what Teams needs to draw it anew by itself stays out. */
function zonderVerversing({ refresh: _vanTeams, ...kaart }: Kaart): KaartAntwoord['kaart'] {
  return { ...kaart, body: kaart.body.map((element) => ({ ...element })) };
}

function kaartUit(antwoord: Antwoord): KaartAntwoord['kaart'] | 'bestaatNiet' {
  return antwoord.soort === 'kaart' ? zonderVerversing(antwoord.kaart) : 'bestaatNiet';
}

/** Which casus a button is about; a card of one casus may only show another, never change it. */
function casusUit({ casus: genoemd }: Gegevens, casus: CasusId, verb: string): CasusId | undefined {
  if (genoemd === undefined || genoemd === casus) return casus;
  return verb === VERB.toon && typeof genoemd === 'string' ? genoemd as CasusId : undefined;
}

/**
 * The service behind the Casus page of the tab.
 *
 * @param bot what the bot works with; what was just said on a card in Teams is said in the tab too
 * @param acties the verbs of the cards; only those that are about a casus work here
 */
export function maakKaartdienst(bot: BotOmgeving, acties: ReadonlyMap<string, Actie>): Kaartdienst {
  const omgeving: BotOmgeving = { ...bot, herkomst: 'tab' };

  async function toon(persoon: Persoon, id: CasusId): Promise<KaartAntwoord | GeenKaart> {
    const kaart = kaartUit(await toonCasus({ omgeving, persoon }, id));
    return kaart === 'bestaatNiet' ? kaart : { casus: id, kaart };
  }

  async function geweigerd(persoon: Persoon, id: CasusId, melding: string): Promise<ActieAntwoord | GeenKaart> {
    const kaart = kaartUit(await toonCasus({ omgeving, persoon }, id, { melding }));
    return kaart === 'bestaatNiet' ? kaart : { ok: false, melding, casus: id, kaart };
  }

  async function voerUit(actie: Actie, druk: Druk & { readonly persoon: Persoon }, id: CasusId): Promise<ActieAntwoord | GeenKaart> {
    if (actie.voerUit === undefined) {
      const kaart = kaartUit(await actie.handle(druk));
      return kaart === 'bestaatNiet' ? kaart : { ok: true, casus: id, kaart };
    }
    const uitslag = await actie.voerUit(druk);
    const kaart = kaartUit(await toonUitslag(druk, id, uitslag));
    return kaart === 'bestaatNiet' ? kaart : { ok: uitslag.gelukt, melding: uitslag.melding, casus: id, kaart };
  }

  async function alsAntwoord(persoon: Persoon, id: CasusId, uitkomst: Dialooguitkomst): Promise<DialoogAntwoord | GeenKaart> {
    if (uitkomst.soort === 'pagina') return uitkomst;
    if (uitkomst.soort === 'kaart') return { ...uitkomst, kaart: zonderVerversing(uitkomst.kaart) };
    const nu = await toon(persoon, id);
    return typeof nu === 'string' ? nu : { soort: 'dicht', ok: uitkomst.gelukt, melding: uitkomst.melding, ...nu };
  }

  /** Does it for a person of the register and a casus that is there. */
  async function voor<T>(wie: PersoonId, id: CasusId, doe: (persoon: Persoon) => Promise<T | GeenKaart>): Promise<T | GeenKaart> {
    const persoon = await findPersoon(omgeving.db, wie);
    if (persoon === undefined) return 'magNiet';
    return (await findCasus(omgeving.db, id)) === undefined ? 'bestaatNiet' : doe(persoon);
  }

  return {
    kaart: (wie, casus) => voor(wie, casus, (persoon) => toon(persoon, casus)),
    doe: (wie, casus, { verb, data, versie, sleutel }) => voor(wie, casus, async (persoon) => {
      const actie = acties.get(verb);
      const over = casusUit(data, casus, verb);
      if (over === undefined || actie === undefined || (actie.voerUit === undefined && !TOONT.has(verb))) return geweigerd(persoon, casus, VERLOPEN);
      return voerUit(actie, { omgeving, persoon, data: { ...(versie === undefined ? {} : { versie }), ...data, casus: over }, sleutel: sleutelVan(wie, casus, sleutel) }, over);
    }),
    openDialoog: (wie, casus, { data }) => voor(wie, casus, async (persoon) => alsAntwoord(persoon, casus, await openVenster(omgeving, persoon, { ...data, casus }))),
    verstuurDialoog: (wie, casus, { data, sleutel }) => voor(wie, casus, async (persoon) => {
      const uitkomst = await verstuurVenster(omgeving, acties, persoon, { ...data, casus }, sleutelVan(wie, casus, sleutel));
      return alsAntwoord(persoon, casus, uitkomst ?? { soort: 'dicht', melding: VENSTER_VERLOPEN, gelukt: false });
    }),
  };
}
