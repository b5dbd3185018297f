import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { maakApi } from '../../tab/src/api.ts';
import { maakBlad, type Blad } from '../../tab/src/werkdocument/blad.ts';
import { beideTeksten, houdEigen, leesStuk, openStuk, stukVeld, type Opdracht } from '../../tab/src/werkdocument/stukformulier.ts';
import { NIEUW, vraagFormulier, vraagVeld } from '../../tab/src/werkdocument/velden.ts';
import { eenInhoud, eenStuk, startNepserver, type Nepserver } from './nepserver.ts';

const TWEE_UUR = Date.parse('2026-11-23T13:02:00Z');
/** Longer than any test: what is saved then was saved for another reason than silence. */
const NOOIT_STIL = 3_600_000;
/** How long something may take on a busy machine. */
const GEDULD = { timeout: 30_000 };

let server: Nepserver;
beforeEach(async () => {
  server = await startNepserver();
});
afterEach(() => server.stop());

async function open(ticket = 'ticket-bram', stilteMs = NOOIT_STIL): Promise<Blad> {
  const blad = maakBlad({ api: maakApi({ basis: server.basis, ticket }), casus: 'c1', klok: () => TWEE_UUR, wacht: () => Promise.resolve(), stilteMs });
  await blad.open();
  return blad;
}

function typNieuwStuk(blad: Blad): void {
  blad.zet((velden) => openStuk(velden, undefined));
  blad.typ(stukVeld(NIEUW, 'onderwerp'), 'levensloop');
  blad.typ(stukVeld(NIEUW, 'tekst'), 'Werkte als kok.');
  blad.typ(stukVeld(NIEUW, 'bron'), 'toezicht 2025');
}

function stukUit(blad: Blad): Opdracht {
  const gelezen = leesStuk(blad.staat().velden, NIEUW, undefined, ['levensloop'], '2026-11-23');
  if (!gelezen.ok) throw new Error(`The form is not right: ${JSON.stringify(gelezen.fouten)}`);
  return gelezen.waarde;
}

const bewaarStuk = (blad: Blad): Promise<void> => blad.voerUit({ formulier: `stuk/${NIEUW}`, opdracht: stukUit(blad), gedaan: 'Het stuk is bewaard.', daarna: 'nieuw-stuk' });
const deel = (blad: Blad): Promise<void> => blad.voerUit({ formulier: 'deel', opdracht: { type: 'deel' }, gedaan: 'Gedeeld.', daarna: 'deel-a' });

describe('What somebody types', () => {
  it('is there again when the page is opened anew, with the form still open', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    expect(await blad.bewaarNu()).toBe(true);
    const later = await open();
    expect(later.staat().velden).toEqual({ 'stuk/nieuw/open': 'ja', 'stuk/nieuw/onderwerp': 'levensloop', 'stuk/nieuw/tekst': 'Werkte als kok.', 'stuk/nieuw/bron': 'toezicht 2025' });
  });

  it('is saved by itself once the typing stops, and the page says when', async () => {
    const blad = await open('ticket-bram', 5);
    typNieuwStuk(blad);
    await vi.waitFor(() => expect(blad.staat().bewaren).toEqual({ soort: 'bewaard', op: TWEE_UUR }), GEDULD);
    expect(server.concepten['ticket-bram']?.[stukVeld(NIEUW, 'tekst')]).toBe('Werkte als kok.');
    expect(server.gezien).toEqual(['GET werkdocument', 'PUT concept']);
  });

  it('is saved when the window goes away', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    blad.vertrek();
    await vi.waitFor(() => expect(server.concepten['ticket-bram']?.[stukVeld(NIEUW, 'bron')]).toBe('toezicht 2025'), GEDULD);
  });

  it('is seen by nobody else', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    await blad.bewaarNu();
    expect((await open('ticket-carla')).staat().velden).toEqual({});
  });

  it('is left alone when the werkdocument is fetched again', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    server.inhoud = { ...server.inhoud, versie: 9, aanZetTekst: 'Aan zet: de casemanager' };
    await blad.ververs();
    expect(blad.staat()).toMatchObject({ werkdocument: { aanZetTekst: 'Aan zet: de casemanager' }, velden: { [stukVeld(NIEUW, 'tekst')]: 'Werkte als kok.' } });
  });
});

describe('A form that is thrown away', () => {
  it('is gone here and with the server, and can be put back', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    await blad.bewaarNu();
    const { velden } = blad.staat();
    blad.wis(`stuk/${NIEUW}`, 'nieuw-stuk');
    await blad.bewaarNu();
    expect((await open()).staat().velden).toEqual({});
    blad.herstel();
    expect(blad.staat().velden).toEqual(velden);
    expect(blad.staat().gewist).toBeUndefined();
    await blad.bewaarNu();
    expect((await open()).staat().velden).toEqual(velden);
  });

  it('cannot be put back once somebody types again, because that would overwrite the new text', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    blad.wis(`stuk/${NIEUW}`, 'nieuw-stuk');
    typNieuwStuk(blad);
    blad.typ(stukVeld(NIEUW, 'tekst'), 'Een ander begin.');
    blad.herstel();
    expect(blad.staat().velden[stukVeld(NIEUW, 'tekst')]).toBe('Een ander begin.');
  });

  it('cannot be put back once something else was sent', async () => {
    server.inhoud = eenInhoud({ stukken: [eenStuk()] });
    const blad = await open();
    typNieuwStuk(blad);
    blad.wis(`stuk/${NIEUW}`, 'nieuw-stuk');
    await deel(blad);
    expect(blad.staat().gewist).toBeUndefined();
  });
});

describe('A form that is sent', () => {
  it('shows the piece, and is empty here and with the server', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    await blad.bewaarNu();
    await bewaarStuk(blad);
    await blad.bewaarNu();
    expect(blad.staat()).toMatchObject({ gedaan: 'Het stuk is bewaard.', focus: { id: 'nieuw-stuk' }, werkdocument: { stukken: [{ tekst: 'Werkte als kok.' }] } });
    expect((await open()).staat().velden).toEqual({});
  });

  it('leaves what is typed in another form', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    blad.typ(vraagVeld(NIEUW), 'Is het ISS al af?');
    await bewaarStuk(blad);
    expect(blad.staat().velden[vraagVeld(NIEUW)]).toBe('Is het ISS al af?');
  });

  it('keeps its text when it is refused, and shows what a colleague changed meanwhile', async () => {
    const blad = await open();
    blad.typ(vraagVeld(NIEUW), 'Is het ISS al af?');
    server.inhoud = eenInhoud({ versie: 5, fase: 'duiding', stukken: [eenStuk({ gedeeldOp: '2026-11-23' })] });
    await blad.voerUit({ formulier: vraagFormulier(NIEUW), opdracht: { type: 'stelVraag', tekst: 'Is het ISS al af?' }, gedaan: 'Gesteld.', daarna: 'vragen' });
    const { weigering, gedaan, velden, werkdocument, focus } = blad.staat();
    expect(weigering).toEqual({ formulier: 'vraag/nieuw', melding: 'Een collega was u voor. Kijk wat er veranderd is en probeer het opnieuw.' });
    expect(gedaan).toBeUndefined();
    expect(velden[vraagVeld(NIEUW)]).toBe('Is het ISS al af?');
    expect(werkdocument?.fase).toBe('duiding');
    expect(focus).toEqual({ id: 'weigering-vraag/nieuw' });
  });

  it('goes out once when the button is tapped twice', async () => {
    server.inhoud = eenInhoud({ stukken: [eenStuk()] });
    const blad = await open();
    await Promise.all([deel(blad), deel(blad)]);
    expect(server.gezien.filter((een) => een === 'POST opdrachten')).toHaveLength(1);
  });
});

describe('A piece that somebody else changed meanwhile', () => {
  const ZIJ = eenStuk({ tekst: 'Het risico is gedaald.', door: { naam: 'Rosa Collega', organisatie: 'SVG' } });

  /** Bram has changed the text; meanwhile Rosa saved another one. */
  async function botst(): Promise<Blad> {
    server.inhoud = eenInhoud({ stukken: [eenStuk()] });
    const blad = await open();
    blad.zet((velden) => openStuk(velden, eenStuk()));
    blad.typ(stukVeld('i1', 'tekst'), 'Het risico is gestegen.');
    server.inhoud = { ...server.inhoud, versie: 9, stukken: [ZIJ] };
    await bewaar(blad);
    return blad;
  }

  function bewaar(blad: Blad): Promise<void> {
    const gelezen = leesStuk(blad.staat().velden, 'i1', 'i1', ['recidiverisico'], '2026-11-23');
    if (!gelezen.ok) throw new Error(`The form is not right: ${JSON.stringify(gelezen.fouten)}`);
    return blad.voerUit({ formulier: 'stuk/i1', opdracht: gelezen.waarde, gedaan: 'Bewaard.', daarna: 'stuk-i1' });
  }

  it('is not overwritten: both texts are there to choose from', async () => {
    const blad = await botst();
    expect(server.inhoud.stukken[0]?.tekst).toBe('Het risico is gedaald.');
    expect(blad.staat()).toMatchObject({ botsing: { formulier: 'stuk/i1', ander: { tekst: 'Het risico is gedaald.', door: { naam: 'Rosa Collega' } } }, velden: { [stukVeld('i1', 'tekst')]: 'Het risico is gestegen.' }, focus: { id: 'weigering-stuk/i1' } });
  });

  it('takes the own text once that is chosen', async () => {
    const blad = await botst();
    blad.voegSamen((velden) => houdEigen(velden, 'i1', ZIJ), stukVeld('i1', 'tekst'));
    await bewaar(blad);
    expect([server.inhoud.stukken[0]?.tekst, blad.staat().botsing, blad.staat().gedaan]).toEqual(['Het risico is gestegen.', undefined, 'Bewaard.']);
  });

  it('keeps the text of the other once that is chosen, and the own one can be put back', async () => {
    const blad = await botst();
    blad.wis('stuk/i1', 'stuk-i1');
    expect([server.inhoud.stukken[0]?.tekst, blad.staat().botsing, blad.staat().velden[stukVeld('i1', 'tekst')]]).toEqual(['Het risico is gedaald.', undefined, '']);
    blad.herstel();
    expect(blad.staat().velden[stukVeld('i1', 'tekst')]).toBe('Het risico is gestegen.');
  });

  it('can be made into one text', async () => {
    const blad = await botst();
    blad.voegSamen((velden) => beideTeksten(velden, 'i1', ZIJ), stukVeld('i1', 'tekst'));
    expect(blad.staat().velden[stukVeld('i1', 'tekst')]).toBe('Het risico is gedaald.\n\nHet risico is gestegen.');
    await bewaar(blad);
    expect(server.inhoud.stukken[0]?.tekst).toBe('Het risico is gedaald.\n\nHet risico is gestegen.');
  });

  it('does not stand in the way of another piece', async () => {
    server.inhoud = eenInhoud({ stukken: [eenStuk(), eenStuk({ id: 'i2', tekst: 'Anders.' })] });
    const blad = await open();
    blad.zet((velden) => openStuk(velden, eenStuk()));
    blad.typ(stukVeld('i1', 'tekst'), 'Het risico is gestegen.');
    server.inhoud = { ...server.inhoud, versie: 9, stukken: [eenStuk(), eenStuk({ id: 'i2', tekst: 'Intussen veranderd.' })] };
    await bewaar(blad);
    expect([blad.staat().botsing, ...server.inhoud.stukken.map(({ tekst }) => tekst)]).toEqual([undefined, 'Het risico is gestegen.', 'Intussen veranderd.']);
  });
});

describe('Without a connection', () => {
  it('the page goes on trying to open', async () => {
    server.storingen.push('geenAntwoord', 'serverfout');
    const blad = await open();
    expect(blad.staat().lading).toEqual({ soort: 'klaar' });
    expect(server.gezien).toEqual(['GET werkdocument', 'GET werkdocument', 'GET werkdocument']);
  });

  it('what is typed waits and is saved at the next try', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    server.storingen.push('geenAntwoord');
    expect(await blad.bewaarNu()).toBe(false);
    expect(blad.staat().bewaren).toEqual({ soort: 'wacht' });
    expect(blad.heeftNieuws()).toBe(true);
    expect(await blad.bewaarNu()).toBe(true);
    expect(server.concepten['ticket-bram']?.[stukVeld(NIEUW, 'tekst')]).toBe('Werkte als kok.');
  });

  it('a form that never arrived is sent again', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    server.storingen.push('geenAntwoord', 'geenAntwoord');
    await bewaarStuk(blad);
    expect(server.inhoud.stukken).toHaveLength(1);
    expect(blad.staat()).toMatchObject({ gedaan: 'Het stuk is bewaard.', geenVerbinding: false });
  });

  it('a form whose answer was lost goes out again, and is carried out once', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    server.storingen.push('antwoordKwijt');
    await bewaarStuk(blad);
    expect(server.inhoud.stukken).toHaveLength(1);
    expect(server.gezien.filter((een) => een === 'POST opdrachten')).toHaveLength(2);
    expect(blad.staat()).toMatchObject({ gedaan: 'Het stuk is bewaard.', geenVerbinding: false, werkdocument: { stukken: [{ tekst: 'Werkte als kok.' }] } });
    expect(blad.staat().weigering).toBeUndefined();
  });
});

describe('A ticket that no longer counts', () => {
  it('is told when the page opens', async () => {
    expect((await open('ticket-onbekend')).staat().lading).toEqual({ soort: 'verlopen' });
  });

  it('is told while somebody types, who is not told that all is saved when it is not', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    server.verlopen = true;
    expect(await blad.bewaarNu()).toBe(false);
    expect(blad.staat()).toMatchObject({ verlopen: true, velden: { [stukVeld(NIEUW, 'tekst')]: 'Werkte als kok.' } });
    expect(blad.heeftNieuws()).toBe(true);
  });

  it('is told when a form is sent, and the form keeps its text', async () => {
    const blad = await open();
    typNieuwStuk(blad);
    await blad.bewaarNu();
    server.verlopen = true;
    await bewaarStuk(blad);
    expect(blad.staat()).toMatchObject({ verlopen: true, velden: { [stukVeld(NIEUW, 'tekst')]: 'Werkte als kok.' } });
    expect(blad.heeftNieuws()).toBe(false);
  });
});
