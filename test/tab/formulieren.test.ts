import { describe, expect, it } from 'vitest';
import { opdrachtUitDialoog } from '../../src/api/contract.ts';
import { afspraakVeld, bijdrageVeld, duidingVeld, leesDuiding, rijen, verwijderRij, voegRijToe } from '../../tab/src/werkdocument/duidingformulier.ts';
import { leesStuk, openStuk, openStukken, stukVeld } from '../../tab/src/werkdocument/stukformulier.ts';
import { gevuldOnder, leegOnder, NIEUW, type Velden } from '../../tab/src/werkdocument/velden.ts';
import { eenStuk, FORMEN } from './nepserver.ts';

const VANDAAG = '2026-11-23';
const ONDERWERPEN = ['recidiverisico', 'levensloop'];

function ingevuldStuk(anders: Velden = {}): Velden {
  return { [stukVeld(NIEUW, 'onderwerp')]: 'levensloop', [stukVeld(NIEUW, 'tekst')]: ' Werkte als kok. ', [stukVeld(NIEUW, 'bron')]: 'toezicht 2025', ...anders };
}

describe('The form for a piece of information', () => {
  it('makes a new piece of what was typed, without the spaces around it', () => {
    const gelezen = leesStuk(ingevuldStuk(), NIEUW, undefined, ONDERWERPEN, VANDAAG);
    expect(gelezen).toEqual({ ok: true, waarde: { type: 'legInformatieVast', onderwerp: 'levensloop', tekst: 'Werkte als kok.', bron: 'toezicht 2025', inJdOnline: false } });
    expect(gelezen.ok && opdrachtUitDialoog.safeParse(gelezen.waarde).success).toBe(true);
  });

  it('says of each required field what to fill in', () => {
    expect(leesStuk({}, NIEUW, undefined, ONDERWERPEN, VANDAAG)).toEqual({
      ok: false,
      fouten: { 'stuk/nieuw/onderwerp': 'Kies een onderwerp.', 'stuk/nieuw/tekst': 'Vul de informatie in.', 'stuk/nieuw/bron': 'Vul de bron in.' },
    });
  });

  it.each([
    ['2026-11-23', undefined],
    ['2026-11-24', 'Deze datum ligt in de toekomst. Controleer de datum.'],
    ['2026-02-30', 'Vul een datum in, bijvoorbeeld 24-11-2026.'],
  ])('takes today and days before it that exist (%s)', (datum, fout) => {
    const gelezen = leesStuk(ingevuldStuk({ [stukVeld(NIEUW, 'datum')]: datum }), NIEUW, undefined, ONDERWERPEN, VANDAAG);
    expect(gelezen.ok ? undefined : gelezen.fouten[stukVeld(NIEUW, 'datum')]).toBe(fout);
  });

  it('refuses a text that the process would refuse for its length, and says how long it is', () => {
    const gelezen = leesStuk(ingevuldStuk({ [stukVeld(NIEUW, 'tekst')]: 'a'.repeat(2001) }), NIEUW, undefined, ONDERWERPEN, VANDAAG);
    expect(gelezen).toMatchObject({ ok: false, fouten: { 'stuk/nieuw/tekst': 'Maak de tekst korter: hooguit 2000 tekens. Het zijn er nu 2001.' } });
  });

  it('opens with what the piece holds and gives the same piece back when nothing is changed', () => {
    const stuk = eenStuk({ id: 'i3', inJdOnline: true });
    const velden = openStuk({}, stuk);
    expect(openStukken(velden)).toEqual(['i3']);
    const { onderwerp, tekst, bron, datum } = stuk;
    expect(leesStuk(velden, 'i3', 'i3', ONDERWERPEN, VANDAAG)).toEqual({ ok: true, waarde: { type: 'legInformatieVast', informatie: 'i3', onderwerp, tekst, bron, datum, inJdOnline: true, stukVersie: stuk.stempel } });
  });

  it('of a shared piece opens with the draft of its next version, when there is one', () => {
    const stuk = eenStuk({ id: 'i3', gedeeldOp: '2026-11-20', wijziging: { stempel: 'van-het-concept', onderwerp: 'levensloop', tekst: 'Anders.', bron: 'telefoon', inJdOnline: false, door: { naam: 'Bram Voorbeeld' }, gewijzigd: '2026-11-23', waarschuwingen: [] } });
    expect(leesStuk(openStuk({}, stuk), 'i3', 'i3', ONDERWERPEN, VANDAAG)).toEqual({ ok: true, waarde: { type: 'legInformatieVast', informatie: 'i3', onderwerp: 'levensloop', tekst: 'Anders.', bron: 'telefoon', inJdOnline: false, stukVersie: 'van-het-concept' } });
  });

  it('refuses a subject that is not in the question set of the casus', () => {
    expect(leesStuk(ingevuldStuk(), NIEUW, undefined, ['recidiverisico'], VANDAAG)).toMatchObject({ ok: false, fouten: { 'stuk/nieuw/onderwerp': 'Kies een onderwerp.' } });
  });

  it('keeps an emptied field empty, also in the one that is opened again', () => {
    const velden = { ...openStuk({}, eenStuk({ id: 'i3' })), [stukVeld('i3', 'bron')]: '' };
    expect(leesStuk(velden, 'i3', 'i3', ONDERWERPEN, VANDAAG)).toMatchObject({ ok: false });
  });

  it('closes by emptying its own fields and no others', () => {
    const velden = leegOnder({ ...openStuk({}, eenStuk({ id: 'i1' })), ...openStuk({}, eenStuk({ id: 'i10' })) }, 'stuk/i1');
    expect(openStukken(velden)).toEqual(['i10']);
    expect(velden[stukVeld('i1', 'tekst')]).toBe('');
  });
});

describe('The form of the duiding', () => {
  const samen: Velden = { [duidingVeld('vorm')]: 'telefoon', [duidingVeld('actieveRol')]: 'ja', [duidingVeld('redenen')]: 'Veel zorgen.', [bijdrageVeld('meedenken')]: 'ja' };

  it('records what both decided, with the agreements that were made', () => {
    const { velden, rij } = voegRijToe(samen);
    const vol = { ...velden, [afspraakVeld(rij, 'wat')]: 'Analyse sturen', [afspraakVeld(rij, 'eigenaar')]: '3RO', [afspraakVeld(rij, 'termijn')]: '2026-12-01' };
    const gelezen = leesDuiding(vol, { magVoorlopig: false, vandaag: VANDAAG, formen: FORMEN });
    expect(gelezen).toEqual({
      ok: true,
      waarde: { type: 'legDuidingVast', vorm: 'telefoon', actieveRol: true, redenen: 'Veel zorgen.', wijze: 'samen', bijdragen: ['meedenken'], afspraken: [{ wat: 'Analyse sturen', eigenaar: '3RO', termijn: '2026-12-01' }] },
    });
    expect(gelezen.ok && opdrachtUitDialoog.safeParse(gelezen.waarde).success).toBe(true);
  });

  it('asks for at least one bijdrage with an active role, and sends none without one', () => {
    const zonder = { ...samen, [bijdrageVeld('meedenken')]: '' };
    expect(leesDuiding(zonder, { magVoorlopig: false, vandaag: VANDAAG, formen: FORMEN })).toEqual({ ok: false, fouten: { 'duiding/bijdrage/meedenken': 'Kies ten minste één bijdrage.' } });
    const nee = leesDuiding({ ...samen, [duidingVeld('actieveRol')]: 'nee' }, { magVoorlopig: false, vandaag: VANDAAG, formen: FORMEN });
    expect(nee.ok && nee.waarde).not.toHaveProperty('bijdragen');
  });

  it('asks whether it was decided together only when one side may do it alone', () => {
    const alleen = leesDuiding(samen, { magVoorlopig: true, vandaag: VANDAAG, formen: FORMEN });
    expect(alleen).toEqual({ ok: false, fouten: { 'duiding/wijze': 'Kies of u dit samen hebt besloten.' } });
    const gekozen = { ...samen, [duidingVeld('wijze')]: 'voorlopig' };
    expect(leesDuiding(gekozen, { magVoorlopig: true, vandaag: VANDAAG, formen: FORMEN })).toMatchObject({ ok: true, waarde: { wijze: 'voorlopig' } });
    expect(leesDuiding(gekozen, { magVoorlopig: false, vandaag: VANDAAG, formen: FORMEN })).toMatchObject({ ok: true, waarde: { wijze: 'samen' } });
  });

  it('may wait for the criminal case: why and until when, and nothing of what was discussed', () => {
    const wachten = { standaard: '2027-01-04', uiterste: '2027-02-15' };
    const kader = { magVoorlopig: true, vandaag: VANDAAG, formen: FORMEN, wachten };
    const later = { [duidingVeld('actieveRol')]: 'later', [duidingVeld('redenen')]: 'De zitting is in december.' };
    const gelezen = leesDuiding(later, kader);
    expect(gelezen).toEqual({ ok: true, waarde: { type: 'wachtOpStrafproces', tot: '2027-01-04', reden: 'De zitting is in december.' } });
    expect(gelezen.ok && opdrachtUitDialoog.safeParse(gelezen.waarde).success).toBe(true);
    expect(leesDuiding({ ...later, [duidingVeld('later')]: '2027-02-16' }, kader)).toEqual({ ok: false, fouten: { 'duiding/later': 'Kies een datum tot en met 15 februari 2027.' } });
    expect(leesDuiding({ ...later, [duidingVeld('later')]: VANDAAG, [duidingVeld('redenen')]: '' }, kader)).toEqual({ ok: false, fouten: { 'duiding/later': 'Kies een datum na vandaag.', 'duiding/redenen': 'Vul de reden in.' } });
    const nietMeer = leesDuiding({ ...samen, ...later }, { magVoorlopig: false, vandaag: VANDAAG, formen: FORMEN });
    expect(nietMeer).toEqual({ ok: false, fouten: { 'duiding/actieveRol': 'Kies ja of nee.' } });
  });

  it('says of a half-filled agreement what is missing', () => {
    const { velden } = voegRijToe(samen);
    expect(leesDuiding({ ...velden, [afspraakVeld('1', 'termijn')]: '2026-11-20' }, { magVoorlopig: false, vandaag: VANDAAG, formen: FORMEN })).toEqual({
      ok: false,
      fouten: {
        'duiding/afspraak/1/wat': 'Vul wat u hebt afgesproken in.', 'duiding/afspraak/1/eigenaar': 'Kies wie dit doet.',
        'duiding/afspraak/1/termijn': 'Deze datum is al voorbij. Kies een datum vanaf vandaag.',
      },
    });
  });

  it('leaves the other agreements alone when one goes, and never gives its number to another', () => {
    const drie = voegRijToe(voegRijToe(voegRijToe({}).velden).velden).velden;
    const zonder = verwijderRij({ ...drie, [afspraakVeld('2', 'wat')]: 'weg', [afspraakVeld('3', 'wat')]: 'blijft' }, '2');
    expect(rijen(zonder)).toEqual(['1', '3']);
    expect(gevuldOnder(zonder, 'duiding/afspraak')).toEqual([afspraakVeld('3', 'wat')]);
    expect(voegRijToe(zonder).rij).toBe('4');
  });
});
