import type { Organisatie, Rol } from '../../domain/rollen.ts';

/** The two tenants of the example: the prisons, and the three probation organisations together. */
export const TENANTS = {
  dji: { id: 'd1100000-0000-4000-8000-000000000001', naam: 'DJI' },
  reclassering: { id: '3a000000-0000-4000-8000-000000000002', naam: '3RO' },
} as const;

export const NOORDERVEEN = 'noorderveen';
export const ZUIDHAVEN = 'zuidhaven';

/** An invented person of the example, from whom the register, Teams and the calendars are all made. */
export interface Mens {
  readonly id: string;
  /** Last digits of the object id. */
  readonly nummer: number;
  readonly naam: string;
  readonly organisatie: Organisatie;
  /** What the page of local mode says about this person. */
  readonly functie: string;
  readonly rollen: readonly { readonly rol: Rol; readonly pi?: string; readonly afdeling?: string }[];
  /** ISO weekdays on which a reclasseringswerker is in the PI. */
  readonly aanwezig?: readonly number[];
  /** Left out: the person has the personal app in Teams. */
  readonly zonderApp?: true;
}

/** One role for each of these afdelingen of a PI, by their letter or number. */
function opAfdelingen(rol: Rol, pi: string, ...afdelingen: readonly string[]): Mens['rollen'] {
  return afdelingen.map((afdeling) => ({ rol, pi, afdeling: `${pi}-${afdeling}` }));
}
const opPi = (rol: Rol, pi: string): Mens['rollen'] => [{ rol, pi }];

/** The people of PI Noorderveen and of the country. Nobody of the reclassering serves afdeling E: that gap must show. */
const NOORD: readonly Mens[] = [
  { id: 'fatima', nummer: 1, naam: 'Fatima Haddad', organisatie: 'DJI', functie: 'backoffice', rollen: opPi('backoffice', NOORDERVEEN) },
  { id: 'sanne', nummer: 2, naam: 'Sanne de Vries', organisatie: 'DJI', functie: 'casemanager, afdeling A en B', rollen: opAfdelingen('casemanager', NOORDERVEEN, 'a', 'b') },
  { id: 'ruben', nummer: 3, naam: 'Ruben Bakker', organisatie: 'DJI', functie: 'casemanager, afdeling C', rollen: opAfdelingen('casemanager', NOORDERVEEN, 'c') },
  { id: 'noor', nummer: 4, naam: 'Noor Willems', organisatie: 'DJI', functie: 'casemanager, afdeling D en E', rollen: opAfdelingen('casemanager', NOORDERVEEN, 'd', 'e') },
  { id: 'ingrid', nummer: 5, naam: 'Ingrid Mulder', organisatie: 'DJI', functie: 'hoofd D&R', rollen: opPi('hoofdDR', NOORDERVEEN) },
  { id: 'peter', nummer: 6, naam: 'Peter Visser', organisatie: 'DJI', functie: 'plaatsvervangend hoofd D&R', rollen: opPi('hoofdDR', NOORDERVEEN) },
  { id: 'bart', nummer: 7, naam: 'Bart Jansen', organisatie: 'DJI', functie: 'beheerder', rollen: [{ rol: 'beheerder' }] },
  { id: 'guus', nummer: 8, naam: 'Guus Hendriks', organisatie: 'DJI', functie: 'collega zonder rol in Samen starten', rollen: [] },
  { id: 'willem', nummer: 9, naam: 'Willem de Groot', organisatie: 'DJI', functie: 'landelijk', rollen: [{ rol: 'landelijk' }] },
  { id: 'mehmet', nummer: 11, naam: 'Mehmet Yilmaz', organisatie: 'Reclassering Nederland', functie: 'reclasseringswerker, afdeling A en B', rollen: opAfdelingen('reclasseringswerker', NOORDERVEEN, 'a', 'b'), aanwezig: [2, 4] },
  { id: 'lotte', nummer: 12, naam: 'Lotte Smit', organisatie: 'SVG', functie: 'reclasseringswerker, afdeling C', rollen: opAfdelingen('reclasseringswerker', NOORDERVEEN, 'c'), aanwezig: [1, 3] },
  { id: 'daan', nummer: 13, naam: 'Daan Kuipers', organisatie: 'Leger des Heils', functie: 'reclasseringswerker, afdeling D', rollen: opAfdelingen('reclasseringswerker', NOORDERVEEN, 'd'), aanwezig: [2, 5], zonderApp: true },
  { id: 'marieke', nummer: 14, naam: 'Marieke Post', organisatie: 'Reclassering Nederland', functie: 'unitmanager', rollen: [...opPi('unitmanager', NOORDERVEEN), ...opPi('unitmanager', ZUIDHAVEN)] },
];

/** The people of PI Zuidhaven. They are in no other team, so that this PI can be shown in the Agents Playground. */
const ZUID: readonly Mens[] = [
  { id: 'joris', nummer: 21, naam: 'Joris Vermeer', organisatie: 'DJI', functie: 'casemanager, afdeling 1', rollen: opAfdelingen('casemanager', ZUIDHAVEN, '1') },
  { id: 'amina', nummer: 22, naam: 'Amina Kaya', organisatie: 'DJI', functie: 'casemanager, afdeling 2', rollen: opAfdelingen('casemanager', ZUIDHAVEN, '2') },
  { id: 'hanneke', nummer: 23, naam: 'Hanneke Blom', organisatie: 'DJI', functie: 'hoofd D&R', rollen: opPi('hoofdDR', ZUIDHAVEN) },
  { id: 'koen', nummer: 24, naam: 'Koen Peters', organisatie: 'DJI', functie: 'backoffice', rollen: opPi('backoffice', ZUIDHAVEN) },
  { id: 'rachida', nummer: 31, naam: 'Rachida Amrani', organisatie: 'Reclassering Nederland', functie: 'reclasseringswerker, afdeling 1', rollen: opAfdelingen('reclasseringswerker', ZUIDHAVEN, '1'), aanwezig: [1, 4] },
  { id: 'tom', nummer: 32, naam: 'Tom van Leeuwen', organisatie: 'SVG', functie: 'reclasseringswerker, afdeling 2', rollen: opAfdelingen('reclasseringswerker', ZUIDHAVEN, '2'), aanwezig: [3] },
];

export const MENSEN = { noord: NOORD, zuid: ZUID, alle: [...NOORD, ...ZUID] } as const;

export function tenantVan({ organisatie }: Mens): string {
  return organisatie === 'DJI' ? TENANTS.dji.id : TENANTS.reclassering.id;
}

export function objectVan({ nummer }: Mens): string {
  return `00000000-0000-4000-8000-${String(nummer).padStart(12, '0')}`;
}

export function emailVan({ id, organisatie }: Mens): string {
  return `${id}@${organisatie === 'DJI' ? 'dji' : 'reclassering'}.example`;
}
