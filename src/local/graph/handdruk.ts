import { randomUUID } from 'node:crypto';
import { GraphWeigering } from './weigering.ts';

/** Graph waits so long for the answer. */
export const HANDDRUK_MS = 10_000;

/**
 * The handshake before a subscription: the address must answer 200 with the word it was given, as plain text, in time.
 * @throws GraphWeigering when it does not
 */
export async function geefHand(url: string, binnenMs: number): Promise<void> {
  // Characters that must be decoded show an address that gives back the word as it stood in the query.
  const woord = `Validation: ${randomUUID()}+é&=`;
  const adres = new URL(url);
  adres.searchParams.set('validationToken', woord);
  const antwoord = await vraag(adres, binnenMs);
  if (antwoord.status !== 200) throw mislukt(`must respond with 200 OK, but was ${antwoord.status}`);
  if (antwoord.soort !== 'text/plain') throw mislukt('must respond with content type text/plain');
  if (antwoord.tekst !== woord) throw mislukt('must respond with the decoded validation token');
}

async function vraag(adres: URL, binnenMs: number): Promise<{ readonly status: number; readonly soort: string | undefined; readonly tekst: string }> {
  try {
    const antwoord = await fetch(adres, { method: 'POST', headers: { 'Content-Type': 'text/plain; charset=utf-8' }, redirect: 'manual', signal: AbortSignal.timeout(binnenMs) });
    return { status: antwoord.status, soort: antwoord.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase(), tekst: await antwoord.text() };
  } catch {
    throw mislukt('timed out or could not be reached');
  }
}

function mislukt(waarom: string): GraphWeigering {
  return new GraphWeigering(400, 'ValidationError', `Subscription validation request failed. Notification endpoint ${waarom}.`);
}
