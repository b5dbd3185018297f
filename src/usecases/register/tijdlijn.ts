import type { TijdlijnAntwoord, TijdlijnVraag } from '../../api/casus.ts';
import type { CasusId } from '../../domain/casus.ts';
import type { Instant, Moment } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { schrijfMoment } from '../../domain/schrijf.ts';
import { metBerichten, type Verstuurd } from '../../domain/tijdlijn/berichten.ts';
import type { Lezer } from '../../domain/tijdlijn/regel.ts';
import { tijdlijn } from '../../domain/tijdlijn.ts';
import type { PersoonlijkeView } from '../../domain/view.ts';
import { onderwerpnaam } from '../../domain/vragenlijst.ts';
import { listGebeurtenissen } from '../../store/casussen.ts';
import { listBerichten } from '../../store/geleverd.ts';
import { listHerinneringen } from '../../store/herinneringen.ts';
import { momentVan } from '../../tijd/amsterdam.ts';
import { bekijk, type Gezien } from '../lezen.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesOrganisatie, plaatsNaam, type Organisatie } from '../organisatie.ts';
import { vragenlijstVan } from '../vragenlijst.ts';

function lezerVan(organisatie: Organisatie, { casus }: Gezien, { kant, rollen }: PersoonlijkeView, persoon: PersoonId): Lezer {
  const vragen = vragenlijstVan(organisatie.vragenlijsten, casus);
  return {
    persoon, leidt: rollen.includes('hoofdDR') || rollen.includes('unitmanager'), naam: (id) => organisatie.personen.get(id)?.naam ?? 'een oud-collega', plaats: (plaats) => plaatsNaam(organisatie, plaats), onderwerp: (sleutel) => onderwerpnaam(vragen, sleutel),
    ...gevuld({ kant }),
  };
}

function verstuurd(rijen: readonly { readonly sleutel: string; readonly op: Instant }[]): readonly Verstuurd[] {
  return rijen.map(({ sleutel, op }) => ({ sleutel, op: momentVan(op) }));
}

function opTekst({ datum, tijd }: Moment): string {
  return schrijfMoment(datum, tijd);
}

/**
 * A page of the timeline of a casus for a person with a role for it, the newest first: what happened, and what the
 * product told people of it. The look leaves an audit line. What a line says may depend on all that was before it, so the
 * history is read whole; it is that of one detention. Lines are numbered from the oldest, so that a cursor stays right
 * while new ones come.
 */
export async function leesTijdlijn(omgeving: Omgeving, wie: PersoonId, id: CasusId, { voor, aantal }: TijdlijnVraag): Promise<TijdlijnAntwoord | 'bestaatNiet' | 'magNiet'> {
  const gezien = await bekijk(omgeving, id, wie, 'tab');
  if (gezien === undefined) return 'bestaatNiet';
  if (gezien.mijn === undefined) return 'magNiet';
  const lezer = lezerVan(await leesOrganisatie(omgeving), gezien, gezien.mijn, wie);
  const gebeurd = tijdlijn(await listGebeurtenissen(omgeving.db, id), lezer);
  const alle = metBerichten(gebeurd, verstuurd(await listHerinneringen(omgeving.db, id)), verstuurd(await listBerichten(omgeving.db, id)), lezer);
  const tot = Math.min(voor === undefined ? alle.length : voor - 1, alle.length);
  const van = Math.max(0, tot - aantal);
  return {
    regels: alle.slice(van, tot).map(({ op, wie: mens, kop, toelichting, soort, fase }, i) => ({ nummer: van + i + 1, op: op.instant, opTekst: opTekst(op), wie: { ...mens }, kop, soort, fase, ...gevuld({ toelichting }) })).reverse(),
    ...(van > 0 ? { volgende: van + 1 } : {}),
  };
}
