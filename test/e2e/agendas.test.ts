import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boekAfspraak } from '../../src/graph/events.ts';
import { leesAfspraak, type Afspraak } from '../../src/graph/lezen.ts';
import { CASEMANAGER, DJI, eenBoeking, op, stelOp, type Opstelling } from '../graph/opstelling.ts';
import { bezwaren } from './bezwaren.ts';
import { foto, startBrowser, type Browserij } from './browser.ts';

describe('the page with the calendars of local mode', () => {
  let opstelling: Opstelling;
  let browser: Browserij;
  let page: Page;
  let eventId: string;

  beforeAll(async () => {
    opstelling = await stelOp();
    ({ eventId } = await boekAfspraak(opstelling.graph, DJI, eenBoeking()));
    browser = await startBrowser();
    page = await browser.venster();
    await page.goto(opstelling.standIn.url);
  });
  afterAll(async () => {
    await browser.stop();
    await opstelling.standIn.close();
  });

  const lees = (): Promise<Afspraak | undefined> => leesAfspraak(opstelling.graph, DJI, CASEMANAGER, eventId);

  it('has no barriers', async () => {
    expect(await bezwaren(page)).toEqual([]);
    await foto(page, '90-agendas');
  });

  it('lets an attendee accept with the keyboard', async () => {
    await page.getByRole('button', { name: /^Accepteren: Duiding casus C-0042, .* Rob Reclassering$/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Uitgenodigd: Rob Reclassering (komt)').waitFor();
    expect(await lees()).toMatchObject({ deelnemers: [{ antwoord: 'geaccepteerd' }] });
  });

  it('lets the organiser move the meeting a day', async () => {
    await page.getByRole('button', { name: /^Dag later: .* Carla Casemanager$/ }).click();
    await page.getByText('wo 25 nov 10:00–10:30: Duiding casus C-0042').first().waitFor();
    expect(await lees()).toMatchObject({ start: op('11-25', '10:00'), deelnemers: [{ antwoord: 'geen' }] });
    expect(browser.fouten()).toEqual([]);
  });
});
