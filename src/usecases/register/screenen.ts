import type { ScreenAntwoord, ScreenlijstAntwoord, ScreenlijstVraag, ScreenVraag } from '../../api/register.ts';
import { BATCH_KEUZES, schrijfKeuze, schrijfUitkomst, type BatchView } from '../../domain/batch.ts';
import type { AfdelingId } from '../../domain/casus.ts';
import { klok } from '../../domain/klok.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { toonSkn } from '../../domain/skn.ts';
import type { Verblijf } from '../../domain/termijnen.ts';
import { isWeigering, weiger, type Weigering } from '../../domain/weigering.ts';
import { bekijkBatch, legBatchVast, screentVoor } from '../batch.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesOrganisatie } from '../organisatie.ts';

const MAG_NIET = weiger('magNiet', 'Screenen doet de reclasseringswerker van de afdeling. Bent u dat? Vraag de beheerder om u aan de afdeling te koppelen.');
const HERKOMST = 'tab';
const VERBLIJF: Readonly<Record<Verblijf, string>> = { korterDanWeek: 'minder dan een week', eenTotVierWeken: '1 tot 4 weken', totDrieMaanden: 'tot 3 maanden', langer: 'langer dan 3 maanden', onbekend: 'duur onbekend' };

function lijstVan({ afdeling, afdelingNaam, vandaag, totaal, bijCollega, rijen }: BatchView): ScreenlijstAntwoord {
  return {
    afdeling, naam: afdelingNaam, vandaag, totaal, bijCollega, keuzes: BATCH_KEUZES.map((keuze) => ({ keuze, naam: schrijfKeuze(keuze) })),
    rijen: rijen.map(({ id, code, naam, skn, termijn, nogWerkdagen, verblijf, eerder }) => {
      const { stand, tekst } = klok({ termijn, nogWerkdagen, bijzaak: false }, vandaag);
      return { casus: id, code, naam, sknTekst: toonSkn(skn), termijn, stand, klokTekst: tekst, verblijfTekst: VERBLIJF[verblijf], eerder: [...eerder] };
    }),
  };
}

/** The signals of an afdeling that wait for a verdict, for its reclasseringswerkers; each row leaves an audit line. */
export async function screenlijst(omgeving: Omgeving, wie: PersoonId, { afdeling }: ScreenlijstVraag): Promise<ScreenlijstAntwoord | Weigering> {
  const view = await bekijkBatch(omgeving, afdeling as AfdelingId, wie, HERKOMST);
  return view === undefined ? MAG_NIET : lijstVan(view);
}

/** Records a list of verdicts of step 1, as the card in chat does: each row by itself. Answers what became of it and the list as it is then. */
export async function screen(omgeving: Omgeving, wie: PersoonId, { afdeling, regels }: ScreenVraag): Promise<ScreenAntwoord | Weigering> {
  if (!screentVoor(await leesOrganisatie(omgeving), wie).some(({ id }) => id === afdeling)) return MAG_NIET;
  const uitkomst = await legBatchVast(omgeving, { afdeling: afdeling as AfdelingId, wie, regels, herkomst: HERKOMST });
  const lijst = await screenlijst(omgeving, wie, { afdeling });
  return isWeigering(lijst) ? lijst : { melding: schrijfUitkomst(uitkomst), mislukt: uitkomst.mislukt.map(({ code }) => code), lijst };
}
