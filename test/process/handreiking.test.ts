import { describe, expect, test } from 'vitest';
import { handreikingAntwoord, handreikingVraag, sectieAntwoord, type SectieAntwoord } from '../../src/api/handreiking.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { isWeigering, type Weigering } from '../../src/domain/weigering.ts';
import { leesHandreiking, leesSectie, wijzigSectie, zetSectieTerug } from '../../src/usecases/handreiking.ts';
import { gelukt } from '../build/gelukt.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

const wie = (id: string): PersoonId => id as PersoonId;
const EIGEN = { titel: 'Kort verblijf in Noorderveen', tekst: 'Loop even langs bij de zorgcoördinator.', trefwoorden: ['zorg'] };

function sectie(uitkomst: SectieAntwoord | Weigering): SectieAntwoord {
  return sectieAntwoord.parse(gelukt(uitkomst));
}
const wijzig = (id: string, versie: number, anders: Partial<typeof EIGEN> = {}) => wijzigSectie(zs.product.omgeving, wie(id), 'kort-verblijf', { versie, ...EIGEN, ...anders });
const lees = async (id: string) => sectie(await leesSectie(zs.product.omgeving, wie(id), 'kort-verblijf'));
async function zoek(id: string, vraag: Record<string, unknown> = {}) {
  return handreikingAntwoord.parse(gelukt(await leesHandreiking(zs.product.omgeving, wie(id), handreikingVraag.parse(vraag))));
}
const audit = async () => (await zs.register.db.selectFrom('audit').select(['persoon', 'resultaat']).where('actie', 'like', 'handreiking:%').orderBy('id').execute()).map(({ persoon, resultaat }) => `${persoon ?? ''} ${resultaat}`);

describe('whoever works with Samen starten', () => {
  test('searches the handreiking, also by moment', async () => {
    const alles = await zoek('mehmet');
    expect([alles.secties.length, alles.magWijzigen]).toEqual([11, false]);
    expect((await zoek('mehmet', { bij: 'delen' })).secties.map(({ id }) => id)).toEqual(['aanvulling-op-jd-online', 'werkdocument']);
    expect((await zoek('sanne', { zoek: 'motiverende' })).secties[0]?.id).toBe('vormen-van-bijdrage');
  });

  test('changes nothing in it, and reads no history', async () => {
    expect(await wijzig('mehmet', 0)).toMatchObject({ code: 'magNiet' });
    expect(await zetSectieTerug(zs.product.omgeving, wie('ingrid'), 'kort-verblijf', { versie: 0 })).toMatchObject({ code: 'magNiet' });
    await wijzig('bart', 0);
    expect(await lees('mehmet')).toMatchObject({ magWijzigen: false, geschiedenis: [], sectie: { titel: EIGEN.titel, eigen: true } });
    expect(await audit()).toEqual(['mehmet geweigerd:magNiet', 'ingrid geweigerd:magNiet', 'bart gedaan']);
  });

  test('must be in the register', async () => {
    expect(await leesHandreiking(zs.product.omgeving, wie('niemand'), handreikingVraag.parse({}))).toMatchObject({ code: 'magNiet' });
  });
});

describe('the beheerder', () => {
  test('writes another text, which everybody finds from then on, and goes back to that of the product', async () => {
    const voor = await lees('bart');
    expect(voor.sectie).toMatchObject({ versie: 0, eigen: false });
    const na = sectie(await wijzig('bart', 0));
    expect(na.sectie).toMatchObject({ ...EIGEN, versie: 1, eigen: true, bij: voor.sectie.bij });
    expect((await zoek('sanne', { zoek: 'zorgcoordinator' })).secties.map(({ id }) => id)).toEqual(['kort-verblijf']);
    const terug = sectie(await zetSectieTerug(zs.product.omgeving, wie('bart'), 'kort-verblijf', { versie: 1 }));
    expect(terug.sectie).toEqual({ ...voor.sectie, versie: 2 });
    expect(terug.geschiedenis).toEqual([{ versie: 2, door: 'Bart Jansen', op: '23 nov 2026 09:00' }, { versie: 1, door: 'Bart Jansen', op: '23 nov 2026 09:00', tekst: EIGEN }]);
    expect((await zoek('sanne', { zoek: 'zorgcoordinator' })).secties).toEqual([]);
  });

  test('does not overwrite what somebody else wrote meanwhile', async () => {
    await wijzig('bart', 0);
    expect(await wijzig('bart', 0, { titel: 'Te laat' })).toMatchObject({ code: 'gewijzigd' });
    expect((await lees('bart')).sectie.titel).toBe(EIGEN.titel);
    const [een, ander] = await Promise.all([wijzig('bart', 1, { titel: 'Eén' }), wijzig('bart', 1, { titel: 'Ander' })]);
    expect([isWeigering(een), isWeigering(ander)].sort()).toEqual([false, true]);
  });

  test('saves the same text twice as one version, and an unknown section or wrong text not at all', async () => {
    await wijzig('bart', 0);
    expect(sectie(await wijzig('bart', 1)).sectie.versie).toBe(1);
    expect(await wijzigSectie(zs.product.omgeving, wie('bart'), 'bestaat-niet', { versie: 0, ...EIGEN })).toMatchObject({ code: 'bestaatNiet' });
    expect(await wijzig('bart', 1, { tekst: '<b>vet</b>' })).toMatchObject({ code: 'invoer', veld: 'tekst' });
    expect(await audit()).toEqual(['bart gedaan', 'bart nietsVeranderd', 'bart geweigerd:bestaatNiet', 'bart geweigerd:invoer']);
  });
});
