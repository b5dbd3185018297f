import { aanwezigkaart } from '../../../bot/cards/aanwezigkaart.ts';
import { afspraakformulier } from '../../../bot/cards/afspraken/afspraakformulier.ts';
import { afsprakengroep } from '../../../bot/cards/afspraken/afsprakengroep.ts';
import { afsprakenkeuze } from '../../../bot/cards/afspraken/afsprakenkeuze.ts';
import { dagberichtkaart } from '../../../bot/cards/dagberichtkaart.ts';
import { mdoformulier, programmaformulier, ruimteformulier } from '../../../bot/cards/rooster/formulieren.ts';
import { roosterkaart } from '../../../bot/cards/rooster/roosterkaart.ts';
import type { Kaart } from '../../../bot/cards/parts/kaart.ts';
import { afspraakregels } from '../../../src/domain/afspraakoverzicht.ts';
import { datum, tijd } from '../../../src/domain/datum.ts';
import type { PiId } from '../../../src/domain/casus.ts';
import type { Mdo, MdoId, Ruimte } from '../../../src/domain/rooster.ts';
import type { RuimteId } from '../../../src/domain/ruimte.ts';

const REGELS = afspraakregels({ stap1Werkdagen: 5 });
const JC = { plek: 'jc', plekNaam: 'JC Zaanstad' } as const;

const PI = 'jc' as PiId;
const VAK = { weekdag: 4, van: tijd('13:00'), tot: tijd('16:00') };
const MDO: Mdo = { ...VAK, id: 'mdo' as MdoId, pi: PI, elkeWeken: 1, vanaf: datum('2026-12-01') };
const ZAAL: Ruimte = { id: 'zaal' as RuimteId, pi: PI, naam: 'Zaal', adres: 'zaal@dji.example', plaatsen: 8, inGebruik: true };
const AFDELING = { id: 'b2', naam: 'B2', vakken: [VAK] };
const ROOSTER = { pi: PI, piNaam: JC.plekNaam };

/** Cards that are not about one casus, one of each kind with all its buttons. */
export const ANDERE_KAARTEN: readonly Kaart[] = [
  dagberichtkaart({ pi: 'JC Zaanstad', afdeling: 'B2', vandaag: datum('2026-12-01'), nieuw: ['ZS-412907'], overleg: [], vandaagKlaar: [], teLaat: [], aanZet: [], teBeoordelen: 2 }, 'zaanstad-b2'),
  aanwezigkaart({ plek: 'x/jc', naam: 'Mo', piNaam: JC.plekNaam, vandaag: datum('2026-12-01'), dagen: { weekdagen: [2], uitzonderingen: [{ datum: datum('2026-12-02'), aanwezig: true }] }, plekken: [{ id: 'x/jc', naam: 'Mo' }, { id: 'y/jc', naam: 'An' }] }),
  roosterkaart({ ...ROOSTER, afdelingen: [AFDELING], mdos: [MDO], ruimtes: [ZAAL], clusters: [], pis: [{ id: 'jc', naam: JC.plekNaam }, { id: 'pi', naam: 'PI' }] }),
  programmaformulier({ ...ROOSTER, afdeling: AFDELING }), mdoformulier({ ...ROOSTER, vandaag: datum('2026-12-01'), mdo: MDO, clusters: [], ruimtes: [ZAAL] }), ruimteformulier({ ...ROOSTER, ruimte: ZAAL }),
  afsprakenkeuze({ plekken: [{ title: JC.plekNaam, value: JC.plek }] }),
  afsprakengroep({ ...JC, groep: 'stap1', regels: REGELS, magWijzigen: true }),
  ...REGELS.filter(({ sleutel }) => sleutel === 'stap1Werkdagen').map((regel) => afspraakformulier({ ...JC, regel, eigen: true, geschiedenis: [] })),
];
