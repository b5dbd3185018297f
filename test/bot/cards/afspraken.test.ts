import { describe, expect, test } from 'vitest';
import { afspraakformulier } from '../../../bot/cards/afspraken/afspraakformulier.ts';
import { afsprakengroep } from '../../../bot/cards/afspraken/afsprakengroep.ts';
import { afsprakenkeuze } from '../../../bot/cards/afspraken/afsprakenkeuze.ts';
import { verschillenkaart } from '../../../bot/cards/afspraken/verschillenkaart.ts';
import { bepaalAfspraken, type EigenAfspraken } from '../../../src/domain/afspraken.ts';
import { afspraakregels, verschillen } from '../../../src/domain/afspraakoverzicht.ts';
import { AFSPRAAKGROEPEN, type Afspraakgroep } from '../../../src/domain/afspraakbeschrijving.ts';
import { AFSPRAAKSLEUTELS, beschrijf, isAfspraakgroep } from '../../../src/domain/afspraakwijzer.ts';
import { tijd } from '../../../src/domain/datum.ts';
import { gebreken, knoptitels, leesbaar, vanSoort } from './contract.ts';

const LANG = 'Justitieel Complex met een uitzonderlijk lange naam, Cluster '.repeat(3);
const PI: EigenAfspraken = { stap1Werkdagen: 5, dagberichtOm: null };
const CLUSTER: EigenAfspraken = { stap1Werkdagen: 4, regieDuiding: 'reclasseringswerker', dagberichtOm: tijd('09:00') };
const REGELS = afspraakregels(PI, CLUSTER);
const GROEPEN: readonly Afspraakgroep[] = Object.keys(AFSPRAAKGROEPEN).filter(isAfspraakgroep);

describe.each(GROEPEN)('the afspraken about %s', (groep) => {
  test('fit on one card, each with its value and where it comes from', () => {
    const kaart = afsprakengroep({ plek: 'jc/cluster-1', plekNaam: LANG, groep, regels: REGELS, magWijzigen: true, melding: `Geldt vanaf nu. ${LANG}` });
    expect(gebreken(kaart)).toEqual([]);
    const eigen = AFSPRAAKSLEUTELS.filter((sleutel) => beschrijf(sleutel).groep === groep);
    expect(eigen.length).toBeGreaterThan(0);
    for (const sleutel of eigen) expect(leesbaar(kaart)).toContain(beschrijf(sleutel).label);
    expect(knoptitels(kaart).filter((titel) => titel === 'Wijzig')).toHaveLength(eigen.length);
  });

  test('have no button to change for who may only look', () => {
    const kaart = afsprakengroep({ plek: 'jc', plekNaam: 'JC', groep, regels: REGELS, magWijzigen: false });
    expect(knoptitels(kaart)).toEqual(['Andere afspraken']);
    expect(leesbaar(kaart)).toContain('Alleen de beheerder');
  });
});

test('where a value comes from stands beside it, with the national one', () => {
  const tekst = leesbaar(afsprakengroep({ plek: 'jc/c', plekNaam: 'JC', groep: 'stap1', regels: REGELS, magWijzigen: true })).replaceAll('\n', ' ');
  expect(tekst).toContain('4 werkdagen  · van het cluster; landelijk: 3 werkdagen');
  expect(tekst).toContain('2 werkdagen  · landelijk');
});

describe.each(AFSPRAAKSLEUTELS)('the form for %s', (sleutel) => {
  const regel = REGELS.find((een) => een.sleutel === sleutel) ?? expect.unreachable();
  const kaart = afspraakformulier({ plek: 'jc/cluster-1', plekNaam: LANG, regel, eigen: true, geschiedenis: ['Gewijzigd 24 nov 2026, Bart Jansen: 3 → 5'], melding: 'Vul iets anders in.' });

  test('has the one input that fits its kind, and a switch only where it may be off', () => {
    expect(gebreken(kaart)).toEqual([]);
    const soort = { getal: 'Input.Number', tijd: 'Input.Time', keuze: 'Input.ChoiceSet', jaNee: 'Input.ChoiceSet' }[beschrijf(sleutel).soort];
    expect(vanSoort(kaart, /^Input\./).map(({ type }) => type)).toEqual([soort, ...(beschrijf(sleutel).zonder === undefined ? [] : ['Input.Toggle'])]);
  });

  test('says what is allowed and where it comes from', () => {
    expect(leesbaar(kaart)).toContain(`Bron: ${beschrijf(sleutel).bron}.`);
    expect(knoptitels(kaart)).toEqual(['Bewaar', 'Terug naar de inrichting', 'Annuleer']);
  });
});

test('what was typed stands there again after a refusal', () => {
  const regel = REGELS.find(({ sleutel }) => sleutel === 'stap1Werkdagen') ?? expect.unreachable();
  const kaart = afspraakformulier({ plek: 'jc', plekNaam: 'JC', regel, eigen: false, geschiedenis: [], invoer: { in_waarde: '99' }, melding: 'x' });
  expect(vanSoort(kaart, 'Input.Number')[0]).toMatchObject({ value: 99, min: 1, max: 10 });
  expect(knoptitels(kaart)).toEqual(['Bewaar', 'Annuleer']);
});

test('the choice of a place fits with two hundred of them', () => {
  const kaart = afsprakenkeuze({ plekken: Array.from({ length: 200 }, (_, nummer) => ({ title: `${LANG}${nummer}`, value: `pi-${nummer}/cluster-${nummer}` })) });
  expect(gebreken(kaart)).toEqual([]);
  expect(leesbaar(kaart)).toContain('… en nog 100 plekken.');
});

describe('the list of what differs', () => {
  test('compares a PI with the country and a cluster with its PI', () => {
    const kaart = verschillenkaart([
      { naam: 'JC', cluster: false, verschillen: verschillen(bepaalAfspraken(), bepaalAfspraken(PI)) },
      { naam: 'JC, Cluster 1', cluster: true, verschillen: verschillen(bepaalAfspraken(PI), bepaalAfspraken(PI, CLUSTER)) },
      { naam: 'JC, Cluster 2', cluster: true, verschillen: [] },
    ]);
    expect(gebreken(kaart)).toEqual([]);
    const tekst = leesbaar(kaart);
    expect(tekst).toContain('Afwijkende afspraken (5)');
    expect(tekst).toMatch(/JC\nStap 1: oordeel na het signaal: \n5 werkdagen\n \(landelijk: 3 werkdagen\)/);
    expect(tekst).toContain('Gelijk aan de inrichting.');
  });

  test('fits with every afspraak different at fifty places', () => {
    const alles = REGELS.map(({ sleutel, waarde, standaard }) => ({ sleutel, hier: waarde, standaard }));
    const kaart = verschillenkaart(Array.from({ length: 50 }, (_, nummer) => ({ naam: `PI ${nummer}`, cluster: false, verschillen: alles })));
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toMatch(/… en nog \d+ plekken\./);
  });
});
