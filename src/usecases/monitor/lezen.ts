import type { MonitorAntwoord, MonitorReeks, MonitorVraag } from '../../api/monitor.ts';
import type { PiId } from '../../domain/casus.ts';
import { telCijfers, type Indeling, type Reeks } from '../../domain/cijfers/cijfers.ts';
import type { Maat } from '../../domain/cijfers/maten.ts';
import type { Maand } from '../../domain/cijfers/meetregel.ts';
import { GEEN_NULMETING } from '../../domain/cijfers/nulmeting.ts';
import { tijdvakken } from '../../domain/cijfers/perioden.ts';
import { TIJDSTAPNAAM } from '../../domain/cijfers/tijd.ts';
import { telTijd, type Tijdreeks } from '../../domain/cijfers/tijdcijfers.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { ROLNAAM, type PersoonId, type Uitvoerder } from '../../domain/rollen.ts';
import { isWeigering, weiger, type Weigering } from '../../domain/weigering.ts';
import { schrijfAudit } from '../../store/audit.ts';
import { listGeteldeJaren, listTellingen, listTijdsommen } from '../../store/monitor.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { monitorrecht, type Monitorrecht } from './recht.ts';

const MAG_NIET = 'U ziet geen cijfers. Die zijn er voor casemanagers, reclasseringswerkers en leidinggevenden van een inrichting, en landelijk. Vraag de beheerder om toegang.';
const NIET_HIER = 'U ziet de cijfers van uw eigen inrichting. Kies een inrichting uit de lijst.';

type Groep = MonitorAntwoord['groepen'][number];

/** The figures that are asked for: of the country by PI, or of a PI with or without its afdelingen. */
interface Gekozen {
  readonly titel: string;
  readonly pi?: { readonly id: PiId; readonly naam: string };
  readonly groepen: readonly Groep[];
}

function opNaam(groepen: readonly Groep[]): readonly Groep[] {
  return groepen.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl', { numeric: true }));
}

function kies(organisatie: Organisatie, recht: Monitorrecht, { niveau, pi }: Pick<MonitorVraag, 'niveau' | 'pi'>): Gekozen | Weigering {
  if (!recht.land && recht.pis.length === 0) return weiger('magNiet', MAG_NIET);
  const wilLand = niveau === 'land' || (niveau === undefined && pi === undefined && recht.land);
  if (wilLand) return recht.land ? { titel: 'Nederland', groepen: opNaam([...organisatie.pis.values()].map(({ id, naam }) => ({ id, naam }))) } : weiger('magNiet', NIET_HIER);
  const gevonden = pi === undefined ? recht.pis[0] : recht.pis.find((een) => een.pi.id === pi);
  if (gevonden === undefined) return weiger('magNiet', NIET_HIER);
  const { id, naam } = gevonden.pi;
  const afdelingen = [...organisatie.afdelingen.values()].filter((een) => een.pi === id).map((een) => ({ id: een.id, naam: een.naam }));
  return { titel: naam, pi: { id, naam }, groepen: gevonden.afdelingen ? opNaam(afdelingen) : [] };
}

const EENHEID = { aandeel: 'procent', duur: 'werkdagen', aantal: 'aantal' } as const satisfies Record<Maat['soort'], MonitorReeks['eenheid']>;
type Rijen = Pick<Reeks, 'totaal' | 'perioden'>;

function rij({ totaal, perioden }: Rijen): MonitorReeks['geheel'] {
  return { totaal, perioden: [...perioden] };
}

function reeks({ maat, groepen, ...geheel }: Reeks): MonitorReeks {
  const { id, label, uitleg, soort, nulmeting } = maat;
  return { id, label, uitleg, eenheid: EENHEID[soort], nulmeting: nulmeting ?? { tekst: GEEN_NULMETING }, geheel: rij(geheel), groepen: groepen.map(rij) };
}

function tijdreeks({ stap, rol, groepen, ...geheel }: Tijdreeks): MonitorReeks {
  return {
    id: `tijd:${rol}:${stap}`, label: `Tijd van de ${ROLNAAM[rol]}: ${TIJDSTAPNAAM[stap]}`, eenheid: 'minuten',
    uitleg: 'Gemiddeld aantal minuten per keer dat iemand zijn tijd noteerde. Noteren is vrijwillig. Cijfers over minder dan vijf mensen zijn er niet.',
    nulmeting: { tekst: GEEN_NULMETING }, geheel: rij(geheel), groepen: groepen.map(rij),
  };
}

/** How many people have a role in a PI; undefined: in all of them. */
function mensenMetRol({ koppelingen }: Organisatie, rol: Uitvoerder, pi: string | undefined): number {
  return new Set(koppelingen.filter((een) => een.rol === rol && (pi === undefined || een.pi === undefined || een.pi === pi)).map(({ persoon }) => persoon)).size;
}

async function reeksen(omgeving: Omgeving, organisatie: Organisatie, { pi, groepen }: Gekozen, { jaar, per }: Pick<Indeling, 'jaar' | 'per'>): Promise<readonly MonitorReeks[]> {
  const indeling = { jaar, per, groepen: groepen.map(({ id }) => id) };
  const waar = { van: `${String(jaar)}-01` as Maand, totEnMet: `${String(jaar)}-12` as Maand, ...gevuld({ pi: pi?.id }) };
  const cijfers = telCijfers(await listTellingen(omgeving.db, waar), indeling);
  // Minutes are not told apart by afdeling: there they would be one colleague's.
  const tijd = telTijd(await listTijdsommen(omgeving.db, waar), { ...indeling, groepen: pi === undefined ? indeling.groepen : [] }, (rol, groep) => mensenMetRol(organisatie, rol, groep ?? pi?.id));
  return [...cijfers.map(reeks), ...tijd.map(tijdreeks)];
}

/**
 * The figures of a year, of the country or of a PI, with small numbers hidden. Landelijk sees the country by PI; hoofd D&R
 * and unitmanager see their PI by afdeling; casemanagers and reclasseringswerkers see their PI as a whole. Every look
 * leaves an audit line, and so does one that was refused.
 */
export async function leesMonitor(omgeving: Omgeving, wie: PersoonId, vraag: MonitorVraag, actie = 'leesMonitor'): Promise<MonitorAntwoord | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const recht = monitorrecht(organisatie, wie);
  const gekozen = kies(organisatie, recht, vraag);
  const { datum: vandaag, instant: op } = omgeving.nu();
  const geweigerd = isWeigering(gekozen);
  await schrijfAudit(omgeving.db, { op, persoon: wie, actie, herkomst: 'tab', resultaat: geweigerd ? `geweigerd:${gekozen.code}` : `gezien:${gekozen.pi?.id ?? 'land'}` });
  if (geweigerd) return gekozen;
  const ditJaar = Number(vandaag.slice(0, 4));
  const { jaar = ditJaar, per } = vraag;
  return {
    niveau: gekozen.pi === undefined ? 'land' : 'pi', ...gevuld({ pi: gekozen.pi }), jaar, per, titel: gekozen.titel,
    perioden: tijdvakken(jaar)[per].map(({ id, naam }) => ({ id, naam })), groepen: [...gekozen.groepen], reeksen: [...(await reeksen(omgeving, organisatie, gekozen, { jaar, per }))],
    keuze: { land: recht.land, pis: recht.pis.map(({ pi: { id, naam } }) => ({ id, naam })), jaren: [...new Set([ditJaar, ...(await listGeteldeJaren(omgeving.db))])].sort((a, b) => b - a) },
  };
}
