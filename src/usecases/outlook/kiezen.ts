import type { KiesAntwoord, Kiesregel, KiesVraag } from '../../api/outlook.ts';
import type { Casus } from '../../domain/casus.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { Gesprekssoort } from '../../domain/planning.ts';
import { ROLNAAM, type PersoonId, type Rol } from '../../domain/rollen.ts';
import { schrijfLijst } from '../../domain/schrijf.ts';
import { termijnVan } from '../../domain/tafel.ts';
import { isAanDeOrde } from '../../domain/teplannen.ts';
import { zietPersoon } from '../../domain/view.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import type { Plek } from '../../store/casussen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { openCasussen, zoekCasussen } from '../lezen.ts';
import type { Leesomgeving } from '../omgeving.ts';
import { actorVoor, kijkVoor, leesOrganisatie, neemtWaarVoor, type Organisatie } from '../organisatie.ts';
import { noteerLijst } from '../register/rij.ts';
import { deelnemersMet, magPlannen, samenSleutel, termijnklok, waaromNiet } from './keuze.ts';

/** More is not read; who looks for another one searches. */
const MEESTE_REGELS = 50;
const PLANT: readonly Rol[] = ['casemanager', 'reclasseringswerker'];

/** The places where this person, or whom the person stands in for, has a role that plans; undefined: everywhere. */
function plekken(organisatie: Organisatie, wie: PersoonId): readonly Plek[] | undefined {
  const ik = new Set([wie, ...neemtWaarVoor(organisatie, wie)]);
  const mijn = organisatie.koppelingen.filter(({ persoon, rol }) => ik.has(persoon) && PLANT.includes(rol));
  if (mijn.some(({ pi }) => pi === undefined)) return undefined;
  // A casus of another afdeling can be handed on to a reclasseringswerker of the PI.
  return mijn.flatMap(({ pi, afdeling, rol }) => (pi === undefined ? [] : [{ pi, ...(afdeling === undefined || rol === 'reclasseringswerker' ? {} : { afdeling }) }]));
}

async function gevonden(omgeving: Leesomgeving, organisatie: Organisatie, wie: PersoonId, zoek: string | undefined): Promise<readonly Casus[] | 'onleesbaar'> {
  if (zoek !== undefined && zoek !== '') return zoekCasussen(omgeving, zoek);
  const casussen: Casus[] = [];
  for await (const casus of openCasussen(omgeving, plekken(organisatie, wie), wie)) casussen.push(casus);
  return casussen;
}

function regelVan(omgeving: Leesomgeving, organisatie: Organisatie, casus: Casus, voor: Gesprekssoort, wie: Persoon): Kiesregel {
  const kijk = kijkVoor(omgeving, organisatie, casus);
  const deelnemers = deelnemersMet(organisatie, casus, voor, wie.id);
  const anderen = [...deelnemers].filter(([, { id }]) => id !== wie.id).map(([rol, { naam }]) => `${naam}, ${ROLNAAM[rol]}`);
  const termijn = termijnVan(casus, voor, kijk);
  const { stand, tekst } = termijnklok(termijn, kijk);
  return {
    casus: casus.id, code: casus.code, pi: casus.pi, piNaam: kijk.piNaam, afdeling: kijk.afdelingNaam, termijn, stand, termijnTekst: tekst, vanMij: casus.casemanager?.persoon === wie.id || casus.reclasseringswerker?.persoon === wie.id,
    samen: samenSleutel(casus, voor, deelnemers), metTekst: anderen.length === 0 ? 'nog niemand van de andere kant' : `met ${schrijfLijst(anderen)}`,
    ...gevuld({ naam: zietPersoon(actorVoor(organisatie, wie, casus)) ? casus.naam : undefined, waaromNiet: deelnemers.size < 2 ? 'Er is nog niet bekend wie er van beide kanten bij is.' : waaromNiet(casus, voor) }),
  };
}

/**
 * The casussen for which this person plans such a meeting: the own ones first, then by termijn. Searches a casus code or an
 * SKN; names are not searched. Leaves one audit line with the codes shown.
 */
export async function kiesCasussen(omgeving: Leesomgeving, wie: Persoon, { soort, zoek }: KiesVraag): Promise<KiesAntwoord | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const alle = await gevonden(omgeving, organisatie, wie.id, zoek);
  if (alle === 'onleesbaar') return weiger('invoer', 'Typ een casuscode of een SKN, bijvoorbeeld ZS-412907. Zoeken op naam kan niet.');
  const regels = alle.filter((casus) => isAanDeOrde(casus, soort) && magPlannen(organisatie, casus, soort, wie)).map((casus) => regelVan(omgeving, organisatie, casus, soort, wie))
    .sort((a, b) => Number(b.vanMij) - Number(a.vanMij) || a.termijn.localeCompare(b.termijn) || a.code.localeCompare(b.code));
  const casussen = regels.slice(0, MEESTE_REGELS);
  await noteerLijst(omgeving, wie.id, 'kiesCasus', casussen, 'outlook');
  return { vandaag: omgeving.nu().datum, casussen, meer: regels.length > casussen.length };
}
