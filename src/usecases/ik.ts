import type { AanmeldAntwoord, IkAntwoord } from '../api/aanmelding.ts';
import { gevuld } from '../domain/gevuld.ts';
import { ROLNAAM } from '../domain/rollen.ts';
import type { Persoon } from '../store/organisatie.ts';
import { findKanaal, findTeam } from '../store/teams.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie, neemtWaarVoor, rollenVan } from './organisatie.ts';

/** The people one can be in local mode, with what they do. */
export async function listAanmelders(omgeving: Omgeving): Promise<Extract<AanmeldAntwoord, { modus: 'lokaal' }>['personen']> {
  const organisatie = await leesOrganisatie(omgeving);
  return [...organisatie.personen.values()].map(({ id, object, naam, organisatie: van }) => {
    const rollen = rollenVan(organisatie, id).map((rol) => ROLNAAM[rol]).join(', ');
    const afdelingen = organisatie.koppelingen.filter(({ persoon }) => persoon === id).flatMap(({ afdeling }) => (afdeling === undefined ? [] : [organisatie.afdelingen.get(afdeling)?.naam ?? afdeling]));
    return { id, object, naam, functie: [rollen === '' ? 'geen rol in Samen starten' : rollen, ...(afdelingen.length === 0 ? [] : [[...new Set(afdelingen)].sort().join(', ')]), van].join(' · ') };
  });
}

type Plek = IkAntwoord['plekken'][number];

/** What a channel is for, as far as it is for a place of this person. */
async function plaatsVan({ db }: Omgeving, plekken: readonly Plek[], kanaal: string | undefined): Promise<IkAntwoord['hier']> {
  const gevonden = kanaal === undefined ? undefined : await findKanaal(db, kanaal);
  if (gevonden === undefined) return undefined;
  const vanAfdeling = plekken.find(({ afdelingen }) => afdelingen.some(({ id }) => id === gevonden.afdeling));
  if (vanAfdeling !== undefined && gevonden.afdeling !== null) return { pi: vanAfdeling.pi, afdeling: gevonden.afdeling };
  const pi = (await findTeam(db, gevonden.team))?.pi;
  return pi !== undefined && pi !== null && plekken.some((plek) => plek.pi === pi) ? { pi } : undefined;
}

/** Who somebody is in the tab: roles, and the places at which they hold, also for who is away and replaced. */
export async function leesIk(omgeving: Omgeving, { id, naam, organisatie: van }: Persoon, waar: { readonly lokaal: boolean; readonly kanaal: string | undefined }): Promise<IkAntwoord> {
  const organisatie = await leesOrganisatie(omgeving);
  const namens = new Set([id, ...neemtWaarVoor(organisatie, id)]);
  const mijn = organisatie.koppelingen.filter(({ persoon }) => namens.has(persoon));
  const pis = [...organisatie.pis.values()].filter((pi) => mijn.some((koppeling) => koppeling.pi === undefined || koppeling.pi === pi.id));
  const plekken = pis.map((pi): Plek => ({
    pi: pi.id, naam: pi.naam,
    afdelingen: [...organisatie.afdelingen.values()].filter((afdeling) => afdeling.pi === pi.id)
      .map((afdeling) => ({ id: afdeling.id, naam: afdeling.naam, mijn: mijn.some((koppeling) => koppeling.pi === pi.id && (koppeling.afdeling === undefined || koppeling.afdeling === afdeling.id)) })),
  }));
  return { id, naam, organisatie: van, rollen: [...rollenVan(organisatie, id)], vandaag: organisatie.vandaag, lokaal: waar.lokaal, plekken, ...gevuld({ hier: await plaatsVan(omgeving, plekken, waar.kanaal) }) };
}
