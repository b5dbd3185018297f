import type { ConceptInvoer, OpdrachtAntwoord, OpdrachtInvoer, WerkdocumentAntwoord } from '../../src/api/contract.ts';
import { opdrachtAntwoord, werkdocumentAntwoord } from '../../src/api/contract.ts';
import type { DialoogAntwoord } from '../../bot/dialogen/index.ts';
import { als, plek, type Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';

/** The werkdocument as the page in the dialog uses it. */
export interface Werkdocument {
  lees(): Promise<WerkdocumentAntwoord>;
  /** Keeps what is being typed. */
  concept(velden: ConceptInvoer['velden']): Promise<number>;
  /** Asks something at the version last read. */
  doe(opdracht: OpdrachtInvoer['opdracht']): Promise<OpdrachtAntwoord>;
}

/** Calls the API of the dialog; the answer as it came. */
export async function vraagApi(zs: Opstelling, ticket: string, methode: 'GET' | 'PUT' | 'POST', pad: string, body?: object): Promise<{ readonly status: number; readonly body: unknown }> {
  const antwoord = await fetch(`${zs.adres}/api/casussen/${pad}`, {
    method: methode, headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const tekst = await antwoord.text();
  return { status: antwoord.status, body: tekst === '' ? undefined : (JSON.parse(tekst) as unknown) };
}

/** The ticket in the address of the dialog that this button of the card opens. */
export async function ticketVan(zs: Opstelling, wie: string, zaak: Zaak, knop = 'Open werkdocument'): Promise<string> {
  await als(zs, wie).ziet(zaak);
  const uitkomst = await als(zs, wie).drukSnel(zaak, knop);
  if (uitkomst.soort !== 'dialoog' || uitkomst.dialoog.url === undefined) throw new RangeError(`No dialog opened: ${JSON.stringify(uitkomst)}`);
  return new URL(uitkomst.dialoog.url).hash.slice(1);
}

/** Asks for the dialog without a button, as somebody could who copied one; the answer of the bot. */
export async function vraagDialoog(zs: Opstelling, wie: string, zaak: Zaak): Promise<DialoogAntwoord> {
  const { kanaal } = await plek(zs, zaak);
  const antwoord = await zs.teams.verstuur.invoke(als(zs, wie).object, kanaal, { name: 'task/fetch', value: { data: { dialoog: 'werkdocument', casus: zaak.id } } });
  if (!antwoord.bereikt || antwoord.status !== 200) throw new RangeError(JSON.stringify(antwoord));
  return antwoord.body as DialoogAntwoord;
}

/** Opens the werkdocument from the card. */
export async function openWerkdocument(zs: Opstelling, wie: string, zaak: Zaak, knop?: string): Promise<Werkdocument> {
  const ticket = await ticketVan(zs, wie, zaak, knop);
  const lees = async (): Promise<WerkdocumentAntwoord> => werkdocumentAntwoord.parse((await vraagApi(zs, ticket, 'GET', `${zaak.id}/werkdocument`)).body);
  return {
    lees,
    concept: async (velden) => (await vraagApi(zs, ticket, 'PUT', `${zaak.id}/concept`, { velden })).status,
    async doe(opdracht) {
      const { versie } = await lees();
      const { body } = await vraagApi(zs, ticket, 'POST', `${zaak.id}/opdrachten`, { versie, opdracht });
      await zs.rustig();
      return opdrachtAntwoord.parse(body);
    },
  };
}
