import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery, type InfiniteData, type UseInfiniteQueryResult, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { IkAntwoord } from '../../../src/api/aanmelding.ts';
import { ApiFout, type Klant } from '../app/klant.ts';

const Klantvak = createContext<Klant | undefined>(undefined);
export const KlantProvider = Klantvak.Provider;

/** The way to the server; every page stands inside it. */
export function useKlant(): Klant {
  const klant = useContext(Klantvak);
  if (klant === undefined) throw new TypeError('A page stands outside its KlantProvider');
  return klant;
}

const Ikvak = createContext<IkAntwoord | undefined>(undefined);
export const IkProvider = Ikvak.Provider;

/** Who uses the tab. */
export function useIk(): IkAntwoord {
  const ik = useContext(Ikvak);
  if (ik === undefined) throw new TypeError('A page stands outside its IkProvider');
  return ik;
}

/** Again is of use only where there was no (good) connection. */
export function magOpnieuw(keer: number, fout: Error): boolean {
  return keer < 3 && fout instanceof ApiFout && fout.soort === 'onbereikbaar';
}

/** The question that `useHaal` asks, for who wants to ask it ahead or set it aside. */
export function haalOpties<T>(klant: Klant, schema: z.ZodType<T>, pad: string) {
  return queryOptions<T>({ queryKey: [pad], queryFn: () => klant.haal(schema, pad), retry: magOpnieuw });
}

/** Fetches a path, and anew when the window comes back, the network returns, or `elkeMs` has passed. */
export function useHaal<T>(schema: z.ZodType<T>, pad: string, { elkeMs, aan = true }: { readonly elkeMs?: number; readonly aan?: boolean } = {}): UseQueryResult<T> {
  return useQuery({ ...haalOpties(useKlant(), schema, pad), enabled: aan, ...(elkeMs === undefined ? {} : { refetchInterval: elkeMs }) });
}

/** A list that comes in pages: `volgende` of one is `na` of the next. */
interface Bladzijde {
  readonly volgende?: string | undefined;
}

/** Asks for a list page by page, with a question in the body, and anew now and then. What was asked before stays on the page until the next answer is there. */
export function useLijst<T extends Bladzijde>(schema: z.ZodType<T>, pad: string, vraag: Readonly<Record<string, unknown>>, elkeMs = 30_000): UseInfiniteQueryResult<InfiniteData<T>> {
  const klant = useKlant();
  return useInfiniteQuery({
    queryKey: [pad, vraag],
    queryFn: ({ pageParam }) => klant.stuur(schema, { methode: 'POST', pad, inhoud: { ...vraag, ...(pageParam === undefined ? {} : { na: pageParam }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ volgende }) => volgende,
    retry: magOpnieuw, refetchInterval: elkeMs, placeholderData: keepPreviousData,
  });
}

/** Asks with a question in the body, and anew now and then. */
export function useVraag<T>(schema: z.ZodType<T>, pad: string, vraag: Readonly<Record<string, unknown>>, { elkeMs = 30_000, aan = true }: { readonly elkeMs?: number; readonly aan?: boolean } = {}): UseQueryResult<T> {
  const klant = useKlant();
  return useQuery({ queryKey: [pad, vraag], queryFn: () => klant.stuur(schema, { methode: 'POST', pad, inhoud: vraag }), retry: magOpnieuw, refetchInterval: elkeMs, enabled: aan, placeholderData: keepPreviousData });
}
