import type { MijnWerkAntwoord, MijnWerkRij, MijnWerkVraag } from '../../api/register.ts';
import type { AfdelingId } from '../../domain/casus.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { andereKant, isLeidinggevende, ROLNAAM, uitvoerderVan, type PersoonId } from '../../domain/rollen.ts';
import { schrijfDag } from '../../domain/schrijf.ts';
import { schrijfStap } from '../../domain/stap.ts';
import { isWeigering, type Weigering } from '../../domain/weigering.ts';
import type { Taakfilter } from '../../store/lijsten.ts';
import type { Leesomgeving } from '../omgeving.ts';
import { leesOrganisatie } from '../organisatie.ts';
import { leesCursor, schrijfCursor } from './cursor.ts';
import { leesMijnRegels, telMijnRegels, type MijnRegel } from './mijnregels.ts';
import { kopVanRij, noteerLijst, schrijfTelling, taakInRij, zoekfilter } from './rij.ts';
import { CURSOR_ONGELDIG, ONBEKEND } from './weigeringen.ts';

/**
 * `Sanne de Vries, casemanager, wacht hierop sinds ma 23 nov`; nothing for a note in the own administration. What came after
 * office hours counts from the next working day, and nobody waits since a day that is still to come.
 */
function wachtTekst({ casus, taak, view: { vandaag } }: MijnRegel, wie: PersoonId): string | undefined {
  const rol = uitvoerderVan(andereKant(taak.kant));
  const ander = casus[rol];
  if (taak.bijzaak || ander === undefined || ander.persoon === wie) return undefined;
  return `${ander.naam}, ${ROLNAAM[rol]}, wacht hierop${taak.sinds > vandaag ? '' : ` sinds ${schrijfDag(taak.sinds)}`}`;
}

function voorTekst({ taak: { persoon } }: MijnRegel, wie: PersoonId): string | undefined {
  return persoon === undefined || persoon.persoon === wie ? undefined : `Voor ${persoon.naam}`;
}

/** Who is asked only because nobody else is there gives the taak to somebody; the rules let carriers do it and nobody else. */
function actieVan({ view: { rollen, mag }, taak }: MijnRegel, wie: PersoonId): MijnWerkRij['actie'] {
  const isVanDrager = taak.rol === 'casemanager' || taak.rol === 'reclasseringswerker';
  const kanHetZelf = taak.persoon?.persoon === wie || rollen.includes(taak.rol);
  return isVanDrager && !kanHetZelf && isLeidinggevende(rollen) && mag.includes('wijsToe') ? 'wijsToe' : 'taak';
}

function rijVan(regel: MijnRegel, wie: PersoonId): MijnWerkRij {
  const { view, taak, kolom, ookVanMij } = regel;
  return {
    ...kopVanRij(view), kolom, stapTekst: schrijfStap(view), taak: taakInRij(taak, view.vandaag), actie: actieVan(regel, wie), ookVanMij,
    ...gevuld({ voorTekst: voorTekst(regel, wie), wachtTekst: wachtTekst(regel, wie) }),
  };
}

/**
 * "Mijn werk" in the tab: what this person is aan zet for, most urgent first, in pages. Leaves one audit line with the
 * codes shown. Refuses a search on a name and a cursor that was not made here.
 */
export async function mijnWerk(omgeving: Leesomgeving, wie: PersoonId, vraag: MijnWerkVraag): Promise<MijnWerkAntwoord | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  if (!organisatie.personen.has(wie)) return ONBEKEND;
  const { datum: vandaag } = omgeving.nu();
  const [na, gezocht] = [leesCursor(vraag.na), await zoekfilter(omgeving, vraag.zoek)];
  if (na === 'ongeldig') return CURSOR_ONGELDIG;
  if (isWeigering(gezocht)) return gezocht;
  const filter: Taakfilter = { ...gezocht, ...gevuld({ kolom: vraag.kolom, soort: vraag.soort, afdeling: vraag.afdeling as AfdelingId | undefined, teLaatOp: vraag.laat ? vandaag : undefined }) };
  const { regels, volgende } = await leesMijnRegels(omgeving, organisatie, wie, { filter, na, aantal: vraag.aantal });
  const telling = await telMijnRegels(omgeving, organisatie, wie, filter);
  const rijen = regels.map((regel) => rijVan(regel, wie));
  await noteerLijst(omgeving, wie, 'mijnWerk', rijen);
  return { vandaag, telling, tellingTekst: schrijfTelling(telling), rijen, ...(volgende === undefined ? {} : { volgende: schrijfCursor(volgende) }) };
}
