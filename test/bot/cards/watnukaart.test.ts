import { describe, expect, test } from 'vitest';
import { watnukaart } from '../../../bot/cards/watnukaart.ts';
import { gebreken, leesbaar } from './contract.ts';
import { GEHEIM, openbaar, persoonlijk, ROLSETS, TOESTANDEN } from './toestanden.ts';

const STANDEN = Object.entries(TOESTANDEN);

describe.each(ROLSETS.map((rollen) => ({ rollen, wie: rollen.join(' en ') })))('“wat moet ik nu doen” about a casus, for $wie', ({ rollen }) => {
  test.each(STANDEN)('%s: fits Teams, names who is aan zet and holds nothing about the person', (_naam, bouw) => {
    const kaart = watnukaart(persoonlijk(bouw(), ...rollen));
    expect(gebreken(kaart)).toEqual([]);
    for (const woord of GEHEIM) expect(JSON.stringify(kaart)).not.toContain(woord);
    const { aanZet } = openbaar(bouw());
    if (aanZet !== undefined && !aanZet.bijzaak) expect(leesbaar(kaart)).toContain(aanZet.wat);
  });
});
