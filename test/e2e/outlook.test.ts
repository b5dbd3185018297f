/// <reference types="office-js" />
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boekAfspraak } from '../../src/graph/events.ts';
import { DJI, eenBoeking, graphVan, KAMER } from '../graph/opstelling.ts';
import { CARLA, ROB, stelOp, type Opstelling } from '../local/outlook/opstelling.ts';
import { bezwaren } from './bezwaren.ts';
import { foto, startBrowser, type Browserij } from './browser.ts';
import { antwoord, gemeld, nieuweAfspraak, openItem, openOutlook, paneel, venster, verzend, zetBegin } from './outlook.ts';
import { steektUit } from './tab.ts';

let browser: Browserij;
let opstelling: Opstelling;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.stop());
beforeEach(async () => {
  opstelling = await stelOp();
  page = await browser.venster({ viewport: { width: 1280, height: 900 } });
  await openOutlook(page, opstelling.url, CARLA.id);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.bewijs(`outlook-${task.name.slice(0, 30).replaceAll(' ', '-')}`);
  await page.context().close();
  await opstelling.stop();
});

const eigen = async () => (await opstelling.staat(CARLA.id)).afspraken;

describe('an add-in beside a new appointment', () => {
  it('fills it, saves it as a draft and gets an id that Graph knows once it is converted', async () => {
    await nieuweAfspraak(page);
    const frame = await paneel(page);
    await frame.getByText('appointment: opstellen').waitFor();
    const uitkomst = await frame.evaluate(async ({ kamer, rob }) => {
      const { item } = Office.context.mailbox;
      if (item === undefined) return undefined;
      const vraag = <T>(begin: (klaar: (uitslag: Office.AsyncResult<T>) => void) => void): Promise<T> => new Promise((klaar, mislukt) => begin((uitslag) => {
        if (String(uitslag.status) === 'succeeded') klaar(uitslag.value);
        else mislukt(new Error(uitslag.error.name));
      }));
      await vraag((klaar) => item.subject.setAsync('Duiding ZS-412907', klaar));
      await vraag((klaar) => item.requiredAttendees.addAsync([rob], klaar));
      await vraag((klaar) => item.enhancedLocation.addAsync([{ id: kamer, type: 'room' }], klaar));
      await vraag((klaar) => item.body.prependAsync('Gezamenlijke duiding.\n', { coercionType: 'text' }, klaar));
      await vraag((klaar) => Office.context.mailbox.masterCategories.addAsync([{ displayName: 'Samen starten', color: 'Preset8' }], klaar));
      await vraag((klaar) => item.categories.addAsync(['Samen starten'], klaar));
      await vraag((klaar) => item.sensitivity.setAsync('private', klaar));
      await vraag((klaar) => item.start.setAsync(new Date('2026-11-24T09:00:00Z'), klaar));
      const bewaard = await vraag<Office.CustomProperties>((klaar) => item.loadCustomPropertiesAsync(klaar));
      bewaard.set('samenStarten', '{"codes":["ZS-412907"]}');
      await vraag((klaar) => bewaard.saveAsync(klaar));
      const nogGeenId = await vraag<string>((klaar) => item.getItemIdAsync(klaar)).catch((fout: unknown) => String(fout));
      const id = await vraag<string>((klaar) => item.saveAsync(klaar));
      return { nogGeenId, id, restId: Office.context.mailbox.convertToRestId(id, 'v2.0'), zelfde: (await vraag<string>((klaar) => item.getItemIdAsync(klaar))) === id };
    }, { kamer: KAMER, rob: ROB.adres });

    expect(uitkomst).toMatchObject({ nogGeenId: 'Error: ItemNotSaved', zelfde: true });
    expect(await eigen()).toMatchObject([{
      id: uitkomst?.restId, isConcept: true, onderwerp: 'Duiding ZS-412907', van: '2026-11-24T09:00:00.000Z', tot: '2026-11-24T09:30:00.000Z', verplicht: [{ naam: ROB.naam }],
      locaties: [{ naam: 'Spreekkamer 1', soort: 'room' }], tekst: 'Gezamenlijke duiding.', categorieen: ['Samen starten'], vertrouwelijkheid: 'private', eigenschappen: { samenStarten: '{"codes":["ZS-412907"]}' },
    }]);
    expect(uitkomst?.id).not.toBe(uitkomst?.restId);
    expect(await page.getByLabel('Titel').inputValue()).toBe('Duiding ZS-412907');
    expect(await page.getByLabel('Begin, tijd').inputValue()).toBe('10:00');
    expect(browser.fouten()).toEqual([]);
  });

  it('hears of the time, the people and the look, whoever changes them', async () => {
    await nieuweAfspraak(page);
    const frame = await paneel(page);
    await frame.getByText('host Outlook').waitFor();
    await zetBegin(page, '2026-11-25', '14:00');
    await frame.getByText('tijd 2026-11-25T13:00:00.000Z').waitFor();
    await page.getByLabel('Verplicht', { exact: true }).last().fill(ROB.naam);
    await page.keyboard.press('Enter');
    await frame.getByText('mensen true').waitFor();
    await page.getByLabel('Weergave:').selectOption('donker');
    await frame.getByText('donker true').waitFor();
    expect(browser.fouten()).toEqual([]);
  });

  it('is refused as Outlook refuses: wrong arguments at once, wrong values later', async () => {
    await nieuweAfspraak(page);
    const frame = await paneel(page);
    await frame.getByText('host Outlook').waitFor();
    const fouten = await frame.evaluate(async () => {
      const { item } = Office.context.mailbox;
      if (item === undefined) return [];
      const naam = (begin: (klaar: (uitslag: Office.AsyncResult<void>) => void) => void): Promise<string> => new Promise((klaar) => begin((uitslag) => klaar(String(uitslag.status) === 'succeeded' ? 'gelukt' : uitslag.error.name)));
      const meteen = ((): string => {
        try {
          Reflect.apply(item.subject.setAsync.bind(item.subject), undefined, [undefined]);
          return 'gelukt';
        } catch (fout) {
          return fout instanceof Error ? fout.name : 'iets';
        }
      })();
      return [
        meteen,
        await naam((klaar) => item.subject.setAsync('x'.repeat(256), klaar)),
        await naam((klaar) => item.end.setAsync(new Date('2020-01-01T00:00:00Z'), klaar)),
        await naam((klaar) => item.categories.addAsync(['Bestaat niet'], klaar)),
        await naam((klaar) => item.body.setAsync('<p>x</p>', { coercionType: 'html' }, klaar)),
        await naam((klaar) => item.requiredAttendees.addAsync(['geen adres'], klaar)),
      ];
    });
    expect(fouten).toEqual(['TypeError', 'DataExceedsMaximumSize', 'InvalidEndTime', 'InvalidCategory', 'InvalidFormatError', 'InvalidEmailAddress']);
  });

  it('has in an older Outlook only what that one has', async () => {
    await openOutlook(page, opstelling.url, CARLA.id, '1.7');
    await nieuweAfspraak(page);
    const frame = await paneel(page);
    await frame.getByText('host Outlook').waitFor();
    expect(await frame.evaluate(() => {
      const { item } = Office.context.mailbox;
      const kan = (versie: string): boolean => Office.context.requirements.isSetSupported('Mailbox', versie);
      return { kan7: kan('1.7'), kan8: kan('1.8'), naa: Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'), plek: item !== undefined && 'enhancedLocation' in item, organisator: item !== undefined && 'organizer' in item };
    })).toEqual({ kan7: true, kan8: false, naa: false, plek: false, organisator: true });
  });
});

describe('sending', () => {
  async function vul(titel: string): Promise<void> {
    await nieuweAfspraak(page);
    await page.getByLabel('Titel').fill(titel);
    await page.getByLabel('Verplicht', { exact: true }).last().fill(ROB.naam);
    await page.keyboard.press('Enter');
  }

  it('goes on when the guard lets it through', async () => {
    await vul('Duiding ZS-412907');
    await verzend(page);
    await gemeld(page, 'De afspraak is verzonden.');
    expect((await opstelling.staat(ROB.id)).afspraken).toMatchObject([{ onderwerp: 'Duiding ZS-412907', mijnAntwoord: 'none' }]);
    expect(browser.fouten()).toEqual([]);
  });

  it('stops when the guard objects, and goes on when people say so', async () => {
    await vul('Duiding 9000001');
    await verzend(page);
    await venster(page).getByText('Er staat een nummer in de titel. Haal het weg.').waitFor();
    expect(await bezwaren(page)).toEqual([]);
    await antwoord(page, 'Niet verzenden');
    expect(await eigen()).toEqual([]);
    await verzend(page);
    await antwoord(page, 'Toch verzenden');
    await gemeld(page, 'De afspraak is verzonden.');
    expect(await eigen()).toMatchObject([{ isConcept: false }]);
  });

  it('says that it takes long when the guard says nothing for five seconds', async () => {
    await vul('Een traag overleg');
    await verzend(page);
    await venster(page).getByText('Dit duurt langer dan verwacht.').waitFor();
    await antwoord(page, 'Toch verzenden');
    await gemeld(page, 'De afspraak is verzonden.');
  });

  it('keeps or throws away what was not sent', async () => {
    await vul('Nog even wachten');
    await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
    await antwoord(page, 'Concept bewaren');
    await openItem(page, /Nog even wachten concept/);
    await page.getByRole('heading', { level: 1, name: 'Concept' }).waitFor();
    await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
    await antwoord(page, 'Weggooien');
    await page.getByText('Deze twee weken staat er niets in uw agenda.').waitFor();
    expect(await eigen()).toEqual([]);
  });
});

describe('what is there already', () => {
  beforeEach(async () => {
    await boekAfspraak(graphVan(opstelling.graph.url), DJI, eenBoeking());
    await fetch(`${opstelling.graph.url}/v1.0/users/${CARLA.adres}/sendMail`, {
      method: 'POST', headers: { authorization: `Bearer local.${DJI}`, 'content-type': 'application/json' },
      body: JSON.stringify({ message: { subject: 'Over ZS-412907', body: { contentType: 'text', content: 'Kunt u naar ZS-412907 kijken?' }, toRecipients: [{ emailAddress: { address: ROB.adres } }] } }),
    });
  });

  it('is read with the pane beside it; who is invited answers, and the organiser sends an update', async () => {
    await openOutlook(page, opstelling.url, ROB.id);
    await openItem(page, /Duiding casus C-0042/);
    const frame = await paneel(page);
    await frame.getByText('appointment: Duiding casus C-0042').waitFor();
    expect(await frame.evaluate(() => {
      const { item } = Office.context.mailbox;
      return { van: item?.organizer.emailAddress, wie: Office.context.mailbox.userProfile.emailAddress };
    })).toEqual({ van: CARLA.adres, wie: ROB.adres });
    await page.getByRole('button', { name: 'Accepteren' }).click();
    await page.getByTestId('afspraak').getByText('komt', { exact: true }).waitFor();

    await openOutlook(page, opstelling.url, CARLA.id);
    await openItem(page, /Duiding casus C-0042/);
    await page.getByText('Rob Reclassering: komt').waitFor();
    await page.getByRole('button', { name: 'Bewerken' }).click();
    await (await paneel(page)).getByText('appointment: opstellen').waitFor();
    await zetBegin(page, '2026-11-26', '15:00');
    await verzend(page, 'Update verzenden');
    await gemeld(page, 'De update is verzonden.');
    expect((await opstelling.staat(ROB.id)).afspraken).toMatchObject([{ van: '2026-11-26T14:00:00.000Z', mijnAntwoord: 'none', online: true }]);
    expect(browser.fouten()).toEqual([]);
  });

  it('is a mail that the add-in reads, and a pinned pane goes along to the next one', async () => {
    await openOutlook(page, opstelling.url, ROB.id);
    await openItem(page, /Over ZS-412907/);
    const frame = await paneel(page);
    await frame.getByText('message: Over ZS-412907').waitFor();
    expect(await frame.evaluate(() => new Promise((klaar) => Office.context.mailbox.item?.body.getAsync('text', (uitslag) => klaar(uitslag.value))))).toBe('Kunt u naar ZS-412907 kijken?');
    await page.getByLabel('Vastzetten').check();
    await fetch(`${opstelling.graph.url}/v1.0/users/${CARLA.adres}/sendMail`, {
      method: 'POST', headers: { authorization: `Bearer local.${DJI}`, 'content-type': 'application/json' },
      body: JSON.stringify({ message: { subject: 'Nog een', body: { contentType: 'text', content: '' }, toRecipients: [{ emailAddress: { address: ROB.adres } }] } }),
    });
    await openItem(page, /Nog een/);
    await frame.getByText('message: Nog een').waitFor();
    expect(browser.fouten()).toEqual([]);
  });
});

describe('the page of the copy', () => {
  it('has no barriers in any look or width', async () => {
    await boekAfspraak(graphVan(opstelling.graph.url), DJI, eenBoeking());
    for (const breedte of [1280, 400, 320]) {
      await page.setViewportSize({ width: breedte, height: 900 });
      for (const thema of ['licht', 'donker', 'contrast']) {
        await openOutlook(page, opstelling.url, CARLA.id);
        await page.getByLabel('Weergave:').selectOption(thema);
        expect(await bezwaren(page), `leeg, ${thema}, ${breedte}`).toEqual([]);
        await openItem(page, /Duiding casus C-0042/);
        expect(await bezwaren(page), `lezen, ${thema}, ${breedte}`).toEqual([]);
        await foto(page, `91-outlook-lezen-${thema}-${breedte}`);
        await nieuweAfspraak(page);
        await page.getByLabel('Verplicht', { exact: true }).last().fill(ROB.naam);
        await page.keyboard.press('Enter');
        await page.getByLabel('Ruimte', { exact: true }).selectOption('Spreekkamer 1');
        expect(await bezwaren(page), `formulier, ${thema}, ${breedte}`).toEqual([]);
        expect(await steektUit(page), `formulier, ${thema}, ${breedte}`).toBe(false);
        await foto(page, `91-outlook-nieuw-${thema}-${breedte}`);
      }
    }
    expect(browser.fouten()).toEqual([]);
  });
});
