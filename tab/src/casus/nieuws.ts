import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { versieAntwoord, type VersieAntwoord } from '../../../src/api/casus.ts';
import { ApiFout } from '../app/klant.ts';
import { useKlant } from '../basis/ophalen.ts';

const ELKE_MS = 3_000;
const LANGSTE_MS = 60_000;

/** Where the data of a casus is asked. */
export function apiPad(casus: string): string {
  return `/api/casussen/${encodeURIComponent(casus)}`;
}

/** How long until the next question after so many failures in a row. */
export function wachtNa(mislukt: number): number {
  return Math.min(ELKE_MS * 2 ** mislukt, LANGSTE_MS);
}

function isGeweigerd(fout: Error | null): boolean {
  return fout instanceof ApiFout && fout.soort === 'geweigerd';
}

/** Asks anew for what is on the page of this casus, without breaking off a question that is under way. */
export async function verversCasus(vragen: QueryClient, casus: string): Promise<void> {
  const pad = apiPad(casus);
  await vragen.invalidateQueries({ predicate: ({ queryKey: [vraag] }) => typeof vraag === 'string' && (vraag === pad || vraag.startsWith(`${pad}/`)) && vraag !== `${pad}/versie` }, { cancelRefetch: false });
}

/** What others do in a casus: the newest version, who else is writing, and when that was last heard. */
export interface Nieuws extends VersieAntwoord {
  readonly gehoordOp: number;
}

/**
 * Looks every few seconds whether somebody changed the casus, as long as the page is in view, and has what is on the page
 * asked anew when so. After failures it looks ever less often; once it is refused it stops.
 *
 * @param versie that what is on the page is from; undefined: nothing is there yet, and nothing is asked
 */
export function useNieuws(casus: string, versie: number | undefined): Nieuws | undefined {
  const klant = useKlant();
  const vragen = useQueryClient();
  const mislukt = useRef(0);
  const pad = `${apiPad(casus)}/versie`;
  const { data, dataUpdatedAt, error: geenNieuws } = useQuery({
    queryKey: [pad],
    queryFn: async () => {
      try {
        const antwoord = await klant.haal(versieAntwoord, pad);
        mislukt.current = 0;
        return antwoord;
      } catch (fout) {
        mislukt.current += 1;
        throw fout;
      }
    },
    enabled: versie !== undefined,
    retry: false,
    staleTime: 0,
    refetchInterval: ({ state: { error } }) => (isGeweigerd(error) ? false : wachtNa(mislukt.current)),
  });
  // Refused: the page itself then says why.
  const isAchter = isGeweigerd(geenNieuws) || (data !== undefined && versie !== undefined && data.versie > versie);
  useEffect(() => {
    if (isAchter) void verversCasus(vragen, casus);
    // Also when it is as far behind as the last time: what was asked then may have failed.
  }, [isAchter, dataUpdatedAt, vragen, casus]);
  return data === undefined ? undefined : { ...data, gehoordOp: dataUpdatedAt };
}
