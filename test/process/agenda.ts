import type { StandInEvent } from '../../src/local/graph/toestand.ts';
import { emailVan, MENSEN, tenantVan } from '../../src/local/voorbeeld/mensen.ts';
import type { Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';

function mens(naam: string): (typeof MENSEN.alle)[number] {
  const gevonden = MENSEN.alle.find(({ id }) => id === naam);
  if (gevonden === undefined) throw new RangeError(`Nobody is called ${naam}`);
  return gevonden;
}

/** Puts an appointment in somebody's own calendar, from and until a local time. */
export async function bezet(zs: Opstelling, naam: string, van: string, tot: string): Promise<void> {
  const wie = mens(naam);
  const tijd = (dateTime: string): object => ({ dateTime, timeZone: 'W. Europe Standard Time' });
  const antwoord = await fetch(`${zs.graph.url}/v1.0/users/${emailVan(wie)}/events`, {
    method: 'POST', headers: { authorization: `Bearer local.${tenantVan(wie)}`, 'content-type': 'application/json' }, body: JSON.stringify({ subject: 'Bezet', start: tijd(van), end: tijd(tot) }),
  });
  if (antwoord.status !== 201) throw new RangeError(await antwoord.text());
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
