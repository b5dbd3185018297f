import { plusDagen, type Datum } from '../../domain/datum.ts';
import type { RuwSignaal } from '../../intake/rij.ts';

/** One row of `POST /api/signalen`. */
export type VoorbeeldSignaal = Omit<RuwSignaal, 'rij' | 'waarschuwingen'>;

/**
 * A list of signalen as a backoffice may send it on `vandaag`, of people who can't exist: every name is Test and every
 * SKN lies between 9000001 and 9009999. It has at least one of each kind of casus that goes differently.
 */
export function voorbeeldSignalen(vandaag: Datum): readonly VoorbeeldSignaal[] {
  const dag = (aantal: number): Datum => plusDagen(vandaag, aantal);
  const rij = (nummer: number, naam: string, afdeling: string, rest: Partial<VoorbeeldSignaal>): VoorbeeldSignaal => ({
    skn: String(9_000_000 + nummer), naam, pi: 'Noorderveen', afdeling, ...rest,
  });
  return [
    // Complete, and known to the reclassering.
    rij(1, 'Test, A.', 'A', { casemanager: 'Sanne de Vries', begindatum: dag(-1), einddatum: dag(200), titel: 'afgestraft' }),
    // As most signalen are: without end and casemanager.
    rij(2, 'Test, C.', 'B', { begindatum: dag(-1), titel: 'preventief' }),
    // First offender: 3RO will find nothing.
    rij(3, 'Test, D.', 'C', { casemanager: 'Ruben Bakker', begindatum: dag(0), titel: 'preventief' }),
    // Short stays: 5 days, 12 days, two months.
    rij(4, 'Test, E.', 'D', { casemanager: 'Noor Willems', begindatum: dag(-1), einddatum: dag(4), titel: 'afgestraft' }),
    rij(5, 'Test, F.', 'A', { casemanager: 'Sanne de Vries', begindatum: dag(-2), einddatum: dag(10), titel: 'afgestraft' }),
    rij(6, 'Test, G.', 'C', { begindatum: dag(-1), einddatum: dag(59), titel: 'afgestraft' }),
    rij(7, 'Test, H.', 'B', { casemanager: 'Sanne de Vries', begindatum: dag(-3), einddatum: dag(90), titel: 'preventief' }),
    rij(8, 'Test, van der, I.', 'D', { titel: 'preventief' }),
    // Afdeling E has no channel and nobody of the reclassering.
    rij(9, 'Test, J.', 'E', { casemanager: 'Noor Willems', begindatum: dag(-1), einddatum: dag(400), titel: 'afgestraft' }),
    rij(10, 'Test, K.', 'E', { begindatum: dag(0) }),
    // Must show as typed everywhere, not as bold and a link.
    rij(11, 'Test, **B.** [x](https://example.org)', 'A', { begindatum: dag(-1), titel: 'preventief' }),
    { ...rij(12, 'Test, L.', '1', { casemanager: 'Joris Vermeer', begindatum: dag(-1), einddatum: dag(150), titel: 'afgestraft' }), pi: 'PI Zuidhaven' },
    // A casemanager whom nobody knows.
    { ...rij(13, 'Test, M.', '2', { casemanager: 'J. de Boer', begindatum: dag(0), titel: 'preventief' }), pi: 'PI Zuidhaven' },
  ];
}
