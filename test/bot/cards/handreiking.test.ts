import { describe, expect, test } from 'vitest';
import { persoonlijkekaart } from '../../../bot/cards/persoonlijkekaart.ts';
import type { Rol } from '../../../src/domain/rollen.ts';
import { datum } from '../../../src/domain/datum.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { VOLLEDIG } from '../../build/opdrachten.ts';
import { gebreken, vanSoort } from './contract.ts';
import { MENSEN, persoonlijk, ROLSETS, TOESTANDEN } from './toestanden.ts';

const handreikingLink = (sectie: string): string => `https://samen-starten.test/tab/index.html#/handreiking/${sectie}`;
const links = (casus: CasusBouwer, rol: Rol, metLink = true): readonly unknown[] =>
  vanSoort(persoonlijkekaart(persoonlijk(casus, rol), { verversVoor: [], kandidaten: MENSEN, ...(metLink ? { handreikingLink } : {}) }), 'Action.OpenUrl').filter(({ title }) => title === 'Handreiking').map(({ url }) => String(url).split('/').at(-1));

describe('the way from a card to the handreiking', () => {
  test('leads to the section about the step at hand', () => {
    expect(links(eenCasus(), 'reclasseringswerker')).toEqual(['bekendheid']);
    expect(links(eenCasus().gestopt(), 'casemanager')).toEqual(['na-een-stop']);
    expect(links(eenCasus().bekend(), 'reclasseringswerker')).toEqual(['aanvulling-op-jd-online']);
    expect(links(eenCasus().gedeeld(), 'casemanager')).toEqual(['samen-duiden']);
    expect(links(eenCasus().inStap3('meedenken'), 'reclasseringswerker')).toEqual(['vormen-van-bijdrage']);
  });

  test('leads from what a short stay has room for to the section about short stays', () => {
    expect(links(eenCasus({ ...VOLLEDIG, einddatum: datum('2026-12-04') }), 'reclasseringswerker')).toEqual(['kort-verblijf', 'bekendheid']);
  });

  test('is not there while the page has no address, and not for who does not do the step', () => {
    expect(links(eenCasus(), 'reclasseringswerker', false)).toEqual([]);
    expect(links(eenCasus(), 'hoofdDR')).toEqual([]);
  });

  test.each(Object.entries(TOESTANDEN))('%s: the card with it still fits Teams', (_naam, bouw) => {
    for (const rollen of ROLSETS) expect(gebreken(persoonlijkekaart(persoonlijk(bouw(), ...rollen), { verversVoor: ['29:ik'], kandidaten: MENSEN, handreikingLink }))).toEqual([]);
  });
});
