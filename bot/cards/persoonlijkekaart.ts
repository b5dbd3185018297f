import type { Advies } from '../../src/domain/advies.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import { schrijfDatum } from '../../src/domain/schrijf.ts';
import { toonSkn } from '../../src/domain/skn.ts';
import type { PersoonlijkeView } from '../../src/domain/view.ts';
import type { Blik, Kandidaat } from './parts/blik.ts';
import { feit, melding, regel, stuk, toelichting } from './parts/elementen.ts';
import { hoofd, schrijfKort, uitkomsten } from './parts/hoofd.ts';
import { kaart, type Element, type Kaart } from './parts/kaart.ts';
import { openFormulier, type GeweigerdFormulier } from './parts/openklap.ts';
import { ververs, voet } from './parts/knoppen.ts';
import { TITELNAAM } from '../../src/domain/namen.ts';
import { KORT_VERBLIJF } from '../../src/domain/namen.ts';
import { inzet } from './stappen/inzet.ts';
import { medewerkingRegel } from './stappen/groepen.ts';
import { stap } from './stappen/stap.ts';
import { andereCasussen, verblijfsregels, vrijlating } from './stappen/verloop.ts';
import { verder } from './stappen/verder.ts';

export interface PersoonlijkeKaartOpties {
  /** MRIs (`29:…`) of the one person this version is for, so that Teams asks for it again by itself. */
  readonly verversVoor: readonly string[];
  /** Why something was refused, or what was done, in one Dutch sentence. */
  readonly melding?: string;
  /** How the melding looks; a refusal unless told otherwise. */
  readonly meldingSoort?: 'weigering' | 'gelukt';
  /** What the user had typed, by full input id (`alleInvoer`), so that a refusal loses nothing. */
  readonly invoer?: Readonly<Record<string, string>>;
  /** The fold-out form that the melding refuses; it is drawn open, with the melding at its field. */
  readonly geweigerd?: GeweigerdFormulier;
  /** The advice of step 1 on what was filled in. */
  readonly advies?: Advies;
  /** People this casus can be given to, or who can be its casemanager; the likeliest first, because a long list shows the first only. */
  readonly kandidaten?: readonly Kandidaat[];
  /** Address of the werkdocument as a file, for this person and for an hour. */
  readonly download?: string;
  /** Address of a section of the handreiking; left out: the card links to none. */
  readonly handreikingLink?: (sectie: string) => string;
}

/** Who carries the casus reads the moment in the step itself. */
function zonderMoment(view: PersoonlijkeView): PersoonlijkeView {
  return { ...view, momenten: [] };
}

function persoon(view: PersoonlijkeView): readonly Element[] {
  if (view.gewist !== undefined) return [];
  const { naam, skn, begindatum, einddatum, titel, verblijf, trajectgesprekOp, gesloten } = view;
  const detentie = [
    ...(begindatum === undefined ? [] : [`vanaf ${schrijfDatum(begindatum)}`]),
    ...(einddatum === undefined ? [] : [`tot ${schrijfDatum(einddatum)}`]),
    ...(titel === undefined ? [] : [`· ${TITELNAAM[titel]}`]),
  ];
  const kortVerblijf = KORT_VERBLIJF[verblijf];
  return [
    regel([stuk(naam, { weight: 'Bolder' }), stuk(` · SKN ${toonSkn(skn)}`)], 'Medium'),
    ...(detentie.length === 0 ? [] : [regel(`Detentie ${detentie.join(' ')}`)]),
    // In step 3 the line of the bijdragen has it.
    ...(trajectgesprekOp === undefined || view.stap3?.trajectgesprek !== undefined ? [] : [feit('Trajectgesprek', schrijfDatum(trajectgesprekOp))]),
    ...(kortVerblijf === undefined || gesloten !== undefined ? [] : [toelichting(`ℹ ${kortVerblijf}`)]),
    ...verblijfsregels(view),
    ...(gesloten?.toelichting === undefined ? [] : [feit('Reden van afsluiten', gesloten.toelichting)]),
  ];
}

/**
 * The card of a casus for one person with a role for it: who it is about and this person's own next step. Teams shows
 * it to that person only and does not keep it with the message; the content of the werkdocument is not on it.
 */
export function persoonlijkekaart(view: PersoonlijkeView, opties: PersoonlijkeKaartOpties): Kaart {
  const { verversVoor, invoer = {}, advies, kandidaten = [], download, handreikingLink } = opties;
  const blik: Blik = { view, invoer, kandidaten, ...gevuld({ advies, download, handreikingLink }) };
  const body = [
    ...hoofd(view),
    ...persoon(view),
    ...medewerkingRegel(view),
    ...uitkomsten(view.inhoud === undefined ? view : zonderMoment(view)),
    ...andereCasussen(view),
    ...vrijlating(blik),
    ...stap(blik),
    ...inzet(blik),
    ...voet(verder(blik)),
  ];
  const metOpen = opties.geweigerd === undefined || opties.melding === undefined ? undefined : openFormulier(body, opties.geweigerd, opties.melding);
  return kaart(schrijfKort(view), metOpen ?? [...melding(opties.melding, opties.meldingSoort === 'gelukt' ? 'good' : 'attention'), ...body], ververs(view.id, verversVoor));
}
