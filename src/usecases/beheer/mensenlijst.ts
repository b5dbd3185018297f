import type { Afwezigmelding, MensenAntwoord } from '../../api/beheer/mensen.ts';
import { AFWEZIGREDENEN, AFWEZIGREDENNAAM, afwezigheidOp } from '../../domain/afwezigheid.ts';
import { leesDatum } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { ROLPLEK } from '../../domain/mensen.ts';
import { ROLLEN, ROLNAAM, type PersoonId } from '../../domain/rollen.ts';
import { schrijfDag, schrijfLijst } from '../../domain/schrijf.ts';
import { isWeigering, weiger, type Weigering } from '../../domain/weigering.ts';
import { listLasten } from '../../store/dragers.ts';
import type { Koppeling, Persoon } from '../../store/organisatie.ts';
import { magAfwezigMelden, meldAfwezig, meldTerug, waarnemersVoor } from '../afwezigheid.ts';
import type { Omgeving } from '../omgeving.ts';
import { openWerkVan, persoonVersie, waaromNietPersoon } from './mensen.ts';
import { leesBeheer, type Beheer } from './toegang.ts';

type Mens = MensenAntwoord['mensen'][number];

function rolVan({ overal, pis, organisatie }: Beheer, { rol, pi, afdeling }: Koppeling): Mens['rollen'][number] {
  const plek = pi === undefined ? 'hele land' : [organisatie.pis.get(pi)?.naam ?? pi, ...(afdeling === undefined ? [] : [organisatie.afdelingen.get(afdeling)?.naam ?? afdeling])].join(', ');
  return { rol, tekst: `${ROLNAAM[rol]}, ${plek}`, mag: pi === undefined ? overal : pis.includes(pi), ...gevuld({ pi, afdeling }) };
}

/** `afwezig t/m vr 27 nov; Ruben Bakker neemt waar`; the reason is for nobody but who noted it. */
function afwezigVan({ organisatie: { afwezigheid, vandaag, personen } }: Beheer, persoon: PersoonId): Mens['afwezig'] {
  const nu = afwezigheidOp(afwezigheid, persoon, vandaag);
  const weg = nu ?? afwezigheid.find((een) => een.persoon === persoon);
  if (weg === undefined) return undefined;
  const tot = weg.tot === undefined ? '' : ` t/m ${schrijfDag(weg.tot)}`;
  const neemtWaar = weg.waarnemer === undefined ? '' : `; ${personen.get(weg.waarnemer)?.naam ?? 'een collega'} neemt waar`;
  return { nu: nu !== undefined, tekst: `Afwezig${nu === undefined ? ` vanaf ${schrijfDag(weg.van)}` : ''}${tot}${neemtWaar}` };
}

function mensVan(beheer: Beheer, lasten: Awaited<ReturnType<typeof listLasten>>, persoon: Persoon): Mens {
  const { organisatie, wie } = beheer;
  const waaromNiet = waaromNietPersoon(beheer, persoon.id);
  const { id, naam, email, organisatie: van, tenant, object, maxOverlegMinuten } = persoon;
  return {
    id, naam, email, organisatie: van, tenant, object, versie: persoonVersie(persoon), mag: waaromNiet === undefined,
    rollen: organisatie.koppelingen.filter((koppeling) => koppeling.persoon === id).map((koppeling) => rolVan(beheer, koppeling)),
    waarnemers: waarnemersVoor(organisatie, id).map((ander) => ({ id: ander, naam: organisatie.personen.get(ander)?.naam ?? ander })), magAfwezig: magAfwezigMelden(organisatie, wie, id),
    ...gevuld({ maxOverlegMinuten, waaromNiet, openWerk: openWerkVan(lasten, id), afwezig: afwezigVan(beheer, id) }),
  };
}

/** Everybody, with roles, open work and absence, and what this beheerder may change of it. */
export async function leesMensen(omgeving: Omgeving, wie: PersoonId): Promise<MensenAntwoord | Weigering> {
  const beheer = await leesBeheer(omgeving, wie);
  if (isWeigering(beheer)) return beheer;
  const { organisatie, overal, pis } = beheer;
  const lasten = await listLasten(omgeving.db);
  return {
    overal, vandaag: organisatie.vandaag,
    pis: pis.map((pi) => ({ id: pi, naam: organisatie.pis.get(pi)?.naam ?? pi, afdelingen: [...organisatie.afdelingen.values()].filter((afdeling) => afdeling.pi === pi).map(({ id, naam }) => ({ id, naam })) })),
    rollen: ROLLEN.map((rol) => ({ rol, naam: ROLNAAM[rol], plek: ROLPLEK[rol] })), redenen: AFWEZIGREDENEN.map((id) => ({ id, naam: AFWEZIGREDENNAAM[id] })),
    mensen: [...organisatie.personen.values()].map((persoon) => mensVan(beheer, lasten, persoon)),
  };
}

const WEG = weiger('bestaatNiet', 'Deze collega is niet (meer) afwezig. De lijst is bijgewerkt.');

/** Records an absence for somebody of the own PIs, by the same rules as in chat. */
export async function meldAfwezigVoor(omgeving: Omgeving, wie: PersoonId, id: string, { van: eerste, tot: laatste, reden, waarnemer }: Afwezigmelding): Promise<{ readonly melding: string } | Weigering> {
  const beheer = await leesBeheer(omgeving, wie);
  if (isWeigering(beheer)) return beheer;
  const persoon = beheer.organisatie.personen.get(id as PersoonId);
  if (persoon === undefined) return weiger('bestaatNiet', 'Deze collega staat niet (meer) in Samen starten.');
  const [van, tot] = [leesDatum(eerste), laatste === '' ? undefined : leesDatum(laatste)];
  if (van === undefined) return { ...weiger('invoer', 'Vul de eerste dag in.'), veld: 'van' };
  if (laatste !== '' && tot === undefined) return { ...weiger('invoer', 'Vul de laatste dag in, of laat hem leeg.'), veld: 'tot' };
  const gemeld = await meldAfwezig(omgeving, wie, { persoon: persoon.id, van, reden, ...gevuld({ tot, waarnemer: waarnemer as PersoonId | undefined }) }, 'tab');
  if (!gemeld.ok) return gemeld.weigering;
  return { melding: `${persoon.naam} staat als afwezig.${gemeld.geboekt.length === 0 ? '' : ` Let op: op die dagen staat al een overleg van ${schrijfLijst(gemeld.geboekt)}.`}` };
}

/** Ends the absence of today. */
export async function meldTerugVoor(omgeving: Omgeving, wie: PersoonId, id: string): Promise<{ readonly melding: string } | Weigering> {
  const beheer = await leesBeheer(omgeving, wie);
  if (isWeigering(beheer)) return beheer;
  const naam = beheer.organisatie.personen.get(id as PersoonId)?.naam ?? 'Deze collega';
  return (await meldTerug(omgeving, wie, id as PersoonId, 'tab')) ? { melding: `${naam} is er weer.` } : WEG;
}
