import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { gedaanAntwoord } from '../../../../src/api/beheer/mensen.ts';
import { ApiFout } from '../../app/klant.ts';
import { useKlant } from '../../basis/ophalen.ts';
import type { Aanroep } from '../../verbinding.ts';

/** A change on its way to the server. */
export interface Bewaren {
  /** Sends it; the sentence of the server when it is done, undefined when it was refused. */
  readonly stuur: (aanroep: Aanroep) => Promise<string | undefined>;
  readonly bezig: boolean;
  readonly fout: ApiFout | undefined;
  readonly wis: () => void;
}

/** Sends changes, and fetches anew what begins with `ververs`: after success, and when somebody else was first. */
export function useBewaar(ververs: string): Bewaren {
  const klant = useKlant();
  const vragen = useQueryClient();
  const opnieuw = (): Promise<void> => vragen.invalidateQueries({ predicate: ({ queryKey: [pad] }) => typeof pad === 'string' && pad.startsWith(ververs) });
  const { mutateAsync, isPending, error, reset } = useMutation({ mutationFn: (aanroep: Aanroep) => klant.stuur(gedaanAntwoord, aanroep), onSettled: () => void opnieuw() });
  return {
    bezig: isPending, wis: reset, fout: error instanceof ApiFout ? error : undefined,
    async stuur(aanroep) {
      try {
        return (await mutateAsync(aanroep)).melding;
      } catch (fout) {
        if (fout instanceof ApiFout) return undefined;
        throw fout;
      }
    },
  };
}

/** What is typed in a form, by field. */
export function useWaarden<W extends object>(begin: W): readonly [W, <K extends keyof W>(veld: K) => (waarde: W[K]) => void] {
  const [waarden, zet] = useState(begin);
  return [waarden, (veld) => (waarde) => zet((nu) => ({ ...nu, [veld]: waarde }))];
}
