import type { Page } from 'playwright-core';

/** Counts what a person does in a window: each button or link pressed and each field filled in, in its dialogs too. */
export interface Teller {
  /** The number since the last time it was asked. */
  aantal(): number;
}

/** Starts counting in a window; before its first page. */
export async function telHandelingen(page: Page): Promise<Teller> {
  let geteld = 0;
  await page.context().exposeBinding('telHandeling', () => {
    geteld += 1;
  });
  await page.context().addInitScript(() => {
    const tel = ({ target }: Event, soort: string): void => {
      const venster = window as Window & { telHandeling?: () => void };
      if (target instanceof Element && target.closest(soort) !== null) venster.telHandeling?.();
    };
    document.addEventListener('click', (gebeurtenis) => tel(gebeurtenis, 'button, a'), true);
    document.addEventListener('change', (gebeurtenis) => tel(gebeurtenis, 'input, select, textarea'), true);
  });
  return {
    aantal() {
      const nu = geteld;
      geteld = 0;
      return nu;
    },
  };
}
