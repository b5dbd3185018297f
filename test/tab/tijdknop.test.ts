import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { maakKlant } from '../../tab/src/app/klant.ts';
import { KlantProvider } from '../../tab/src/basis/ophalen.ts';
import { maakNotitie, type Notitie } from '../../tab/src/monitor/notitie.ts';
import { Tijdknop } from '../../tab/src/monitor/tijdknop.tsx';

describe('noting minutes', () => {
  const nieuw = (): (() => string) => {
    let hoeveelste = 0;
    return () => `sleutel-${(hoeveelste += 1)}`;
  };

  test('sends the same tap under the same key until it is answered, and another one under its own', () => {
    const sleutel = nieuw();
    const eerste = maakNotitie(undefined, 'delen', 15, sleutel);
    expect(maakNotitie(eerste, 'delen', 15, sleutel)).toEqual(eerste);
    const anders: readonly Notitie[] = [maakNotitie(eerste, 'delen', 30, sleutel), maakNotitie(eerste, 'duiding', 15, sleutel), maakNotitie(undefined, 'delen', 15, sleutel)];
    expect(new Set([eerste, ...anders].map((een) => een.sleutel)).size).toBe(4);
  });

  test('is one tap, for the step at hand unless another is chosen', () => {
    const knop: ReactElement = createElement(Tijdknop, { casus: 'c1', stap: 'duiding' });
    const klant = maakKlant({ bewijs: () => Promise.resolve(undefined), vergeet: () => undefined });
    const html = renderToStaticMarkup(createElement(FluentProvider, { theme: webLightTheme }, createElement(KlantProvider, { value: klant }, createElement(QueryClientProvider, { client: new QueryClient() }, knop))));
    expect([...html.matchAll(/aria-label="(Noteer [^"]+)"/g)].map(([, naam]) => naam)).toEqual([5, 15, 30, 60, 120].map((minuten) => `Noteer ${minuten} minuten`));
    expect(/<option[^>]*selected=""[^>]*>([^<]+)</.exec(html)?.[1]).toBe('Stap 2: duiding');
  });
});
