import type { MijnWerkRij } from '../../api/register.ts';
import type { Datum } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { klok } from '../../domain/klok.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import type { TaakView } from '../../domain/taakview.ts';
import type { OpenbareView, PersoonlijkeView } from '../../domain/view.ts';
import type { Weigering } from '../../domain/weigering.ts';
import { schrijfAudit } from '../../store/audit.ts';
import type { Taakfilter, Telling } from '../../store/lijsten.ts';
import { zoekCasussen } from '../lezen.ts';
import type { Leesomgeving } from '../omgeving.ts';
import { ZOEK_ONLEESBAAR } from './weigeringen.ts';

/** A taak as a row of a list shows it. */
export function taakInRij(taak: TaakView, vandaag: Datum): MijnWerkRij['taak'] {
  const { id, soort, wat, termijn, bijzaak, nogWerkdagen } = taak;
  const { stand, tekst } = klok(taak, vandaag);
  return { id, soort, wat, termijn, bijzaak, nogWerkdagen, stand, klokTekst: tekst };
}

/** `12 casussen, 3 te laat, 1 vandaag`; `meer dan 1000 casussen` when nobody counted on. */
export function schrijfTelling({ totaal, laat, vandaag, meer }: Telling): string {
  const alle = totaal === 0 ? 'geen casussen' : totaal === 1 ? '1 casus' : `${meer ? 'meer dan ' : ''}${totaal} casussen`;
  return [alle, ...(laat === 0 ? [] : [`${laat} te laat`]), ...(vandaag === 0 ? [] : [`${vandaag} vandaag`])].join(', ');
}

/** What is searched as a filter; nothing for an empty search, a refusal for what is neither a code nor an SKN. */
export async function zoekfilter(omgeving: Pick<Leesomgeving, 'db'>, zoek: string | undefined): Promise<Pick<Taakfilter, 'casussen'> | Weigering> {
  if (zoek === undefined || zoek === '') return {};
  const gevonden = await zoekCasussen(omgeving, zoek);
  return gevonden === 'onleesbaar' ? ZOEK_ONLEESBAAR : { casussen: gevonden.map(({ id }) => id) };
}

/** One audit line for a list that was shown, with the codes of those of whom the name was in it (domain.md B6.2). */
export async function noteerLijst({ db, nu }: Pick<Leesomgeving, 'db' | 'nu'>, wie: PersoonId, actie: string, rijen: readonly { readonly code: string; readonly naam?: string | undefined }[], herkomst = 'tab'): Promise<void> {
  const metNaam = rijen.flatMap(({ code, naam }) => (naam === undefined ? [] : [code]));
  const codes = metNaam.length === 0 ? '' : `: ${metNaam.join(' ')}`;
  await schrijfAudit(db, { op: nu().instant, persoon: wie, actie, herkomst, resultaat: `${metNaam.length} van ${rijen.length}${codes}` });
}

type Kop = 'code' | 'versie' | 'pi' | 'afdeling' | 'naam';

/** What every row of a casus begins with; the name only when it is there to be seen. */
export function kopVanRij({ id, code, versie, pi, afdeling, naam }: Pick<OpenbareView, 'id' | Exclude<Kop, 'naam'>> & Partial<Pick<PersoonlijkeView, 'naam'>>): Pick<MijnWerkRij, 'casus' | Kop> {
  return { casus: id, code, versie, pi, afdeling, ...gevuld({ naam }) };
}
