import { schrijfDag } from '../../../src/domain/schrijf.ts';
import { isLeiding, type Blik } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import type { Element } from '../parts/kaart.ts';
import { aanvullen } from './aanvullen.ts';
import { afspraken, afvinken, naSluiten } from './afronden.ts';
import { alert } from './alert.ts';
import { bijdragen } from './bijdragen.ts';
import { conceptenInStap1, delen } from './delen.ts';
import { gesprekken } from './gesprekken.ts';
import { moment, vragen } from './moment.ts';
import { oordelen } from './oordelen.ts';
import { overnemen } from './overnemen.ts';
import { doorgezet, kijkOpnieuw, opStrafproces, voorAnderen } from './groepen.ts';
import { uitkomst } from './uitkomst.ts';
import { beslissen } from './verschil.ts';
import { wachten } from './wachten.ts';

function duiding(b: Blik): readonly Element[] {
  const conclusie = b.view.inhoud?.duiding.conclusie;
  return conclusie === undefined ? moment(b) : uitkomst(b, conclusie);
}

function voorDJI(b: Blik): readonly Element[] {
  switch (b.view.fase) {
    case 'bekendheid': return [...wachten(b, 'er een oordeel is'), ...aanvullen(b)];
    case 'delen': return [...vragen(b), ...wachten(b, 'er informatie met u is gedeeld'), ...aanvullen(b)];
    case 'alert': return alert(b);
    case 'duiding': return duiding(b);
    case 'bijdrage':
    case 'afronden': return [...vragen(b), ...bijdragen(b), ...gesprekken(b), ...afspraken(b), ...afvinken(b)];
    case 'gesloten': return naSluiten(b);
  }
}

function voor3RO(b: Blik): readonly Element[] {
  switch (b.view.fase) {
    case 'bekendheid': return [...doorgezet(b), ...oordelen(b), ...conceptenInStap1(b)];
    case 'delen': return [...doorgezet(b), ...vragen(b), ...delen(b), ...afvinken(b)];
    case 'alert': return b.view.inhoud?.oordeel?.oordeel === 'nietGescreend' ? oordelen(b) : wachten(b, 'de casemanager de reclassering toch nodig heeft');
    case 'duiding': return [...duiding(b), ...afvinken(b)];
    case 'bijdrage':
    case 'afronden': return [...vragen(b), ...bijdragen(b), ...gesprekken(b), ...afspraken(b), ...afvinken(b)];
    case 'gesloten': return naSluiten(b);
  }
}

function voorLeiding(b: Blik): readonly Element[] {
  const { aanZet } = b.view;
  if (aanZet === undefined) return [];
  if (!isLeiding(b)) return aanvullen(b);
  if (b.view.verschil !== undefined) return beslissen(b);
  if (b.view.wacht !== undefined) return opStrafproces(b);
  const waar = aanZet.persoon === undefined ? 'wacht' : `ligt bij ${aanZet.persoon.naam}`;
  return [regel(`De casus ${waar} sinds ${schrijfDag(aanZet.sinds)}. Loopt het vast? Wijs de casus toe, geef uitstel of sluit af.`, 'Medium'), ...aanvullen(b)];
}

/** The next step of this person: a form, a choice, or what they are waiting for. */
export function stap(b: Blik): readonly Element[] {
  const { kant, verschil, wacht } = b.view;
  if (b.view.gewist !== undefined) return [];
  if (kant === undefined || (isLeiding(b) && verschil !== undefined)) return voorLeiding(b);
  if (b.view.voorAnderen) return voorAnderen(b);
  if (wacht !== undefined) return [...opStrafproces(b), ...kijkOpnieuw(b), ...afvinken(b), ...(kant === 'DJI' ? aanvullen(b) : [])];
  return [...kijkOpnieuw(b), ...(kant === 'DJI' ? voorDJI(b) : voor3RO(b)), ...overnemen(b)];
}
