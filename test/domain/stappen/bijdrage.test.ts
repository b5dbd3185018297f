import { describe, expect, it } from 'vitest';
import { eenCasus } from '../../build/casus.ts';

const besloten = eenCasus().besloten(true);
const rondAf = { type: 'rondAfspraakAf', afspraak: 'a1' } as const;

describe('an agreement of the duiding', () => {
  it('is finished by the side that owns it, once', () => {
    const klaar = besloten.na(rondAf, 'reclasseringswerker');
    expect(klaar.casus.duiding.conclusie?.afspraken[0]?.klaarOp).toBe('2026-11-23');
    expect(klaar.taken.map(({ id }) => id)).not.toContain('afspraak:a1');
    expect(klaar.weigering(rondAf, 'reclasseringswerker').code).toBe('alGedaan');
  });

  it('is not finished by the other side, who is told who does', () => {
    expect(besloten.weigering(rondAf, 'casemanager')).toMatchObject({ code: 'magNiet', melding: 'De reclasseringswerker rondt deze afspraak af.' });
  });

  it('does not exist before the duiding is decided', () => {
    expect(eenCasus().gedeeld().vastgelegd().weigering(rondAf, 'reclasseringswerker').code).toBe('bestaatNiet');
    expect(besloten.weigering({ ...rondAf, afspraak: 'a9' }, 'reclasseringswerker').code).toBe('bestaatNiet');
  });
});

describe('ticking off what was done elsewhere', () => {
  it('takes the taak away', () => {
    expect(besloten.afgevinkt('rpi', 'ract', 'tulp').taken.map(({ id }) => id)).toEqual(['trajectDatum', 'afspraak:a1', 'mdoDatum', 'bijdrage:b1', 'stemAf:3RO', 'stemAf:DJI']);
  });

  it('is done once', () => {
    expect(besloten.afgevinkt('ract').weigering({ type: 'vinkAf', wat: 'ract' }, 'reclasseringswerker').code).toBe('alGedaan');
  });

  it('is refused before it is time', () => {
    expect(eenCasus().weigering({ type: 'vinkAf', wat: 'tulp' }, 'casemanager').code).toBe('verkeerdeStap');
  });

  it.each([['tulp', 'reclasseringswerker'], ['rpi', 'casemanager'], ['ract', 'casemanager']] as const)('%s is not for the %s', (wat, rol) => {
    expect(besloten.weigering({ type: 'vinkAf', wat }, rol).code).toBe('magNiet');
  });
});

describe('the casus closes by itself', () => {
  it('with its bijdrage delivered, when all bijdragen, agreements, the two talks and all notes are done', () => {
    const bijna = besloten.na(rondAf, 'reclasseringswerker').na({ type: 'rondBijdrageAf', bijdrage: 'b1', bevinding: 'Kan bij de zus terecht' }, 'reclasseringswerker').naTrajectgesprek().afgevinkt('rpi', 'ract', 'tulp');
    expect(bijna.casus.fase).toBe('bijdrage');
    expect(bijna.naMdo().casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'bijdrageGeleverd' } });
  });

  it('without an active role when the notes are made', () => {
    const bijna = eenCasus().besloten(false).afgevinkt('rpi', 'ract');
    expect(bijna.casus.fase).toBe('afronden');
    expect(bijna.afgevinkt('tulp').casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'geenActieveBijdrage' } });
  });

  it('not while a question is open', () => {
    const vraag = eenCasus().gedeeld().metVraag('casemanager').vastgelegd({ actieveRol: false, afspraken: [] }).na({ type: 'bevestigDuiding' }, 'reclasseringswerker').afgevinkt('rpi', 'ract', 'tulp');
    expect(vraag.casus.fase).toBe('afronden');
    expect(vraag.na({ type: 'beantwoordVraag', vraag: 'v1', tekst: 'Ja' }, 'reclasseringswerker').casus.fase).toBe('gesloten');
  });

  it('also while fields of the signal are missing', () => {
    const kaal = eenCasus({}).besloten(false).afgevinkt('rpi', 'ract', 'tulp');
    expect(kaal.casus.fase).toBe('gesloten');
    expect(kaal.taken).toEqual([]);
  });
});
