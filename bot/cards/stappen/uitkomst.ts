import { DUIDINGVORMNAAM, type Conclusie } from '../../../src/domain/duiding.ts';
import { BIJDRAGEVORM } from '../../../src/domain/bijdrage.ts';
import { schrijfDag, schrijfLijst } from '../../../src/domain/schrijf.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { feit, regel, tussenkop } from '../parts/elementen.ts';
import { JA_NEE, keuze, regelveld } from '../parts/invoer.ts';
import type { Element, Uitklap } from '../parts/kaart.ts';
import { knop, rij, uitklap, werkdocumentKnop } from '../parts/knoppen.ts';
import { VERB } from '../verben.ts';

function samenvatting({ actieveRol, vorm, door, op, afspraken, bijdragen = [] }: Conclusie): readonly Element[] {
  const afgesproken = afspraken.length === 1 ? '1 afspraak' : `${afspraken.length} afspraken`;
  const aantal = bijdragen.length === 0 ? afgesproken : `${bijdragen.length === 1 ? '1 bijdrage' : `${bijdragen.length} bijdragen`}${afspraken.length === 0 ? '' : ` en ${afgesproken}`}`;
  return [
    feit('Actieve bijdrage van de reclassering', actieveRol ? `ja, met ${aantal}` : 'nee'),
    ...(bijdragen.length === 0 ? [] : [feit('Bijdragen', schrijfLijst(bijdragen.map((vorm) => BIJDRAGEVORM[vorm].naam)))]),
    feit('Besproken', DUIDINGVORMNAAM[vorm]),
    feit('Vastgelegd', `${door.naam} · ${schrijfDag(op.datum)}`),
  ];
}

function oneens(b: Blik, conclusie: Conclusie): Uitklap {
  const naam = 'oneens';
  return uitklap(
    'Niet eens',
    [
      regel('Hoofd D&R en unitmanager beslissen dan samen. Uw reden blijft bewaard naast die van de ander.'),
      keuze(formulier(b, naam), { veld: 'in_actieveRol', label: 'Wat vindt u: draagt de reclassering actief bij?', begin: conclusie.actieveRol ? 'nee' : 'ja', keuzes: JA_NEE }),
      regelveld(formulier(b, naam), { veld: 'in_reden', label: 'Waarom bent u het niet eens?', verplicht: 'Schrijf in één regel waarom.' }),
    ],
    [knop('Meld dat u het niet eens bent', VERB.oneens, b.view, { form: naam, stijl: 'destructive' })],
  );
}

/** Step 2b once the outcome is recorded: the other side confirms, or says why not. The reasons are in the werkdocument. */
export function uitkomst(b: Blik, conclusie: Conclusie): readonly Element[] {
  const { view } = b;
  const kop = tussenkop(conclusie.voorlopig ? 'Voorlopige uitkomst van de duiding' : 'Uitkomst van de duiding');
  if (conclusie.oneens !== undefined)
    return [kop, ...samenvatting(conclusie), regel('U bent het samen niet eens. Hoofd D&R en unitmanager beslissen. U krijgt bericht.'), ...rij([werkdocumentKnop(view)])];
  if (conclusie.kant === view.kant)
    return [kop, ...samenvatting(conclusie), regel('U hebt dit vastgelegd. De ander bevestigt het nog. U hoeft nu niets te doen.'), ...rij([werkdocumentKnop(view)])];
  const wie = conclusie.voorlopig ? [regel('De ander legde dit alleen vast, omdat de duiding uitbleef. Klopt het, bevestig het dan.')] : [];
  return [
    kop, ...wie, ...samenvatting(conclusie),
    ...rij([knop('Bevestig', VERB.bevestig, view, { stijl: 'positive', los: true }), werkdocumentKnop(view, 'Bekijk en bevestig'), oneens(b, conclusie)]),
  ];
}
