import { createHash } from 'node:crypto';

/** A transactionId for Graph that is the same for the same parts, so that what is tried again is one meeting. */
export function transactieVan(...delen: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(delen.join('|')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
