import { isWeigering, type Weigering } from '../../src/domain/weigering.ts';

/** What was answered, for a test in which nothing is refused. Throws with the words of the refusal. */
export function gelukt<T>(uitkomst: T | Weigering): T {
  if (isWeigering(uitkomst)) throw new RangeError(uitkomst.melding);
  return uitkomst;
}
