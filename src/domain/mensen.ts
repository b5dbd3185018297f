import { gevuld } from './gevuld.ts';
import { vereist } from './invoer.ts';
import type { Organisatie, Rol } from './rollen.ts';
import { ROOSTERGRENZEN } from './rooster.ts';
import { isWeigering, over, weiger, type Weigering } from './weigering.ts';

/** Where a role can be given: for the country, for a PI, or also for one afdeling of it. */
export const ROLPLEK: Readonly<Record<Rol, 'overal' | 'pi' | 'afdeling'>> = {
  backoffice: 'pi', casemanager: 'afdeling', reclasseringswerker: 'afdeling', hoofdDR: 'pi', unitmanager: 'pi', beheerder: 'overal', landelijk: 'overal',
};
/** The side whose people have a role; a role decides what somebody may see and do for that side. */
const KANT: Partial<Readonly<Record<Rol, 'DJI' | '3RO'>>> = { backoffice: 'DJI', casemanager: 'DJI', hoofdDR: 'DJI', reclasseringswerker: '3RO', unitmanager: '3RO' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/;
const MAX_NAAM = 120;

/** An e-mail address, or a refusal at the field that says what it should look like. */
export function leesEmail(tekst: string, veld: string): string | Weigering {
  const schoon = tekst.trim();
  return EMAIL.test(schoon) && schoon.length <= 254 ? schoon : over<string>(veld, weiger('invoer', 'Vul een mailadres in, bijvoorbeeld s.devries@dji.example.'));
}

/** An id of Entra, in small letters; `wat` names it. */
export function leesUuid(tekst: string, veld: string, wat: string): string | Weigering {
  const schoon = tekst.trim().toLowerCase();
  return UUID.test(schoon) ? schoon : over<string>(veld, weiger('invoer', `Vul ${wat} in zoals het in Entra staat: 36 tekens, bijvoorbeeld 00000000-0000-4000-8000-000000000001.`));
}

/** What is kept of a person besides the account. */
export interface Persoonsgegevens {
  readonly naam: string;
  readonly email: string;
  readonly organisatie: Organisatie;
  readonly maxOverlegMinuten?: number;
}

/** The data of a person as they were typed. */
export function leesPersoon({ naam, email, organisatie, maxOverlegMinuten }: { readonly naam: string; readonly email: string; readonly organisatie: Organisatie; readonly maxOverlegMinuten: string }): Persoonsgegevens | Weigering {
  const gelezen = { naam: over('naam', vereist(naam, 'de naam', MAX_NAAM)), email: leesEmail(email, 'email') };
  if (isWeigering(gelezen.naam)) return gelezen.naam;
  if (isWeigering(gelezen.email)) return gelezen.email;
  const { min, max } = ROOSTERGRENZEN.overlegMinuten;
  const minuten = maxOverlegMinuten.trim();
  const getal = minuten === '' ? undefined : /^\d{1,4}$/.test(minuten) ? Number(minuten) : Number.NaN;
  if (getal !== undefined && !(getal >= min && getal <= max)) return { ...weiger('invoer', `Vul een heel getal van ${min} tot en met ${max} in, of laat het leeg: dan geldt de afspraak van de inrichting.`), veld: 'maxOverlegMinuten' };
  return { naam: gelezen.naam, email: gelezen.email, organisatie, ...gevuld({ maxOverlegMinuten: getal }) };
}

/** Why somebody of this organisation can't have this role there; undefined when it can be. */
export function foutInRol(organisatie: Organisatie, rol: Rol, { pi, afdeling }: { readonly pi?: string; readonly afdeling?: string }): Weigering | undefined {
  const kant = KANT[rol];
  if (kant !== undefined && kant !== (organisatie === 'DJI' ? 'DJI' : '3RO')) return { ...weiger('invoer', kant === 'DJI' ? 'Deze rol is voor medewerkers van DJI.' : 'Deze rol is voor medewerkers van een reclasseringsorganisatie.'), veld: 'rol' };
  if (pi === undefined && ROLPLEK[rol] !== 'overal') return { ...weiger('invoer', 'Kies voor welke inrichting deze rol geldt.'), veld: 'pi' };
  if (rol === 'landelijk' && pi !== undefined) return { ...weiger('invoer', 'De landelijke rol geldt voor het hele land. Kies geen inrichting.'), veld: 'pi' };
  return afdeling !== undefined && ROLPLEK[rol] !== 'afdeling' ? { ...weiger('invoer', 'Deze rol geldt voor de hele inrichting. Kies geen afdeling.'), veld: 'afdeling' } : undefined;
}
