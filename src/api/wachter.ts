/**
 * What the guard before sending knows by itself, without the server. Beside `outlook.ts`, because the guard also runs in
 * classic Outlook on Windows, where every kilobyte is parsed at each press on Send: no zod here.
 */
export { leesDatum, type Datum } from '../domain/datum.ts';
export { noemtSkn } from '../domain/persoonsgegevens.ts';
export { sknBezwaar, termijnBezwaar, type Verzendbezwaar } from '../domain/verzendbezwaar.ts';
export { nederlandseDag } from '../tijd/dagzonderintl.ts';
