import type { ControleAntwoord, ControleVraag } from '../../../src/api/outlook.ts';

type Bezwaar = ControleAntwoord['bezwaren'][number];

function isBezwaar(json: unknown): json is Bezwaar {
  const { soort, melding } = (json ?? {}) as { readonly soort?: unknown; readonly melding?: unknown };
  return (soort === 'skn' || soort === 'naam' || soort === 'termijn') && typeof melding === 'string';
}

/** The answer when it makes sense. By hand in place of its schema: zod weighs more than the guard itself. */
function leesAntwoord(json: unknown): ControleAntwoord | undefined {
  const { bezwaren } = (json ?? {}) as { readonly bezwaren?: unknown };
  return Array.isArray(bezwaren) && bezwaren.every(isBezwaar) ? { bezwaren } : undefined;
}

/**
 * Asks the server about an appointment; undefined when it refuses or answers something else. Throws without a connection, or when there is no JSON in it.
 *
 * @param basis absolute address of the server without a slash at the end: a runtime without pages knows no relative ones
 */
export async function vraagControle(basis: string, vraag: ControleVraag, bewijs: string): Promise<ControleAntwoord | undefined> {
  const antwoord = await fetch(`${basis}/api/outlook/controle`, { method: 'POST', headers: { authorization: `Bearer ${bewijs}`, 'content-type': 'application/json' }, body: JSON.stringify(vraag), cache: 'no-store', credentials: 'omit' });
  // Read also when it is a refusal, so that the connection is free again.
  const json: unknown = await antwoord.json();
  return antwoord.ok ? leesAntwoord(json) : undefined;
}
