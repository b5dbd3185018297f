import { createServer, type IncomingMessage, type Server } from 'node:http';
import { stempelVan } from '../../src/domain/stuk.ts';
import type { Datum } from '../../src/domain/datum.ts';
import { conceptInvoer, opdrachtInvoer, werkdocumentAntwoord, type OpdrachtUitDialoog, type WerkdocumentAntwoord } from '../../src/api/contract.ts';

/** What a request meets: nothing special, no answer at all, or a lost answer after the work was done. */
export type Storing = 'geenAntwoord' | 'antwoordKwijt' | 'serverfout';

/** One person as the server knows it by the ticket. */
export interface Gast {
  readonly naam: string;
  readonly organisatie: string;
  readonly kant: 'DJI' | '3RO';
}

export const GASTEN: Readonly<Record<string, Gast>> = {
  'ticket-bram': { naam: 'Bram Voorbeeld', organisatie: 'Reclassering Nederland', kant: '3RO' },
  'ticket-carla': { naam: 'Carla Fictie', organisatie: 'DJI', kant: 'DJI' },
};

const MAG: Readonly<Record<Gast['kant'], readonly string[]>> = {
  DJI: ['legInformatieVast', 'verwijderInformatie', 'trekInformatieIn', 'deel', 'waardeer', 'stelVraag', 'beantwoordVraag', 'legDuidingVast', 'bevestigDuiding', 'weesHetOneens'],
  '3RO': ['legInformatieVast', 'verwijderInformatie', 'trekInformatieIn', 'deel', 'stelVraag', 'beantwoordVraag', 'legDuidingVast', 'bevestigDuiding', 'weesHetOneens'],
};

type Inhoud = Omit<WerkdocumentAntwoord, 'ik' | 'mag' | 'concept'>;

/** Two forms of contribution to choose from. */
export const FORMEN: Inhoud['formen'] = [{ vorm: 'meedenken', naam: 'Meedenken', waarvoor: 'kort overleg' }, { vorm: 'advies', naam: 'Reclasseringsadvies D&R', waarvoor: 'een volledig advies' }];

/** A casus on Monday 2026-11-23, waiting for probation to share. */
export function eenInhoud(deel: Partial<Inhoud> = {}): Inhoud {
  return {
    casus: 'c1', code: 'ZS-412907', versie: 4, vandaag: '2026-11-23', naam: 'Test, Anna', afdeling: 'PI Voorbeeld · afdeling B', fase: 'delen',
    aanZetTekst: 'Aan zet: de reclasseringswerker (Bram Voorbeeld), uiterlijk do 26 nov', namen: { DJI: 'Carla Fictie', '3RO': 'Bram Voorbeeld' },
    vragenlijst: { versie: 1, onderwerpen: [{ sleutel: 'recidiverisico', label: 'Recidiverisico', deel: '3RO' }, { sleutel: 'levensloop', label: 'Levensloop vóór de detentie', deel: '3RO' }, { sleutel: 'basisOnderdak', label: 'Basisvoorwaarde: onderdak', deel: 'DJI' }] },
    stukken: [], vragen: [], formen: FORMEN, magVoorlopig: false, magLeegDelen: false, ...deel,
  };
}

/** As the server makes it. */
export function stempel({ onderwerp, tekst, bron, datum, inJdOnline }: { readonly onderwerp: string; readonly tekst: string; readonly bron: string; readonly datum?: string | undefined; readonly inJdOnline: boolean }): string {
  return stempelVan({ onderwerp, tekst, bron, inJdOnline, ...(datum === undefined ? {} : { datum: datum as Datum }) });
}

export function eenStuk(deel: Partial<Inhoud['stukken'][number]> = {}): Inhoud['stukken'][number] {
  const stuk = {
    id: 'i1', deel: '3RO' as const, versie: 1, eerder: [], onderwerp: 'recidiverisico', tekst: 'Het risico op herhaling is hoog.', bron: 'advies 2026', datum: '2026-03-02', inJdOnline: false,
    door: { naam: 'Bram Voorbeeld', organisatie: 'Reclassering Nederland' }, gewijzigd: '2026-11-23', waarschuwingen: [], ...deel,
  };
  return { ...stuk, stempel: stempel(stuk) };
}

/** A server for the page alone: it keeps one casus in memory and is as strict as the contract about what it is sent. */
export interface Nepserver {
  readonly basis: string;
  inhoud: Inhoud;
  readonly concepten: Record<string, Record<string, string>>;
  /** Keys of what was carried out. */
  readonly sleutels: Set<string>;
  /** Requests as `METHOD last part of the path`, in order. */
  readonly gezien: string[];
  /** What the next requests meet, first one first. */
  readonly storingen: Storing[];
  verlopen: boolean;
  readonly stop: () => Promise<void>;
}

export async function startNepserver(inhoud: Inhoud = eenInhoud()): Promise<Nepserver> {
  const server = createServer((verzoek, antwoord) => {
    void behandel(nep, verzoek).then(({ status, json }) => {
      if (status === 0) {
        antwoord.destroy();
        return;
      }
      antwoord.writeHead(status, { 'content-type': 'application/json' });
      antwoord.end(json === undefined ? '' : JSON.stringify(json));
    });
  });
  const poort = await luister(server);
  const nep: Nepserver = {
    basis: `http://127.0.0.1:${poort}`, inhoud, concepten: {}, sleutels: new Set(), gezien: [], storingen: [], verlopen: false,
    stop: () => new Promise((klaar) => {
      server.closeAllConnections();
      server.close(() => klaar());
    }),
  };
  return nep;
}

async function luister(server: Server): Promise<number> {
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const adres = server.address();
  if (adres === null || typeof adres === 'string') throw new Error('The server has no port.');
  return adres.port;
}

interface Antwoord {
  /** 0 breaks the connection. */
  readonly status: number;
  readonly json?: unknown;
}

/** Answers one request of the contract. */
async function behandel(nep: Nepserver, verzoek: IncomingMessage): Promise<Antwoord> {
  const deel = (verzoek.url ?? '').split('/').at(-1) ?? '';
  const lijf = await lees(verzoek);
  nep.gezien.push(`${verzoek.method ?? ''} ${deel}`);
  const storing = nep.storingen.shift();
  if (storing === 'geenAntwoord') return { status: 0 };
  if (storing === 'serverfout') return { status: 503, json: { melding: 'Even niet.' } };
  const antwoord = doe(nep, deel, verzoek.headers.authorization ?? '', lijf);
  return storing === 'antwoordKwijt' ? { status: 0 } : antwoord;
}

async function lees(verzoek: IncomingMessage): Promise<unknown> {
  let tekst = '';
  for await (const brok of verzoek as AsyncIterable<Buffer>) tekst += brok.toString('utf8');
  return tekst === '' ? undefined : JSON.parse(tekst);
}

function doe(nep: Nepserver, deel: string, bewijs: string, lijf: unknown): Antwoord {
  const ticket = bewijs.replace('Bearer ', '');
  const gast = GASTEN[ticket];
  if (gast === undefined || nep.verlopen) return { status: 401, json: { melding: 'Verlopen.' } };
  if (deel === 'werkdocument') return { status: 200, json: toon(nep, ticket, gast) };
  if (deel === 'concept') {
    const { velden } = conceptInvoer.parse(lijf);
    nep.concepten[ticket] = { ...nep.concepten[ticket], ...velden };
    return { status: 204 };
  }
  const { versie, opdracht, sleutel = '' } = opdrachtInvoer.parse(lijf);
  if (nep.sleutels.has(sleutel)) return { status: 200, json: { ok: true, werkdocument: toon(nep, ticket, gast) } };
  const stuk = 'stukVersie' in opdracht ? nep.inhoud.stukken.find(({ id }) => id === opdracht.informatie) : undefined;
  if (stuk !== undefined && 'stukVersie' in opdracht && stuk.stempel !== opdracht.stukVersie) {
    const { onderwerp, tekst, bron, datum, inJdOnline, door, gewijzigd } = stuk;
    const ander = { onderwerp, tekst, bron, datum, inJdOnline, door, gewijzigd, stempel: stuk.stempel };
    return { status: 200, json: { ok: false, code: 'gewijzigd', melding: `${door.naam} heeft dit stuk intussen gewijzigd.`, ander, werkdocument: toon(nep, ticket, gast) } };
  }
  const melding = stuk !== undefined || versie === nep.inhoud.versie ? voerUit(nep, opdracht, gast) : 'Een collega was u voor. Kijk wat er veranderd is en probeer het opnieuw.';
  if (melding === undefined) {
    nep.inhoud = { ...nep.inhoud, versie: nep.inhoud.versie + 1 };
    nep.sleutels.add(sleutel);
  }
  return { status: 200, json: melding === undefined ? { ok: true, werkdocument: toon(nep, ticket, gast) } : { ok: false, melding, werkdocument: toon(nep, ticket, gast) } };
}

function toon(nep: Nepserver, ticket: string, { naam, kant }: Gast): WerkdocumentAntwoord {
  const { inhoud } = nep;
  const stukken = inhoud.stukken.filter((stuk) => stuk.gedeeldOp !== undefined || kant === stuk.deel);
  const concept = Object.fromEntries(Object.entries(nep.concepten[ticket] ?? {}).filter(([, tekst]) => tekst !== ''));
  return werkdocumentAntwoord.parse({ ...inhoud, stukken, ik: { naam, kant }, mag: MAG[kant], concept });
}

/** Carries out an opdracht, or says why not. As simple as the page can bear; the process itself is tested elsewhere. */
function voerUit(nep: Nepserver, opdracht: OpdrachtUitDialoog, { naam, organisatie, kant }: Gast): string | undefined {
  const { inhoud } = nep;
  const { stukken, vragen, vandaag, conclusie } = inhoud;
  const door = { naam, organisatie };
  const zet = (deel: Partial<Inhoud>): string | undefined => {
    nep.inhoud = { ...nep.inhoud, ...deel };
    return undefined;
  };
  switch (opdracht.type) {
    case 'legInformatieVast': {
      const { type: _type, informatie, stukVersie: _gezien, ...velden } = opdracht;
      const id = informatie ?? `i${stukken.length + 1}`;
      const nieuw = { ...velden, stempel: stempel(velden), id, deel: kant, versie: 1, eerder: [], door, gewijzigd: vandaag, waarschuwingen: velden.inJdOnline ? ['Staat al in JD-online: de casemanager kan dit daar lezen.'] : [] };
      return zet({ stukken: informatie === undefined ? [...stukken, nieuw] : stukken.map((stuk) => (stuk.id === id ? nieuw : stuk)) });
    }
    case 'verwijderInformatie':
      return zet({ stukken: stukken.filter((stuk) => stuk.id !== opdracht.informatie) });
    case 'trekInformatieIn':
      return zet({ stukken: stukken.map((stuk) => (stuk.id === opdracht.informatie ? { ...stuk, ingetrokken: { reden: opdracht.reden, door, op: vandaag } } : stuk)) });
    case 'deel':
      return zet({ stukken: stukken.map((stuk) => ({ ...stuk, gedeeldOp: stuk.gedeeldOp ?? vandaag })), fase: 'duiding', aanZetTekst: 'Aan zet: de casemanager (Carla Fictie), uiterlijk ma 30 nov' });
    case 'waardeer':
      return zet({ stukken: stukken.map((stuk) => (stuk.id === opdracht.informatie ? { ...stuk, waarde: opdracht.waarde } : stuk)) });
    case 'stelVraag':
      return zet({ vragen: [...vragen, { id: `v${vragen.length + 1}`, aan: kant === 'DJI' ? '3RO' : 'DJI', tekst: opdracht.tekst, door, gesteldOp: vandaag }] });
    case 'beantwoordVraag':
      return zet({ vragen: vragen.map((vraag) => (vraag.id === opdracht.vraag ? { ...vraag, antwoord: opdracht.tekst, beantwoordOp: vandaag, beantwoordDoor: door } : vraag)) });
    case 'legDuidingVast': {
      const { type: _type, wijze, afspraken, bijdragen = [], ...rest } = opdracht;
      return zet({ conclusie: { ...rest, voorlopig: wijze === 'voorlopig', door, kant, afspraken: afspraken.map((een, nummer) => ({ ...een, id: `a${nummer + 1}` })), bijdragen: FORMEN.filter(({ vorm }) => bijdragen.includes(vorm)).map(({ naam }) => naam), besloten: false } });
    }
    case 'bevestigDuiding':
      return conclusie === undefined ? 'Er is nog niets vastgelegd.' : zet({ conclusie: { ...conclusie, besloten: true }, fase: 'bijdrage' });
    case 'weesHetOneens':
      return conclusie === undefined ? 'Er is nog niets vastgelegd.' : zet({ conclusie: { ...conclusie, oneens: { door, reden: opdracht.reden } } });
    case 'wachtOpStrafproces':
      return zet({ wachtTot: opdracht.tot ?? '2027-01-04' });
    case 'beeindigWacht': {
      const { wachtTot: _tot, ...verder } = inhoud;
      nep.inhoud = verder;
      return undefined;
    }
  }
}
