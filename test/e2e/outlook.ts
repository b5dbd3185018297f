/** What people do in the copy of Outlook at /outlook, found by label and role as they find it. */
import type { Frame, Locator, Page } from 'playwright-core';

/** Opens the copy as one of the example people, by id; `mailbox`: the newest requirement set that this Outlook has, such as `1.7`. */
export async function openOutlook(page: Page, product: string, persoon: string, mailbox?: string): Promise<void> {
  await page.goto(`${product}/outlook?${new URLSearchParams({ persoon, ...(mailbox === undefined ? {} : { mailbox }) }).toString()}`);
  await page.getByRole('button', { name: 'Nieuwe afspraak' }).waitFor();
  await page.getByTestId('klok').getByText(':').waitFor();
}

/** Opens the form of a new appointment. */
export async function nieuweAfspraak(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nieuwe afspraak' }).waitFor();
}

/** Opens an appointment or mail of the list, by what its button says. */
export async function openItem(page: Page, naam: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Agenda en mail' }).getByRole('button', { name: naam }).first().click();
}

/** The frame with the pane of the add-in, once its page is loaded. */
export async function paneel(page: Page): Promise<Frame> {
  const frame = await (await page.getByTestId('paneel-frame').elementHandle()).contentFrame();
  if (frame === null) throw new Error('The pane of the add-in is not open.');
  await frame.waitForLoadState('load');
  return frame;
}

/** Sets the begin of the open form; the end moves along. `dag` is `YYYY-MM-DD`, `tijd` is `HH:mm`. */
export async function zetBegin(page: Page, dag: string, tijd: string): Promise<void> {
  await page.getByLabel('Begin, dag').fill(dag);
  await page.getByLabel('Begin, tijd').fill(tijd);
  await page.getByLabel('Begin, tijd').blur();
}

/** Presses the button that sends; the guard looks first. */
export async function verzend(page: Page, naam: 'Verzenden' | 'Update verzenden' = 'Verzenden'): Promise<void> {
  await page.getByRole('button', { name: naam, exact: true }).click();
}

/** The question that Outlook asks over the page. */
export function venster(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Answers that question. */
export async function antwoord(page: Page, knop: string): Promise<void> {
  await venster(page).getByRole('button', { name: knop, exact: true }).click();
  await venster(page).waitFor({ state: 'detached' });
}

/** Waits until the page says this at its foot. */
export async function gemeld(page: Page, tekst: string): Promise<void> {
  await page.getByTestId('toast').getByText(tekst).waitFor();
}
