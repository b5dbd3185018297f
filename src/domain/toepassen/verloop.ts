import type { Casus } from '../casus.ts';
import { zonderEigenaren } from '../evolutie/bijdrage.ts';
import type { VerloopFeit } from '../feiten/verloop.ts';
import type { Gebeurtenis } from '../gebeurtenis.ts';
import { zonder } from '../zonder.ts';
import { geefInzetDoor } from './inzet.ts';

type VerloopGebeurtenis = Extract<Gebeurtenis, { type: VerloopFeit['type'] }>;

function overgeplaatst(casus: Casus, { van, naar, losVan, respijt, op }: Extract<Gebeurtenis, { type: 'Overgeplaatst' }>): Casus {
  // A name that the old prison wrote down is nobody in the new one.
  const werkerWeg = losVan.includes('reclasseringswerker');
  const vrij: Casus = werkerWeg ? { ...geefInzetDoor(casus, casus.reclasseringswerker?.persoon, undefined), ...zonderEigenaren(casus) } : casus;
  const los = zonder(vrij, ...losVan, ...(naar.pi === van.pi ? [] : (['casemanagerTekst'] as const)));
  return { ...los, ...naar, overplaatsing: { van, op: op.datum }, respijt: { ...casus.respijt, ...respijt } };
}

function vertrokken(casus: Casus, { soort, datum, open, op }: Extract<Gebeurtenis, { type: 'Vertrokken' }>): Casus {
  const { voorstellen: _voorstellen, ...duiding } = zonder(casus.duiding, 'voorgesteldOp', 'zoektSinds');
  return {
    ...zonder(casus, 'respijt', 'wacht', 'kijkOpnieuw', 'vrijlating'), fase: 'afronden', vertrek: { soort, datum, gemeldOp: casus.vertrek?.gemeldOp ?? op.datum, open }, uitstel: {}, duiding: { ...duiding, voorstellen: [] },
    vragen: casus.vragen.filter(({ beantwoordOp }) => beantwoordOp !== undefined),
  };
}

/** The casus after what happened in the course of the stay. */
export function naVerloop(casus: Casus, gebeurtenis: VerloopGebeurtenis): Casus {
  switch (gebeurtenis.type) {
    case 'Overgeplaatst':
      return overgeplaatst(casus, gebeurtenis);
    case 'Vertrokken':
      return vertrokken(casus, gebeurtenis);
    case 'VrijlatingGevraagd':
      return { ...casus, vrijlating: { gevraagdOp: gebeurtenis.op.datum } };
    case 'SignaalIngetrokken': {
      const { soort, toelichting, op } = gebeurtenis;
      return { ...casus, ingetrokken: { soort, op: op.datum, ...(toelichting === undefined ? {} : { toelichting }) } };
    }
    case 'SknGecorrigeerd':
      return { ...casus, skn: gebeurtenis.skn, oudeSkns: [...new Set([...(casus.oudeSkns ?? []), casus.skn])].filter((skn) => skn !== gebeurtenis.skn) };
    case 'CasussenGekoppeld':
      return { ...casus, eerdereCasussen: gebeurtenis.eerdere, latereCasussen: gebeurtenis.latere };
  }
}
