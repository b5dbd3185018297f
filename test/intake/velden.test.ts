import { describe, expect, it } from 'vitest';
import { leesCsv } from '../../src/intake/csv.ts';
import { leesJson } from '../../src/intake/json.ts';
import type { RuwSignaal } from '../../src/intake/rij.ts';
import { fouten, melding, signalen, utf8 } from './lezen.ts';

const GOED = { skn: '9000001', naam: 'Test, A.', pi: 'PI Vught', afdeling: 'B2' };

function lees(velden: Readonly<Record<string, unknown>>): RuwSignaal | undefined {
  return signalen(leesJson({ signalen: [{ ...GOED, ...velden }] }))[0];
}

function foutenVan(velden: Readonly<Record<string, unknown>>): readonly { readonly veld: string; readonly melding: string }[] {
  return fouten(leesJson({ signalen: [{ ...GOED, ...velden }] }));
}

describe('column names', () => {
  it.each([
    ['SKN', 'SKN-nummer', 'skn nr.', 'Strafrechtketennummer', 'STRAFRECHTSKETENNUMMER'],
    ['naam', 'Naam gedetineerde', 'Gedetineerde', 'Achternaam'],
    ['PI', 'Inrichting', 'vestiging', 'Penitentiaire inrichting', 'P.I.', 'JC'],
    ['afdeling', 'Afd.', 'Unit', 'leef-afdeling'],
  ])('of a mandatory field may be %s or a variant', (...namen) => {
    const koppen = ['SKN', 'naam', 'PI', 'afdeling'];
    const plaats = koppen.indexOf(namen[0]);
    for (const naam of namen) {
      const kop = koppen.with(plaats, naam).join(';');
      expect(signalen(leesCsv(utf8(`${kop}\n9000001;Test;Vught;B2`))), naam).toMatchObject([{ skn: '9000001', naam: 'Test', pi: 'Vught', afdeling: 'B2' }]);
    }
  });

  it.each([
    ['casemanager', 'Casemanager naam'], ['casemanager', 'Zaakgerelateerde casemanager'], ['casemanager', 'CM'],
    ['begindatum', 'Begin detentie'], ['begindatum', 'Begindatum detentie'], ['begindatum', 'datum opname'], ['begindatum', 'Opnamedatum'],
    ['begindatum', 'insluitdatum'], ['begindatum', 'Ingesloten op'],
    ['einddatum', 'Einde detentie'], ['einddatum', 'Einddatum detentie'], ['einddatum', '(verwachte) einddatum'], ['einddatum', 'Ontslagdatum'],
    ['einddatum', '(Fictieve) einddatum'],
    ['titel', 'Verblijfstitel'], ['titel', 'detentietitel'], ['titel', 'Status'],
  ] as const)('for %s may be %j', (veld, kop) => {
    const [waarde, verwacht] =
      veld === 'casemanager' ? ['Test, C.', 'Test, C.'] : veld === 'titel' ? ['preventief', 'preventief'] : ['24-11-2026', '2026-11-24'];
    expect(signalen(leesCsv(utf8(`SKN;naam;PI;afd;${kop}\n9000001;Test;Vught;B2;${waarde}`)))[0]?.[veld]).toBe(verwacht);
  });

  it('we do not use are ignored', () => {
    expect(lees({ geboortedatum: '1-1-1990', celnummer: 12 })).toEqual({ rij: 1, ...GOED, waarschuwingen: [] });
  });

  it('that are missing are named, with the ones found', () => {
    expect(melding(leesCsv(utf8('SKN;naam;kleur\n9000001;Test;rood')))).toBe(
      'Deze kolommen ontbreken: PI en afdeling. Gevonden kolommen: SKN, naam en kleur. Zet boven de lijst een rij met de kolomnamen SKN, naam, PI en afdeling.',
    );
  });

  it('may stand below a title and a date', () => {
    expect(signalen(leesCsv(utf8('Daglijst\n23-11-2026\n\nSKN;naam;PI;afd\n9000001;Test;Vught;B2')))).toMatchObject([{ rij: 1, naam: 'Test' }]);
  });

  it('that occur twice with different values give a warning, and the first counts', () => {
    const [signaal] = signalen(leesCsv(utf8('SKN;naam;PI;afd;verwachte einddatum;fictieve einddatum\n9000001;Test;Vught;B2;1-3-2027;1-4-2027')));
    expect(signaal?.einddatum).toBe('2027-03-01');
    expect(signaal?.waarschuwingen).toEqual([expect.stringContaining('meer kolommen voor einddatum')]);
  });
});

describe('the name', () => {
  it.each([
    [{ achternaam: 'Berg', tussenvoegsel: 'van den', voorletters: 'A.' }, 'Berg, van den, A.'],
    [{ achternaam: 'Berg', voorletters: 'A.' }, 'Berg, A.'],
    [{ achternaam: 'Berg', voornaam: 'Anna' }, 'Berg, Anna'],
    [{ achternaam: 'Berg', tussenvoegsel: '', voorletters: 'A.', voornaam: 'Anna' }, 'Berg, A.'],
    [{ naam: 'Berg', voorletters: 'A.' }, 'Berg, A.'],
    [{ naam: 'Berg, van den, A.', voorletters: 'A.' }, 'Berg, van den, A.'],
    [{ naam: 'A. van den Berg' }, 'A. van den Berg'],
  ])('is put together from its parts: %j', (delen, naam) => {
    const zonderNaam = { skn: GOED.skn, pi: GOED.pi, afdeling: GOED.afdeling };
    expect(signalen(leesJson({ signalen: [{ ...zonderNaam, ...delen }] }))[0]?.naam).toBe(naam);
  });
});

describe('a date', () => {
  it.each([
    ['24-11-2026', '2026-11-24'], ['24/11/2026', '2026-11-24'], ['24.11.2026', '2026-11-24'], ['4-1-2026', '2026-01-04'],
    ['24-11-2026 00:00', '2026-11-24'], ['24-11-2026 9:30:00', '2026-11-24'], ['2026-11-24', '2026-11-24'], ['2026-11-24 00:00:00', '2026-11-24'],
    ['2026-11-24T00:00:00Z', '2026-11-24'], ['2026-11-24T00:00:00', '2026-11-24'], ['2026-11-24T00:00:00+01:00', '2026-11-24'],
    ['2026-11-23T23:00:00.000Z', '2026-11-24'], ['2026-07-14T22:00:00Z', '2026-07-15'],
    ['24 november 2026', '2026-11-24'], ['24 nov 2026', '2026-11-24'], ['24 nov. 2026', '2026-11-24'], ['24-nov-2026', '2026-11-24'], ['3 Maart 2026', '2026-03-03'],
    ['1 mrt 2026', '2026-03-01'], ['29-02-2028', '2028-02-29'], ['46350', '2026-11-24'], [46350, '2026-11-24'], [46350.75, '2026-11-24'],
  ])('written as %j is %s', (tekst, dag) => {
    expect(lees({ begindatum: tekst })?.begindatum).toBe(dag);
  });

  it.each(['', ' ', 'onbekend', 'Onbekend', 'n.n.b.', 'N.N.B', '-', '?', null])('written as %j is not known', (tekst) => {
    expect(lees({ begindatum: tekst, einddatum: tekst })).toEqual({ rij: 1, ...GOED, waarschuwingen: [] });
  });

  it.each(['32-13-2026', '31-02-2026', '29-02-2027', '24-11', '24-11/2026', 'morgen', '24 foo 2026', '2026-13-01', '2026-02-30T00:00:00Z', '-1', 12, 1e300])(
    'written as %j is refused with an example',
    (tekst) => {
      expect(foutenVan({ begindatum: tekst })).toEqual([{ veld: 'begindatum', melding: expect.stringMatching(/(is geen datum|controleer het jaar)\. Schrijf bijvoorbeeld 24-11-2026\.$/) as string }]);
    },
  );

  it('that does not exist is quoted in the message', () => {
    expect(foutenVan({ begindatum: '32-13-2026' })[0]?.melding).toBe("begindatum '32-13-2026' is geen datum. Schrijf bijvoorbeeld 24-11-2026.");
  });

  it.each(['24-11-26', '24/11/26', '24 nov 26'])('with a year of two digits (%s) is refused', (tekst) => {
    expect(foutenVan({ einddatum: tekst })[0]?.melding).toContain('jaar van twee cijfers');
  });

  it('of the end may be the day of the beginning, but not before it', () => {
    expect(lees({ begindatum: '24-11-2026', einddatum: '24-11-2026' })?.einddatum).toBe('2026-11-24');
    expect(foutenVan({ begindatum: '24-11-2026', einddatum: '23-11-2026' })).toEqual([
      { veld: 'einddatum', melding: 'De einddatum (23 nov 2026) ligt vóór de begindatum (24 nov 2026). Controleer beide datums.' },
    ]);
  });
});

describe('the titel', () => {
  it.each(['preventief', 'Preventief gehecht', 'voorlopig gehecht', 'VH', 'PH', 'HvB'])('%s is preventief', (tekst) => {
    expect(lees({ titel: tekst })?.titel).toBe('preventief');
  });

  it.each(['afgestraft', 'Veroordeeld', 'onherroepelijk', 'gevangenisstraf', 'GEV'])('%s is afgestraft', (tekst) => {
    expect(lees({ titel: tekst })?.titel).toBe('afgestraft');
  });

  it.each(['ISD', 'isd-maatregel'])('%s is ISD', (tekst) => {
    expect(lees({ titel: tekst })?.titel).toBe('isd');
  });

  it.each(['arrestant', 'Arrestanten', 'ARR', 'arrestantenregime'])('%s is arrestant', (tekst) => {
    expect(lees({ titel: tekst })?.titel).toBe('arrestant');
  });

  it('in other words is left out with a warning', () => {
    const signaal = lees({ titel: 'vreemdelingenbewaring' });
    expect(signaal?.titel).toBeUndefined();
    expect(signaal?.waarschuwingen).toEqual([expect.stringContaining('titel is niet herkend')]);
  });
});

describe('a text field', () => {
  it('is put on one line without control characters, and is otherwise kept as typed', () => {
    expect(lees({ naam: '  <b>Test</b>,\n\t A.\u0007\u202E ' })?.naam).toBe('<b>Test</b>, A.');
    expect(lees({ afdeling: '=1+1' })?.afdeling).toBe('=1+1');
  });

  it.each([['naam', 120], ['pi', 80], ['afdeling', 60], ['casemanager', 120]] as const)('%s has at most %i characters', (veld, max) => {
    expect(lees({ [veld]: 'x'.repeat(max) })?.[veld]).toHaveLength(max);
    expect(foutenVan({ [veld]: 'x'.repeat(max + 1) })).toEqual([{ veld, melding: expect.stringContaining(`langer dan ${max} tekens`) as string }]);
  });

  it('that is mandatory and empty is refused, all of them at once', () => {
    expect(fouten(leesJson({ signalen: [{ skn: ' ', naam: '', pi: '-', casemanager: '' }] })).map(({ veld }) => veld)).toEqual(['skn', 'naam', 'pi', 'afdeling']);
  });

  it('casemanager is left out when not known', () => {
    expect(lees({ casemanager: 'n.n.b.' })).not.toHaveProperty('casemanager');
  });

  it('may be a number, but a broken number is no SKN', () => {
    expect(lees({ skn: 9000001, afdeling: 3 })).toMatchObject({ skn: '9000001', afdeling: '3' });
    expect(foutenVan({ skn: 9000001.5 })[0]?.veld).toBe('skn');
  });
});
