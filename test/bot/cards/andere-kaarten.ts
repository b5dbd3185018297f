import { aanwezigkaart } from '../../../bot/cards/aanwezigkaart.ts';
import { afspraakformulier } from '../../../bot/cards/afspraken/afspraakformulier.ts';
import { afsprakengroep } from '../../../bot/cards/afspraken/afsprakengroep.ts';
import { afsprakenkeuze } from '../../../bot/cards/afspraken/afsprakenkeuze.ts';
import { dagberichtkaart } from '../../../bot/cards/dagberichtkaart.ts';
import type { Kaart } from '../../../bot/cards/parts/kaart.ts';
import { afspraakregels } from '../../../src/domain/afspraakoverzicht.ts';
import { datum } from '../../../src/domain/datum.ts';

const REGELS = afspraakregels({ stap1Werkdagen: 5 });
const JC = { plek: 'jc', plekNaam: 'JC Zaanstad' } as const;

/** Cards that are not about one casus, one of each kind with all its buttons. */
export const ANDERE_KAARTEN: readonly Kaart[] = [
  dagberichtkaart({ pi: 'JC Zaanstad', afdeling: 'B2', vandaag: datum('2026-12-01'), nieuw: ['ZS-412907'], overleg: [], vandaagKlaar: [], teLaat: [], aanZet: [], teBeoordelen: 2 }, 'zaanstad-b2'),
  aanwezigkaart({ plek: 'x/jc', naam: 'Mo', piNaam: JC.plekNaam, vandaag: datum('2026-12-01'), dagen: { weekdagen: [2], uitzonderingen: [{ datum: datum('2026-12-02'), aanwezig: true }] }, plekken: [{ id: 'x/jc', naam: 'Mo' }, { id: 'y/jc', naam: 'An' }] }),
  afsprakenkeuze({ plekken: [{ title: JC.plekNaam, value: JC.plek }] }),
  afsprakengroep({ ...JC, groep: 'stap1', regels: REGELS, magWijzigen: true }),
  ...REGELS.filter(({ sleutel }) => sleutel === 'stap1Werkdagen').map((regel) => afspraakformulier({ ...JC, regel, eigen: true, geschiedenis: [] })),
];
