/** What people do on the page at /teams, found by label and role as they find it. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Opens the page as this person, in this channel or, with `chat`, in the chat with the bot. */
export async function open(page: Page, adres: string, persoon: string, gesprek: string): Promise<void> {
  await page.goto(adres);
  await word(page, persoon);
  await ga(page, gesprek);
}

/** Becomes somebody else, with the list at the top. */
export async function word(page: Page, persoon: string): Promise<void> {
  const lijst = page.getByLabel('U bent:');
  const optie = lijst.locator('option', { hasText: persoon });
  await optie.waitFor({ state: 'attached' });
  await lijst.selectOption({ label: await optie.innerText() });
}

/** Opens a channel by its name, or the chat with the bot: `Samen starten`. */
export async function ga(page: Page, gesprek: string): Promise<void> {
  const naam = new RegExp(`^${gesprek}( nieuw)?$`);
  await page.getByRole('navigation', { name: 'Chats en teams' }).getByRole('button', { name: naam }).click();
  await page.getByRole('heading', { level: 1, name: gesprek, exact: true }).waitFor();
}

/** The newest message that is about this casus; in a channel that is the card, as long as nobody is mentioned under it. */
export function berichtOver(page: Page, code: string): Locator {
  return page.getByRole('article').filter({ hasText: code }).last();
}

/** The posted card of a casus in a channel. */
export function kaart(page: Page, code: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: new RegExp(`· ${code}`) }) }).first();
}

/** Types something to the bot in the conversation that is open. */
export async function typ(page: Page, tekst: string): Promise<void> {
  await page.getByTestId('schrijfvak').fill(tekst);
  await page.getByRole('button', { name: 'Versturen' }).click();
}

/** Waits until this text stands in this part of the page. */
export async function staat(deel: Locator, tekst: string | RegExp): Promise<void> {
  await deel.getByText(tekst).first().waitFor();
}

export async function knop(deel: Locator, naam: string | RegExp): Promise<void> {
  await deel.getByRole('button', { name: naam, exact: true }).first().click();
}

/**
 * Folds out a form on a card and does what is done in it. A card that is redrawn meanwhile, because of the press before,
 * folds it in again, as in Teams; people then open it once more.
 */
export async function inUitklap(deel: Locator, naam: string, doe: () => Promise<void>): Promise<void> {
  for (let poging = 1; ; poging += 1) {
    await knop(deel, naam);
    try {
      await doe();
      return;
    } catch (fout) {
      if (poging === 3) throw fout;
    }
  }
}

/** The page of the werkdocument in the open dialog. */
export function werkdocument(page: Page): FrameLocator {
  return page.getByRole('dialog').locator('iframe').contentFrame();
}

/** The open dialog, with a form of the bot itself in it. */
export function dialoog(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Sends the form in the open dialog in, reads what was done, and closes it. */
export async function verstuurDialoog(page: Page, naam: string): Promise<void> {
  await knop(dialoog(page), naam);
  await dialoog(page).waitFor({ state: 'detached' });
}

/** Closes the dialog with its cross, as most people do. */
export async function sluitWerkdocument(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dialoog sluiten' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Moves the clock of local mode by typing it in the chat; `dan` is the day it becomes, as the bot writes it. */
export async function verzetKlok(page: Page, hoe: string, dan: string): Promise<void> {
  await typ(page, `klok ${hoe}`);
  await staat(page.getByTestId('berichtenlijst'), new RegExp(`^Het is nu ${dan} \\d\\d:\\d\\d \\(lokale klok\\)\\.$`));
}

const RUST_MS = 2_500;

/**
 * Waits until the card has stood still for a while. What a new day brings draws it anew, one thing after the other, and
 * folds in what was opened, as in Teams.
 */
export async function opRust(page: Page, code: string): Promise<void> {
  const getekend = kaart(page, code).locator('.ac-adaptiveCard').first();
  const isNog = (): Promise<boolean> => getekend.evaluate((element) => element.hasAttribute('data-gezien'));
  do {
    await getekend.evaluate((element) => element.setAttribute('data-gezien', ''));
    await page.waitForTimeout(RUST_MS);
  } while (!(await isNog()));
}
