import { plusDagen, tijd, weekdag, type Datum } from '../../domain/datum.ts';
import type { Rol } from '../../domain/rollen.ts';
import { momentOp } from '../../tijd/amsterdam.ts';
import type { StandInMailbox } from '../graph/omgeving.ts';
import { emailVan, MENSEN, tenantVan, TENANTS, type Mens } from './mensen.ts';
import { VOORBEELD } from './organisatie.ts';
import { ROOSTER } from './rooster.ts';

/** Weeks with appointments: a duiding and a first trajectgesprek fall within them. */
const WEKEN = 4;

interface Blok {
  /** ISO weekdays. */
  readonly dagen: readonly number[];
  readonly van: string;
  readonly tot: string;
  readonly onderwerp: string;
  readonly toonAls?: 'tentative' | 'oof';
  /** Every other week only, from the first or from the second. */
  readonly week?: 'oneven' | 'even';
}

/** What fills the week of a casemanager. The MDO is on a fixed day. */
const CASEMANAGER: readonly Blok[] = [
  { dagen: [1, 2, 3, 4, 5], van: '08:30', tot: '09:00', onderwerp: 'Dagstart' },
  { dagen: [1], van: '10:00', tot: '12:00', onderwerp: 'Intakes' },
  { dagen: [2], van: '13:00', tot: '14:30', onderwerp: 'Trajectgesprekken' },
  { dagen: [3], van: '10:30', tot: '11:30', onderwerp: 'Teamoverleg D&R' },
  { dagen: [4], van: '13:00', tot: '16:00', onderwerp: 'MDO' },
  { dagen: [5], van: '13:00', tot: '15:00', onderwerp: 'Verslagen schrijven', toonAls: 'tentative' },
];
/** What is in the calendar of a reclasseringswerker on every day. */
const RECLASSERING: readonly Blok[] = [
  { dagen: [1, 2, 3, 4, 5], van: '09:00', tot: '09:30', onderwerp: 'Overleg met de unit' },
  { dagen: [1], van: '13:30', tot: '15:00', onderwerp: 'Zitting' },
  { dagen: [3], van: '14:00', tot: '15:00', onderwerp: 'Intervisie', week: 'even' },
  { dagen: [5], van: '14:30', tot: '16:30', onderwerp: 'Rapporten schrijven', toonAls: 'tentative' },
];
/** What differs per person, so that not everybody is free at the same moment. */
const EIGEN: Readonly<Record<string, readonly Blok[]>> = {
  sanne: [{ dagen: [2], van: '09:30', tot: '10:30', onderwerp: 'Integrale intake' }, { dagen: [4], van: '11:00', tot: '12:00', onderwerp: 'Tandarts', week: 'oneven' }],
  ruben: [{ dagen: [1, 3], van: '15:30', tot: '16:30', onderwerp: 'ISS-gesprekken' }],
  noor: [{ dagen: [5], van: '09:00', tot: '12:00', onderwerp: 'Opleiding', week: 'oneven' }, { dagen: [3], van: '08:00', tot: '17:00', onderwerp: 'Vrij', toonAls: 'oof', week: 'even' }],
  mehmet: [{ dagen: [2], van: '10:30', tot: '11:30', onderwerp: 'Adviesgesprek' }, { dagen: [4], van: '09:30', tot: '10:30', onderwerp: 'Toezichtgesprekken' }],
  lotte: [{ dagen: [3], van: '09:30', tot: '10:30', onderwerp: 'Adviesgesprek' }],
  daan: [{ dagen: [2], van: '10:00', tot: '12:00', onderwerp: 'Huisbezoek' }],
};

/** What others do in the rooms; the MDO itself is not among it, so that the product can book it there. */
const RUIMTEN: Readonly<Record<string, readonly Blok[]>> = {
  'noorderveen-spreekkamer-1': [{ dagen: [1, 3], van: '09:00', tot: '10:30', onderwerp: 'Bezoek advocaat' }, { dagen: [5], van: '13:00', tot: '17:00', onderwerp: 'Psycholoog', toonAls: 'tentative' }],
  'noorderveen-spreekkamer-2': [{ dagen: [2], van: '13:30', tot: '16:00', onderwerp: 'Spreekuur schuldhulp' }],
  'zuidhaven-spreekkamer': [{ dagen: [3], van: '09:00', tot: '11:00', onderwerp: 'Bezoek advocaat', week: 'oneven' }],
};

function heeftRol({ rollen }: Mens, rol: Rol): boolean {
  return rollen.some((een) => een.rol === rol);
}

/** The blocks of a person; on days outside the PI a reclasseringswerker is mostly on the road. */
function blokkenVan(mens: Mens): readonly Blok[] {
  const eigen = EIGEN[mens.id] ?? [];
  if (heeftRol(mens, 'casemanager')) return [...CASEMANAGER, ...eigen];
  if (!heeftRol(mens, 'reclasseringswerker')) return [];
  const elders = [1, 2, 3, 4, 5].filter((dag) => mens.aanwezig?.includes(dag) === false);
  return [...RECLASSERING, { dagen: elders, van: '10:00', tot: '12:30', onderwerp: 'Toezichtgesprekken op kantoor' }, ...eigen];
}

function inDeAgenda(maandag: Datum, blokken: readonly Blok[]): NonNullable<StandInMailbox['afspraken']> {
  const weken = Array.from({ length: WEKEN }, (_, index) => index);
  return weken.flatMap((week) => blokken.filter((blok) => blok.week === undefined || blok.week === (week % 2 === 0 ? 'oneven' : 'even')).flatMap(({ dagen, van, tot, onderwerp, toonAls }) =>
    dagen.map((dag) => {
      const datum = plusDagen(maandag, week * 7 + dag - 1);
      return { onderwerp, van: momentOp(datum, tijd(van)), tot: momentOp(datum, tijd(tot)), ...(toonAls === undefined ? {} : { toonAls }) };
    }),
  ));
}

/**
 * A mailbox for everybody, for each room and for the PI's, with four weeks of appointments from the Monday of the week of `vanaf` for
 * casemanagers, reclasseringswerkers and rooms. The same day always gives the same calendars.
 */
export function voorbeeldMailboxen(vanaf: Datum): readonly StandInMailbox[] {
  const maandag = plusDagen(vanaf, 1 - weekdag(vanaf));
  const mensen = MENSEN.alle.map((mens) => ({ adres: emailVan(mens), naam: mens.naam, tenantId: tenantVan(mens), afspraken: inDeAgenda(maandag, blokkenVan(mens)) }));
  const postbussen = VOORBEELD.pis.flatMap(({ naam, postbus }) => (postbus === undefined ? [] : [{ adres: postbus, naam: `Samen starten ${naam}`, tenantId: TENANTS.dji.id }]));
  const ruimtes = ROOSTER.ruimtes.map(({ id, naam, adres, plaatsen }) => ({ adres, naam, tenantId: TENANTS.dji.id, ruimte: { plaatsen }, afspraken: inDeAgenda(maandag, RUIMTEN[id] ?? []) }));
  return [...mensen, ...postbussen, ...ruimtes];
}
