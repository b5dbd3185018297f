import { waarnemerVan } from '../../domain/afwezigheid.ts';
import type { Casus } from '../../domain/casus.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { RECLASSERINGEN } from '../../domain/groepen.ts';
import { LEIDING, type PersoonId } from '../../domain/rollen.ts';
import type { Taak } from '../../domain/taak.ts';
import { adresVan, type Taakadres } from '../../domain/werkregel.ts';
import type { Taaksleutel } from '../../store/lijsten.ts';
import { neemtWaarVoor, wieVoor, type Organisatie } from '../organisatie.ts';

/** Roles that can have a taak. */
const VOOR: readonly Taakadres['voor'][] = ['backoffice', 'casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager', 'leiding'];

/** Who does what is meant for this address today: who has it, or stands in, else the colleagues, else the managers. */
function wieVan(organisatie: Organisatie, { voor, drager, organisatie: verwacht, ...plaats }: Taakadres): readonly PersoonId[] {
  const waar = { pi: plaats.pi, afdeling: plaats.afdeling, ...gevuld({ verwachteOrganisatie: verwacht }) };
  return voor === 'leiding' ? LEIDING.flatMap((rol) => wieVoor(organisatie, waar, rol, undefined)) : wieVoor(organisatie, waar, voor, drager);
}

/** Whether what is meant for this address is for this person. */
export function isVan(organisatie: Organisatie, adres: Taakadres, wie: PersoonId): boolean {
  // Who is away may still look at the own work; who stands in sees it too.
  return adres.persoon === wie || wieVan(organisatie, adres).includes(wie);
}

/** Whether this taak is for this person: carried, or open to everyone with the role. */
export function vanMij(organisatie: Organisatie, casus: Casus, taak: Taak, wie: PersoonId): boolean {
  return isVan(organisatie, adresVan(casus, taak), wie);
}

/** People who are away today and for whom nobody stands in. */
export function wegZonderWaarnemer({ afwezigheid, vandaag }: Organisatie): readonly PersoonId[] {
  const weg = afwezigheid.filter(({ van, tot }) => van <= vandaag && (tot === undefined || tot >= vandaag)).map(({ persoon }) => persoon);
  return [...new Set(weg)].filter((persoon) => waarnemerVan(afwezigheid, persoon, vandaag) === undefined);
}

/**
 * Where the taken of this person are to be found: with the people whose work it is, and at the places where it is for
 * whoever is there. Of the latter it matters only whether nobody has it (`vertrokken` are nobody), or somebody who is away.
 */
export function sleutelsVan(organisatie: Organisatie, wie: PersoonId, vertrokken: readonly PersoonId[]): { readonly dragers: readonly PersoonId[]; readonly open: readonly Taaksleutel[] } {
  const dragers = [wie, ...neemtWaarVoor(organisatie, wie)];
  const mijn = organisatie.koppelingen.filter(({ persoon, rol }) => dragers.includes(persoon) && VOOR.includes(rol));
  const weg = wegZonderWaarnemer(organisatie).filter((persoon) => organisatie.personen.has(persoon));
  const soorten: readonly { readonly voorbeeld?: PersoonId; readonly dragers: readonly string[] }[] = [{ dragers: ['', ...vertrokken] }, ...weg.slice(0, 1).map((voorbeeld) => ({ voorbeeld, dragers: weg }))];
  // A casus of another afdeling can be handed on to a reclasseringswerker of the PI.
  const afdelingen = [...organisatie.afdelingen.values()].filter(({ id, pi }) => mijn.some((een) => (een.pi === undefined || een.pi === pi) && (een.afdeling === undefined || een.afdeling === id || een.rol === 'reclasseringswerker')));
  const open = afdelingen.flatMap(({ id: afdeling, pi }) => VOOR.flatMap((voor) => [undefined, ...(voor === 'reclasseringswerker' ? RECLASSERINGEN : [])].flatMap((van) =>
    soorten.filter(({ voorbeeld }) => wieVan(organisatie, { pi, afdeling, voor, ...gevuld({ organisatie: van, drager: voorbeeld }) }).includes(wie))
      .flatMap((soort) => soort.dragers.map((drager) => ({ afdeling, voor, organisatie: van ?? '', drager }))))));
  return { dragers, open };
}
