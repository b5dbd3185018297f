import type { Verschil } from '../../../src/domain/verschil.ts';
import { ROLNAAM } from '../../../src/domain/rollen.ts';
import { schrijfDag } from '../../../src/domain/schrijf.ts';
import { KANTNAAM } from '../../../src/domain/aanzet.ts';
import type { Blik } from '../parts/blik.ts';
import { regel, stuk, toelichting, tussenkop, vak } from '../parts/elementen.ts';
import type { DialoogKnop, Element } from '../parts/kaart.ts';
import { dialoogKnop, knop, rij } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';

const JA_OF_NEE = (actieveRol: boolean): string => (actieveRol ? 'wel een actieve bijdrage' : 'geen actieve bijdrage');

/** Both views side by side and the decisions so far; only in a dialog, which Teams does not keep. */
export function beideStandpunten({ standpunten, besluiten }: Verschil): readonly Element[] {
  return [
    ...standpunten.map(({ wie, kant, actieveRol, redenen, op }) => vak('emphasis', [
      regel([stuk(`${wie} (${KANTNAAM[kant]}): ${JA_OF_NEE(actieveRol)}`, { weight: 'Bolder' })]), regel(redenen), toelichting(schrijfDag(op)),
    ])),
    ...besluiten.map(({ rol, wie, actieveRol, redenen, op }) => vak('accent', [
      regel([stuk(`${wie} (${ROLNAAM[rol]}) besluit: ${JA_OF_NEE(actieveRol)}`, { weight: 'Bolder' })]), regel(redenen), toelichting(schrijfDag(op)),
    ])),
  ];
}

/** Which manager this is; who is both speaks for the side that has not spoken. */
function mijnRol({ view }: Blik): 'hoofdDR' | 'unitmanager' {
  const { rollen, verschil } = view;
  if (!rollen.includes('unitmanager')) return 'hoofdDR';
  return rollen.includes('hoofdDR') && verschil?.besluiten.every(({ rol }) => rol !== 'hoofdDR') === true ? 'hoofdDR' : 'unitmanager';
}

/** For hoofd D&R and unitmanager: the two sides do not agree; both managers must decide the same (A12 C-23). */
export function beslissen(b: Blik): readonly Element[] {
  const { view } = b;
  const besluiten = view.verschil?.besluiten ?? [];
  const ik = mijnRol(b);
  const ander = besluiten.find(({ rol }) => rol !== ik);
  const eigen = besluiten.find(({ rol }) => rol === ik);
  const bevestig = ander === undefined ? [] : [
    knop(`Bevestig: ${JA_OF_NEE(ander.actieveRol)}`, VERB.beslis, view, { data: { in_actieveRol: ander.actieveRol ? 'ja' : 'nee' }, stijl: 'positive', los: true }),
  ];
  return [
    tussenkop('U beslist samen: draagt de reclassering actief bij?'),
    regel('De casemanager en de reclasseringswerker zijn het niet eens. Hoofd D&R en unitmanager beslissen samen: het besluit geldt als u allebei hetzelfde vastlegt.'),
    ...besluiten.map(({ rol, wie, actieveRol }) => regel([stuk(`${wie} (${ROLNAAM[rol]}): `, { weight: 'Bolder' }), stuk(JA_OF_NEE(actieveRol))])),
    ...(ander !== undefined && eigen !== undefined ? [regel('Uw besluiten verschillen. Overleg met elkaar. Daarna past één van u het besluit aan.')] : []),
    ...(ander === undefined && eigen !== undefined ? [regel('Uw besluit is vastgelegd. De leiding van de andere kant bevestigt het nog.')] : []),
    ...rij([...bevestig, dialoogKnop('Lees beide standpunten en beslis', DIALOOG.beslis, view, ander === undefined ? { stijl: 'positive' } : {})]),
  ];
}

/** The button by which carriers and managers read both views, also later. */
export function verschilKnop({ view }: Blik): readonly DialoogKnop[] {
  return view.magVerschilZien ? [dialoogKnop('Beide standpunten', DIALOOG.verschil, view)] : [];
}
