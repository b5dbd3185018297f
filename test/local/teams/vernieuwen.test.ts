import { afterEach, beforeEach, expect, test } from 'vitest';
import { instantVan } from '../../../src/tijd/amsterdam.ts';
import { AFDELING_A, CASEMANAGER, HOOFD, RECLASSERING, gesprekPad, kaart, kaartAntwoord, meldingAntwoord, metKaart, plaats, start, type Omgeving } from './omgeving.ts';

let omgeving: Omgeving;
let antwoord: (naam: string) => { status: number; body?: unknown };
const metRefresh = (tekst: string): object => kaart(tekst, { refresh: { action: { type: 'Action.Execute', verb: 'kijk', data: { casus: 'C-1' } }, userIds: [CASEMANAGER.mri, RECLASSERING.mri] } });

beforeEach(async () => {
  antwoord = (naam) => kaartAntwoord(kaart(`voor ${naam}`));
  omgeving = await start({ opInvoke: ({ from }) => antwoord(from.name) });
});
afterEach(() => omgeving.sluit());

const vernieuwingen = (): number => omgeving.ontvangen.filter(({ type }) => type === 'invoke').length;
const later = (seconden: number): void => {
  omgeving.nu = instantVan(Date.parse(omgeving.nu) + seconden * 1000);
};
const teksten = async (wie: { objectId: string }): Promise<unknown[]> =>
  (await omgeving.teams.verstuur.kijk(wie.objectId, AFDELING_A)).map(({ kaarten }) => (kaarten[0] as { body: { text: string }[] }).body[0]?.text);

test('who is named in the card sees an own version of it, everybody else the base card', async () => {
  const id = await plaats(omgeving, metRefresh('voor allen'));
  expect(await teksten(CASEMANAGER)).toEqual(['voor Carla Voorbeeld']);
  expect(omgeving.ontvangen.at(-1)).toMatchObject({ replyToId: id, value: { trigger: 'automatic', action: { type: 'Action.Execute', verb: 'kijk', data: { casus: 'C-1' } } } });
  expect(await teksten(HOOFD)).toEqual(['voor allen']);
  expect(await teksten(RECLASSERING)).toEqual(['voor Rens Fictief']);
  expect(vernieuwingen()).toBe(2);
});

test('the same person asks again only after a minute', async () => {
  await plaats(omgeving, metRefresh('x'));
  await Promise.all([teksten(CASEMANAGER), teksten(CASEMANAGER)]);
  later(60);
  await teksten(CASEMANAGER);
  expect(vernieuwingen()).toBe(1);
  later(1);
  await teksten(CASEMANAGER);
  expect(vernieuwingen()).toBe(2);
});

test('an update of the message shows the new base card and is refreshed at once', async () => {
  const id = await plaats(omgeving, metRefresh('eerst'));
  await teksten(CASEMANAGER);
  await omgeving.connector('PUT', `${gesprekPad(AFDELING_A)}/activities/${id}`, metKaart(metRefresh('daarna')));
  expect(omgeving.teams.berichten(AFDELING_A, CASEMANAGER.objectId)[0]).toMatchObject({ persoonlijk: false, kaarten: [metRefresh('daarna')] });
  await teksten(CASEMANAGER);
  expect(vernieuwingen()).toBe(2);
});

test('an answer that is no card leaves the base card, and is not asked for again within the minute', async () => {
  antwoord = () => meldingAntwoord('niets nieuws');
  await plaats(omgeving, metRefresh('voor allen'));
  expect(await teksten(CASEMANAGER)).toEqual(['voor allen']);
  await teksten(CASEMANAGER);
  expect(vernieuwingen()).toBe(1);
});

test('someone who is not named can ask by hand', async () => {
  const id = await plaats(omgeving, metRefresh('voor allen'));
  expect(await omgeving.teams.verstuur.vernieuw(HOOFD.objectId, id)).toMatchObject({ soort: 'kaart' });
  expect(omgeving.ontvangen.at(-1)).toMatchObject({ value: { trigger: 'manual' } });
  expect(await teksten(HOOFD)).toEqual(['voor Hugo Verzonnen']);
});

test('the answer to a press stands, also when the press itself made the bot update the message', async () => {
  await omgeving.sluit();
  const metKnop = kaart('eerst', { actions: [{ type: 'Action.Execute', verb: 'doe', title: 'Doe' }] });
  omgeving = await start({
    async opInvoke(_activiteit, context) {
      await context.updateActivity({ ...metKaart(kaart('voor allen gewijzigd')), id: context.activity.replyToId ?? '' });
      return kaartAntwoord(kaart('alleen voor u'));
    },
  });
  const id = await plaats(omgeving, metKnop);
  await omgeving.teams.verstuur.druk(CASEMANAGER.objectId, id, { verb: 'doe' });
  expect(await teksten(CASEMANAGER)).toEqual(['alleen voor u']);
  expect(await teksten(HOOFD)).toEqual(['voor allen gewijzigd']);
});
