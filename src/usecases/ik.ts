import type { AanmeldAntwoord, IkAntwoord } from '../api/aanmelding.ts';
import { ROLNAAM } from '../domain/rollen.ts';
import type { Persoon } from '../store/organisatie.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie, rollenVan } from './organisatie.ts';

/** The people one can be in local mode, with what they do. */
export async function listAanmelders(omgeving: Omgeving): Promise<Extract<AanmeldAntwoord, { modus: 'lokaal' }>['personen']> {
  const organisatie = await leesOrganisatie(omgeving);
  return [...organisatie.personen.values()].map(({ id, object, naam, organisatie: van }) => {
    const rollen = rollenVan(organisatie, id).map((rol) => ROLNAAM[rol]).join(', ');
    const afdelingen = organisatie.koppelingen.filter(({ persoon }) => persoon === id).flatMap(({ afdeling }) => (afdeling === undefined ? [] : [organisatie.afdelingen.get(afdeling)?.naam ?? afdeling]));
    return { id, object, naam, functie: [rollen === '' ? 'geen rol in Samen starten' : rollen, ...(afdelingen.length === 0 ? [] : [[...new Set(afdelingen)].sort().join(', ')]), van].join(' · ') };
  });
}

/** Who somebody is in the tab: roles, and the places at which they hold. */
export async function leesIk(omgeving: Omgeving, { id, naam, organisatie: van }: Persoon, lokaal: boolean): Promise<IkAntwoord> {
  const organisatie = await leesOrganisatie(omgeving);
  const mijn = organisatie.koppelingen.filter(({ persoon }) => persoon === id);
  const pis = mijn.some(({ pi }) => pi === undefined) ? [...organisatie.pis.values()] : [...organisatie.pis.values()].filter((pi) => mijn.some((koppeling) => koppeling.pi === pi.id));
  return {
    id, naam, organisatie: van, rollen: [...rollenVan(organisatie, id)], vandaag: organisatie.vandaag, lokaal,
    plekken: pis.map((pi) => ({
      pi: pi.id, naam: pi.naam,
      afdelingen: [...organisatie.afdelingen.values()].filter((afdeling) => afdeling.pi === pi.id)
        .map((afdeling) => ({ id: afdeling.id, naam: afdeling.naam, mijn: mijn.some((koppeling) => koppeling.pi === pi.id && (koppeling.afdeling === undefined || koppeling.afdeling === afdeling.id)) })),
    })),
  };
}
