import { expect, test } from 'vitest';
import { pakUit } from '../../src/intake/zip.ts';
import { als, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, GEHEIM, vastgelegd } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { afspraken: { werkdocumentAlsBijlage: true } });

test('where the PI agreed to it, the mail after the duiding carries the werkdocument; the casemanager only gets it, and that is noted', async () => {
  const casus = await signaal(zs);
  const al = zs.graph.mails().length;
  await gedeeld(zs, casus);
  await vastgelegd(zs, casus, 'sanne', 'Nee');
  await als(zs, 'mehmet').druk(casus, 'Bevestig');
  const metBijlage = zs.graph.mails().slice(al).filter(({ bijlagen }) => bijlagen.length > 0);
  expect(metBijlage).toMatchObject([{ aan: [expect.stringContaining('sanne') as string], bijlagen: [{ naam: `Werkdocument ${casus.code}.docx` }] }]);
  const bestanden = pakUit(Buffer.from(metBijlage[0]?.bijlagen[0]?.inhoud ?? '', 'base64'), 5_000_000);
  expect(new TextDecoder().decode(bestanden?.get('word/document.xml'))).toContain(GEHEIM);
  expect(metBijlage[0]?.tekst).not.toContain(GEHEIM);
  expect(await zs.register.db.selectFrom('audit').select(['persoon', 'resultaat', 'herkomst']).where('casus', '=', casus.id).where('actie', '=', 'download').execute()).toEqual([{ persoon: 'sanne', resultaat: 'gedaan', herkomst: 'mail' }]);
});
