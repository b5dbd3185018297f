import { describe, expect, test } from 'vitest';
import { bestandsnaam, werkdocumentDocx } from '../../src/documenten/werkdocument.ts';
import { pakUit } from '../../src/intake/zip.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';
import { casusMetVervolg, gegevensVan, volleCasus } from './gegevens.ts';

const deelVan = (bestanden: ReadonlyMap<string, Uint8Array>, naam: string): string => new TextDecoder().decode(bestanden.get(naam));

async function bestandenVan(casus: CasusBouwer): Promise<ReadonlyMap<string, Uint8Array>> {
  const bestanden = pakUit(await werkdocumentDocx(gegevensVan(casus)), 5_000_000);
  if (bestanden === undefined) throw new Error('The file is no sound zip');
  return bestanden;
}

function teken(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

/** The words of the document, a line for each paragraph. */
function regels(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, alinea = '']) => teken(alinea.replaceAll('<w:br/>', '\n').replace(/<w:t[^>]*>(.*?)<\/w:t>/gs, '§$1§').replace(/[^§]*§([^§]*)§[^§\n]*/g, '$1')));
}

describe('the werkdocument as a Word file', () => {
  test('holds both parts, the versions, what was withdrawn, the questions and the joint part, in this order', async () => {
    const tekst = regels(deelVan(await bestandenVan(volleCasus()), 'word/document.xml')).join('\n');
    const volgorde = [
      'Werkdocument Samen starten ZS-412907', 'Casuscode', 'JC Zaanstad, B2', 'Carla Casemanager', 'Rik Reclassering', 'versie 1', 'Deel A · reclassering', 'Recidiverisico', 'Hoog risico.', 'versie 2',
      'Versie 1, gedeeld op 23 nov 2026, vervangen door versie 2: Matig risico <volgens> RISC & SAVRY.', 'Sociale kaart en zorgcontacten', 'Zus in Zaandam.', 'Ingetrokken op 24 nov 2026 door Rik Reclassering (Reclassering Nederland). Reden: Klopte niet',
      'Deel B · inrichting (DJI)', 'Basisvoorwaarde: onderdak', 'Geen woning.', 'Wel een uitkering.', 'Vragen over en weer', 'Is er een zus?', 'Nee.', 'Deel C · gezamenlijk', 'Kort en goed.',
      'De reclassering krijgt een actieve rol in het concept-D&R-plan.', 'Veel zorgen.', 'Delictanalyse', 'reclasseringswerker', '14 dec 2026',
    ];
    volgorde.reduce((vanaf, woorden) => {
      const plaats = tekst.indexOf(woorden, vanaf);
      expect(plaats, `“${woorden}” after ${tekst.slice(Math.max(0, vanaf - 60), vanaf)}`).toBeGreaterThanOrEqual(0);
      return plaats;
    }, 0);
  });

  test('holds what came of the duiding: the bijdragen with what they found, the talks and the inzet', async () => {
    const tekst = regels(deelVan(await bestandenVan(casusMetVervolg()), 'word/document.xml')).join('\n');
    const na = tekst.slice(tekst.indexOf('Bijdragen'));
    for (const woorden of ['Aanvullende analyse', 'Wat eruit kwam: Woning is het grootste probleem.', 'Rik Reclassering 2', 'loopt, aangevraagd op 30 nov 2026', 'vervallen op 30 nov 2026', 'Trajectgesprek van 8 dec 2026 gehouden.', 'Hoog risico: Terugvalplan maken'])
      expect(na).toContain(woorden);
  });

  test('holds no draft, and nothing that tells who it is about', async () => {
    const alles = [...(await bestandenVan(volleCasus())).values()].map((inhoud) => new TextDecoder().decode(inhoud)).join('\n');
    for (const geheim of ['CONCEPTGEHEIM', 'Proefpersoon', 'Pim', '90000017']) expect(alles).not.toContain(geheim);
    expect(bestandsnaam('ZS-412907')).toBe('Werkdocument ZS-412907.docx');
  });

  test('can be used with a screen reader: Dutch, a title, headings by style, and header rows in tables', async () => {
    const bestanden = await bestandenVan(volleCasus());
    const xml = deelVan(bestanden, 'word/document.xml');
    expect(deelVan(bestanden, 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
    expect(deelVan(bestanden, 'docProps/core.xml')).toContain('<dc:title>Werkdocument Samen starten ZS-412907</dc:title>');
    expect([xml.match(/<w:pStyle w:val="Title"\/>/g)?.length, xml.match(/<w:pStyle w:val="Heading1"\/>/g)?.length]).toEqual([1, 4]);
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length);
    expect(xml).toContain('<w:strike/>');
  });

  test('counts its pages and reminds to share only what is needed', async () => {
    const voet = deelVan(await bestandenVan(volleCasus()), 'word/footer1.xml');
    expect(voet).toContain('Deel alleen wat nodig is');
    expect(voet).toMatch(/PAGE.*NUMPAGES/s);
  });

  test('of a casus without an outcome says so, and holds only what was shared', async () => {
    const tekst = regels(deelVan(await bestandenVan(eenCasus().gedeeld()), 'word/document.xml')).join('\n');
    expect(tekst).toContain('De gezamenlijke duiding heeft nog geen uitkomst.');
    expect(tekst).toContain('In dit deel is niets gedeeld.');
  });

  test('of an outcome that waits for the other side says that it is not confirmed', async () => {
    const tekst = regels(deelVan(await bestandenVan(eenCasus().gedeeld().vastgelegd()), 'word/document.xml')).join('\n');
    expect(tekst).toContain('nog niet door beide kanten is bevestigd');
    expect(tekst).toMatch(/Aanvullende analyse\n.*\n.*\nnog niet bevestigd/);
  });
});
