import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
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
export function magOpnieuw(keer: number, fout: unknown): boolean {
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
