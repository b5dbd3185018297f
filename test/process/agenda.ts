import { datum, tijd } from '../../src/domain/datum.ts';
import type { StandInEvent } from '../../src/local/graph/toestand.ts';
import { emailVan, MENSEN, tenantVan, TENANTS } from '../../src/local/voorbeeld/mensen.ts';
import { momentOp, plusMinuten } from '../../src/tijd/amsterdam.ts';
import type { Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';

function mens(naam: string): (typeof MENSEN.alle)[number] {
  const gevonden = MENSEN.alle.find(({ id }) => id === naam);
  if (gevonden === undefined) throw new RangeError(`Nobody is called ${naam}`);
  return gevonden;
}

async function vraag(zs: Opstelling, tenant: string, pad: string, body: object): Promise<void> {
  const antwoord = await fetch(`${zs.graph.url}/v1.0/users/${pad}`, { method: 'POST', headers: { authorization: `Bearer local.${tenant}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!antwoord.ok) throw new RangeError(await antwoord.text());
}

/** Puts an appointment in somebody's own calendar, from and until a local time. */
export async function bezet(zs: Opstelling, naam: string, van: string, tot: string): Promise<void> {
  const wie = mens(naam);
  const lokaal = (dateTime: string): object => ({ dateTime, timeZone: 'W. Europe Standard Time' });
  await vraag(zs, tenantVan(wie), `${emailVan(wie)}/events`, { subject: 'Bezet', start: lokaal(van), end: lokaal(tot) });
}

/** The same for a room of the PI. */
export async function ruimteBezet(zs: Opstelling, adres: string, van: string, tot: string): Promise<void> {
  const lokaal = (dateTime: string): object => ({ dateTime, timeZone: 'W. Europe Standard Time' });
  await vraag(zs, TENANTS.dji.id, `${adres}/events`, { subject: 'Bezet', start: lokaal(van), end: lokaal(tot) });
}

/** The meetings about a casus that stand in somebody's calendar and are on. */
export function afsprakenVan(zs: Opstelling, zaak: Zaak, naam: string): readonly StandInEvent[] {
  const adres = emailVan(mens(naam));
  return zs.graph.afspraken().filter(({ subject, isCancelled, mailbox }) => subject.includes(zaak.code) && !isCancelled && mailbox === adres);
}

/** The moments that are held in somebody's calendar, the earliest first. */
export function vastgehoudenBij(zs: Opstelling, naam: string): readonly StandInEvent[] {
  const adres = emailVan(mens(naam));
  return zs.graph.afspraken().filter(({ subject, mailbox }) => subject.startsWith('Vastgehouden') && mailbox === adres).sort((a, b) => (a.van < b.van ? -1 : 1));
}

/** The one event about a casus in somebody's calendar. */
export function afspraakVan(zs: Opstelling, zaak: Zaak, naam: string): StandInEvent {
  const gevonden = afsprakenVan(zs, zaak, naam);
  const [afspraak] = gevonden;
  if (afspraak === undefined || gevonden.length > 1) throw new RangeError(`${gevonden.length} events about ${zaak.code} in the calendar of ${naam}`);
  return afspraak;
}

/** Somebody answers the invitation in Outlook; then all that follows happens. */
export async function antwoordt(zs: Opstelling, zaak: Zaak, naam: string, antwoord: 'accepted' | 'tentativelyAccepted' | 'declined'): Promise<void> {
  zs.graph.beantwoord(emailVan(mens(naam)), afspraakVan(zs, zaak, naam).iCalUId, antwoord);
  await zs.rustig();
}

/** The organiser drags the meeting to another local time in Outlook, and maybe to another length. */
export async function verplaatst(zs: Opstelling, zaak: Zaak, naam: string, dag: string, uur: string, minuten?: number): Promise<void> {
  const start = momentOp(datum(dag), tijd(uur));
  zs.graph.verplaats(afspraakVan(zs, zaak, naam).iCalUId, start.instant, ...(minuten === undefined ? [] : [plusMinuten(start, minuten).instant]));
  await zs.rustig();
}

/** Somebody deletes the meeting in Outlook, without a word. */
export async function verwijdert(zs: Opstelling, zaak: Zaak, naam: string): Promise<void> {
  zs.graph.verwijder(emailVan(mens(naam)), afspraakVan(zs, zaak, naam).iCalUId);
  await zs.rustig();
}

/** The organiser cancels the meeting in Outlook, which tells the others. */
export async function zegtAf(zs: Opstelling, zaak: Zaak, naam: string): Promise<void> {
  const wie = mens(naam);
  const { id } = afspraakVan(zs, zaak, naam);
  await vraag(zs, tenantVan(wie), `${emailVan(wie)}/events/${encodeURIComponent(id)}/cancel`, { comment: 'Kan niet' });
  await zs.rustig();
}
