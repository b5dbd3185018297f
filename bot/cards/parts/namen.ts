import type { SignaalVelden } from '../../../src/domain/casus.ts';
import { VELDNAAM } from '../../../src/domain/namen.ts';

export function isVeld(naam: string): naam is keyof SignaalVelden {
  return Object.hasOwn(VELDNAAM, naam);
}

/** `Afdeling B2`, also when the name of the afdeling begins with that word already. `woord` is how it is written before a bare name. */
export function noemAfdeling(naam: string, woord: 'Afdeling' | 'afdeling' = 'Afdeling'): string {
  return /^afdeling\b/i.test(naam) ? naam : `${woord} ${naam}`;
}
