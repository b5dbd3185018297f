import { merkVan } from './merk.ts';

const MAX_ONDERWERP = 255;
const TUSSEN = ' · ';

/** Ours at the front, known by its mark or by being the same as what comes now. */
function zonderOns(staat: string, merk: string | undefined, ons: string): string {
  const delen = staat.split(TUSSEN);
  for (let aantal = delen.length; aantal > 0; aantal -= 1) {
    const voorkant = delen.slice(0, aantal).join(TUSSEN);
    if ((merk !== undefined && merkVan(voorkant) === merk) || (ons !== '' && voorkant.trim() === ons)) return delen.slice(aantal).join(TUSSEN);
  }
  return staat;
}

/**
 * The subject with ours in place of what we put there before; what the user wrote stays behind it.
 *
 * @param merk mark of what we put there before
 * @param ons codes only; empty takes ours away
 */
export function onderwerpMet(staat: string, merk: string | undefined, ons: string): string {
  const eigen = zonderOns(staat, merk, ons).trim();
  return [ons, eigen].filter((deel) => deel !== '').join(TUSSEN).slice(0, MAX_ONDERWERP);
}
