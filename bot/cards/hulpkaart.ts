import { ROLNAAM, type Rol } from '../../src/domain/rollen.ts';
import { COMMANDOS, WAT_NU } from './hulpteksten.ts';
import { feit, regel, titel, toelichting, tussenkop } from './parts/elementen.ts';
import { kaart, type Kaart } from './parts/kaart.ts';
import { hoofdletter } from './parts/tekst.ts';

/** What the bot can do and what this person does in each step. Without a role: whom to ask for one. */
export function hulpkaart(rollen: readonly Rol[]): Kaart {
  const perRol = rollen.flatMap((rol) => [
    tussenkop(`Wat doet u als ${ROLNAAM[rol]}?`),
    ...WAT_NU[rol].map(({ stap, doe }) => feit(stap, doe)),
  ]);
  return kaart('Uitleg bij Samen starten: wat u kunt typen en wat u in elke stap doet.', [
    titel('Samen starten: zo werkt het'),
    regel('Op elke kaart staat wie aan zet is en tot wanneer. Kies “Toon voor mij” voor uw eigen volgende stap.'),
    ...(perRol.length === 0 ? [regel('U hebt nog geen rol in Samen starten. Vraag de beheerder van uw inrichting of unit om er een.')] : perRol),
    tussenkop('Dit kunt u typen'),
    ...COMMANDOS.map(({ typ, geeft }) => feit(hoofdletter(typ), geeft)),
    toelichting('In een kanaal noemt u de bot eerst, bijvoorbeeld: @Samen starten help.'),
  ]);
}
