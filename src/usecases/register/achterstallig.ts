import { RECLASSERINGEN } from '../../domain/groepen.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { zietPersoon } from '../../domain/view.ts';
import { telWerkregels, type Plaatssleutel } from '../../store/lijsten.ts';
import type { Persoon } from '../../store/organisatie.ts';
import type { Regel } from '../lezen.ts';
import type { Leesomgeving } from '../omgeving.ts';
import { actorVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { leesPlaatsregels } from './plaatsregels.ts';

/** Where this person sees who casussen are about: the own afdelingen, and what was handed on to the own organisation. */
function plekkenMetNaam(organisatie: Organisatie, persoon: Persoon): readonly Plaatssleutel[] {
  return [...organisatie.afdelingen.values()].flatMap(({ id: afdeling, pi }): Plaatssleutel[] => {
    if (zietPersoon(actorVoor(organisatie, persoon, { pi, afdeling }))) return [{ afdeling }];
    return RECLASSERINGEN.filter((verwachteOrganisatie) => zietPersoon(actorVoor(organisatie, persoon, { pi, afdeling, verwachteOrganisatie }))).map((van) => ({ afdeling, organisatie: van }));
  });
}

/** The first so many casussen at this person's places of which the main taak is late, the latest first, and how many there are. */
export async function achterstallig(omgeving: Leesomgeving, wie: PersoonId, aantal: number): Promise<{ readonly regels: readonly Regel[]; readonly totaal: number }> {
  const organisatie = await leesOrganisatie(omgeving);
  const persoon = organisatie.personen.get(wie);
  if (persoon === undefined) return { regels: [], totaal: 0 };
  const { datum: vandaag } = omgeving.nu();
  const plekken = plekkenMetNaam(organisatie, persoon);
  const filter = { teLaatOp: vandaag };
  const { regels } = await leesPlaatsregels(omgeving, organisatie, persoon, plekken, { filter, aantal });
  const { totaal } = await telWerkregels(omgeving.db, plekken, filter, vandaag);
  return { totaal, regels: regels.flatMap(({ mijn }) => (mijn?.aanZet === undefined ? [] : [{ view: mijn, taak: mijn.aanZet }])) };
}
