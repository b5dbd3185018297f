import { describe, expect, test } from 'vitest';
import { als, inHetKanaal, onderDeKaart, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { opSchijf: true });

const VRAAG = 'Is de gedetineerde vrij?';
/** Until Friday 11 December 2026. */
const einddatum = '2026-12-11';
const gevraagd = (wie: string, zaak: Zaak): number => als(zs, wie).chat(zaak).filter((tekst) => tekst.startsWith(`${VRAAG} · ${zaak.code}`)).length;

describe('the end of the detention passes and nobody says that the person left', () => {
  test('the casemanager is asked on the next working day, and one tap is the release', async () => {
    const casus = await signaal(zs, { einddatum });
    await zs.klok.vooruit('11-12-2026 16:00');
    expect([gevraagd('sanne', casus), await als(zs, 'sanne').ziet(casus)]).toEqual([0, expect.not.stringContaining(VRAAG)]);
    await zs.klok.vooruit('13-12-2026 12:00');
    expect(gevraagd('sanne', casus)).toBe(0);

    await zs.klok.vooruit('14-12-2026 09:00');
    expect([gevraagd('sanne', casus), gevraagd('mehmet', casus)]).toEqual([1, 0]);
    expect(await als(zs, 'sanne').ziet(casus)).toContain(`${VRAAG}\nDe einddatum van de detentie was 11 dec 2026.`);
    expect(await als(zs, 'sanne').typt('mijn werk')).toContain('Meld of de gedetineerde vrij is');
    expect(await als(zs, 'mehmet').ziet(casus)).not.toContain('[Ja, vrij op');
    expect(await zs.bewaard()).not.toContain('11 dec 2026');

    await als(zs, 'sanne').druk(casus, 'Ja, vrij op 11 dec 2026');
    expect(await inHetKanaal(zs, casus)).toContain('Gesloten: uitgestroomd');
    expect((await zs.casus(casus.id)).vertrek).toMatchObject({ soort: 'vrijlating', datum: einddatum, open: [] });
    const audit = await zs.register.db.selectFrom('audit').select(['actie', 'resultaat']).where('casus', '=', casus.id).where('actie', 'in', ['vraagVrijlating', 'meldVertrek']).orderBy('op').execute();
    expect(audit).toEqual([{ actie: 'vraagVrijlating', resultaat: 'gedaan' }, { actie: 'meldVertrek', resultaat: 'gedaan' }]);
  });

  test('with something open between the sides “yes” leaves the warm handover', async () => {
    const casus = await signaal(zs, { einddatum: '2026-12-18' });
    await gedeeld(zs, casus);
    await zs.klok.vooruit('21-12-2026 09:00');
    await als(zs, 'fatima').druk(casus, 'Ja, vrij op 18 dec 2026');
    expect(await inHetKanaal(zs, casus)).toContain('Draag warm over: bel de casemanager en de begeleiding buiten.');
  });

  test('without an answer the ladder reminds; “no” with another end stops it, and it comes again only after that end', async () => {
    const casus = await signaal(zs, { einddatum: '2026-12-22' });
    await zs.klok.vooruit('23-12-2026 09:00');
    expect(gevraagd('sanne', casus)).toBe(1);
    await zs.klok.vooruit('28-12-2026 09:00');
    expect(als(zs, 'sanne').chat(casus).some((tekst) => tekst.includes(`De melding over de vrijlating van ${casus.code} moet vandaag klaar zijn.`))).toBe(true);
    expect(als(zs, 'mehmet').chat(casus).some((tekst) => tekst.includes('De melding over de vrijlating'))).toBe(false);
    expect((await onderDeKaart(zs, casus)).some((tekst) => tekst.includes('De melding over de vrijlating'))).toBe(true);

    expect(await als(zs, 'sanne').druk(casus, 'Bewaar de einddatum', { 'Nieuwe einddatum van de detentie': '2027-01-08' })).not.toContain(VRAAG);
    await zs.klok.vooruit('8-1-2027 09:00');
    expect(gevraagd('sanne', casus)).toBe(1);
    await zs.klok.vooruit('11-1-2027 09:00');
    expect(gevraagd('sanne', casus)).toBe(2);
    expect((await zs.casus(casus.id)).vrijlating).toEqual({ gevraagdOp: '2027-01-11' });
  });
});
