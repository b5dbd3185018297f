import { describe, expect, test } from 'vitest';
import { als, inHetKanaal, onderDeKaart, signaal } from './mensen.ts';
import { leesKaart } from './kaart.ts';
import type { Opstelling } from './opstelling.ts';
import { productPerBestand } from './levensloop.ts';
import type { EigenAfspraken } from '../../src/domain/afspraken.ts';
import { VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { neemOrganisatieOver } from '../../src/usecases/organisatiebestand.ts';
import type { Json } from '../../src/local/teams/soorten.ts';

const KANAAL_A = '19:noorderveen-a@thread.tacv2';
const CLUSTER_1 = 'noorderveen/noorderveen-cluster-1';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

/** Presses a button by its verb, as somebody could who copied one; what the answer says. */
async function vraag(wie: string, verb: string, data: Readonly<Record<string, string>>): Promise<string> {
  const antwoord = await zs.teams.verstuur.invoke(als(zs, wie).object, zs.teams.chatVan(als(zs, wie).object), { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data } } });
  if (!antwoord.bereikt) throw new RangeError(JSON.stringify(antwoord));
  await zs.rustig();
  const { value } = antwoord.body as { readonly value: unknown };
  return typeof value === 'string' ? value : leesKaart(value as Json);
}

const bewaar = (sleutel: string, waarde: string, plek = 'noorderveen', wie = 'bart'): Promise<string> => vraag(wie, 'afspraak.bewaar', { plek, sleutel, in_waarde: waarde });
const audit = () => zs.register.db.selectFrom('audit').select(['persoon', 'actie', 'resultaat']).where('actie', 'like', 'afspraak:%').orderBy('id').execute();

describe('the beheerder in chat', () => {
  test('sees what holds and where it comes from, changes it, and reads for which casussen it holds', async () => {
    const [casus] = [await signaal(zs), await signaal(zs, { afdeling: 'C' })];
    const bart = als(zs, 'bart');
    expect(await bart.typt('afspraken')).toContain('Afspraken');
    const groep = await bart.drukInChat('Toon afspraken', { 'Inrichting of cluster': 'PI Noorderveen, Cluster 1', Onderwerp: 'Duiding' });
    expect(groep).toContain('Afspraken · PI Noorderveen, Cluster 1 · Duiding');
    expect(groep).toContain('Duiding na het delen\n5 werkdagen · landelijk');
    expect(await bart.drukInChat('Wijzig')).toContain('Toegestaan: een heel getal van 1 tot en met 20. Bron: A7 K4.');
    const na = await bart.drukInChat('Bewaar', { 'Nieuwe waarde (werkdagen)': '3' });
    expect(na).toContain('Geldt vanaf nu voor 1 open casus van PI Noorderveen, Cluster 1.');
    expect(na).toContain('3 werkdagen · van het cluster; landelijk: 5 werkdagen');
    expect(await bart.drukInChat('Wijzig')).toContain('Gewijzigd 23 nov 2026, Bart Jansen: geen eigen afspraak → 3 werkdagen');
    expect(await bart.drukInChat('Terug naar de inrichting')).toContain('Duiding na het delen\n5 werkdagen · landelijk');
    expect(await audit()).toEqual([{ persoon: 'bart', actie: 'afspraak:duidingWerkdagen', resultaat: 'gedaan:noorderveen/noorderveen-cluster-1' }, { persoon: 'bart', actie: 'afspraak:duidingWerkdagen', resultaat: 'gedaan:noorderveen/noorderveen-cluster-1' }]);
    expect(casus.code).toMatch(/^ZS-/);
  });

  test('shortens a termijn: cards follow, the answer names who is late, and no pile of reminders leaves', async () => {
    const casus = await signaal(zs);
    await bewaar('stap1Werkdagen', '10');
    expect(await inHetKanaal(zs, casus)).toContain('ma 7 dec');
    await zs.klok.vooruit('1-12-2026 10:00');
    expect(als(zs, 'mehmet').chat(casus)).toEqual([]);
    expect(await bewaar('stap1Werkdagen', '1')).toContain(`1 is daardoor nu te laat: ${casus.code}.`);
    expect(await inHetKanaal(zs, casus)).toContain('5 werkdagen te laat (di 24 nov)');
    await zs.klok.vooruit('+1 minuut');
    await zs.klok.vooruit('+1 minuut');
    expect(als(zs, 'mehmet').chat(casus)).toEqual([]);
    expect(await onderDeKaart(zs, casus)).toEqual([]);
    expect(als(zs, 'ingrid').chat(casus)).toHaveLength(1);
    expect(await vraag('bart', 'afspraak.standaard', { plek: 'noorderveen', sleutel: 'stap1Werkdagen' })).toContain('Geldt vanaf nu voor 1 open casus van PI Noorderveen; bij 1');
  });

  test('of a cluster only changes what its afdelingen do, and the cluster goes before the PI', async () => {
    const [inA, inC] = [await signaal(zs), await signaal(zs, { afdeling: 'C' })];
    await bewaar('stap1Werkdagen', '5', CLUSTER_1);
    expect(await inHetKanaal(zs, inA)).toContain('ma 30 nov');
    expect(await inHetKanaal(zs, inC)).toContain('do 26 nov');
    expect(await bewaar('stap1Werkdagen', '2')).toContain(`Geldt vanaf nu voor 1 open casus van PI Noorderveen; bij 1 verschuift een termijn: ${inC.code}.`);
    expect(await inHetKanaal(zs, inA)).toContain('ma 30 nov');
    expect(await inHetKanaal(zs, inC)).toContain('wo 25 nov');
    const nieuw = await signaal(zs);
    expect(await inHetKanaal(zs, nieuw)).toContain('ma 30 nov');
  });

  test('takes names off the posted cards at once', async () => {
    const casus = await signaal(zs);
    await bewaar('naamInKanaal', 'naam');
    expect(await inHetKanaal(zs, casus)).toContain(casus.naam);
    await bewaar('naamInKanaal', 'niets');
    expect(await inHetKanaal(zs, casus)).not.toContain(casus.naam);
  });

  test('sets the hour of the digest, or switches it off', async () => {
    await signaal(zs);
    expect(await vraag('bart', 'afspraak.bewaar', { plek: 'noorderveen', sleutel: 'dagberichtOm', in_waarde: '08:30', in_zonder: 'true' })).toContain('uit · van de inrichting; landelijk: 08:30');
    await zs.klok.vooruit('24-11-2026 10:00');
    const dagberichten = () => zs.teams.berichten(KANAAL_A, als(zs, 'sanne').object).filter(({ kaarten }) => kaarten.some((kaart) => leesKaart(kaart).startsWith('Dagbericht')));
    expect(dagberichten()).toEqual([]);
    await bewaar('dagberichtOm', '10:30', CLUSTER_1);
    await zs.klok.vooruit('24-11-2026 10:29');
    expect(dagberichten()).toEqual([]);
    await zs.klok.vooruit('24-11-2026 10:30');
    expect(dagberichten()).toHaveLength(1);
  });

  test('comes by file too: the answer says which casussen it moves, cards follow, and no pile of reminders leaves', async () => {
    const casus = await signaal(zs);
    const metAfspraken = (afspraken: EigenAfspraken) => neemOrganisatieOver(zs.product.omgeving, { ...VOORBEELD, pis: VOORBEELD.pis.map((pi) => (pi.id === 'noorderveen' ? { ...pi, afspraken } : pi)) });
    expect(await metAfspraken({ stap1Werkdagen: 10 })).toEqual([`Geldt vanaf nu voor 1 open casus van PI Noorderveen; bij 1 verschuift een termijn: ${casus.code}.`]);
    await zs.rustig();
    expect(await inHetKanaal(zs, casus)).toContain('ma 7 dec');
    await zs.klok.vooruit('1-12-2026 10:00');
    expect(await metAfspraken({ stap1Werkdagen: 1 })).toEqual([expect.stringContaining(`1 is daardoor nu te laat: ${casus.code}.`)]);
    await zs.klok.vooruit('+1 minuut');
    expect(als(zs, 'mehmet').chat(casus)).toEqual([]);
    expect(als(zs, 'ingrid').chat(casus)).toHaveLength(1);
    expect(await metAfspraken({ stap1Werkdagen: 1 })).toEqual([]);
  });

  test('saves the same twice without a second line in history', async () => {
    await bewaar('stap1Werkdagen', '4');
    expect(await bewaar('stap1Werkdagen', '4')).toContain('Dit stond al zo.');
    expect(await audit()).toHaveLength(1);
  });

  test('two changes at once both count', async () => {
    await Promise.all([bewaar('stap1Werkdagen', '4'), bewaar('duidingWerkdagen', '6'), bewaar('delenWerkdagen', '3')]);
    const { afspraken } = await zs.register.db.selectFrom('pi').select('afspraken').where('id', '=', 'noorderveen').executeTakeFirstOrThrow();
    expect(afspraken).toEqual({ stap1Werkdagen: 4, duidingWerkdagen: 6, delenWerkdagen: 3 });
  });

  test('lists what differs from the country, per PI and cluster', async () => {
    await bewaar('stap1Werkdagen', '5');
    await bewaar('regieDuiding', 'reclasseringswerker', CLUSTER_1);
    const lijst = await als(zs, 'bart').typt('afspraken verschillen');
    expect(lijst).toContain('PI Noorderveen\nStap 1: oordeel na het signaal: 5 werkdagen (landelijk: 3 werkdagen)\nPI Noorderveen, Cluster 1\nAnders dan de inrichting:\nWie het initiatief neemt voor de duiding: de reclasseringswerker (landelijk: de casemanager)');
    expect(lijst).toContain('PI Zuidhaven\nGelijk aan de landelijke afspraken.');
  });

  test('in a channel the PI of that team is chosen already', async () => {
    await zs.teams.verstuur.inKanaal(als(zs, 'bart').object, KANAAL_A, 'afspraken');
    const kaart = zs.teams.berichten(KANAAL_A, als(zs, 'bart').object).at(-1)?.kaarten[0];
    expect(JSON.stringify(kaart)).toContain('"value":"noorderveen"');
  });
});

describe('is refused, and nothing changes', () => {
  const onveranderd = async (): Promise<void> => {
    const { afspraken } = await zs.register.db.selectFrom('pi').select('afspraken').where('id', '=', 'noorderveen').executeTakeFirstOrThrow();
    expect(afspraken).toEqual({});
  };

  test.each([
    ['stap1Werkdagen', '0', 'vul een heel getal van 1 tot en met 10 in'], ['stap1Werkdagen', 'drie', 'vul een heel getal van 1 tot en met 10 in'], ['dagberichtOm', '19:00', 'een tijdstip van 06:00 tot en met 18:00'],
    ['naamInKanaal', 'alles', 'niets, de initialen of de naam'],
  ])('%s as “%s”, with what it should be', async (sleutel, waarde, melding) => {
    expect(await bewaar(sleutel, waarde)).toContain(melding);
    await onveranderd();
  });

  test('an afspraak or a place that does not exist', async () => {
    expect(await bewaar('bestaatNiet', '3')).toContain('Deze afspraak bestaat niet (meer).');
    expect(await bewaar('stap1Werkdagen', '3', 'elders')).toContain('Deze afspraak bestaat niet (meer).');
    expect(await bewaar('stap1Werkdagen', '3', 'zuidhaven/noorderveen-cluster-1')).toContain('Deze afspraak bestaat niet (meer).');
    await onveranderd();
  });

  test.each(['ingrid', 'marieke', 'willem'])('a change by %s, who may look', async (wie) => {
    expect(await vraag(wie, 'afspraken.toon', { plek: 'noorderveen', groep: 'duiding' })).toContain('Alleen de beheerder van deze inrichting wijzigt afspraken.');
    expect(await bewaar('stap1Werkdagen', '4', 'noorderveen', wie)).toContain('Alleen de beheerder van deze inrichting wijzigt afspraken.');
    expect(await audit()).toEqual([{ persoon: wie, actie: 'afspraak:stap1Werkdagen', resultaat: 'geweigerd:magNiet:noorderveen' }]);
    await onveranderd();
  });

  test.each(['sanne', 'mehmet', 'guus'])('a look by %s', async (wie) => {
    expect(await als(zs, wie).typt('afspraken')).toContain('Alleen de beheerder, hoofd D&R, de unitmanager en landelijke medewerkers zien de afspraken');
    expect(await bewaar('stap1Werkdagen', '4', 'noorderveen', wie)).toContain('Alleen de beheerder');
    await onveranderd();
  });
});
