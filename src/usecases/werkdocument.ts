import type { OpdrachtUitDialoog, OpdrachtAntwoord, WerkdocumentAntwoord } from '../api/contract.ts';
import { BIJDRAGEVORM } from '../domain/bijdrage.ts';
import type { CasusId, Informatie } from '../domain/casus.ts';
import { gevuld } from '../domain/gevuld.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { schrijfDag, schrijfMoment, schrijfWerkdagen } from '../domain/schrijf.ts';
import type { InhoudView, OpenbareView, PersoonlijkeView } from '../domain/view.ts';
import { bewaarConcept, findConcept } from '../store/instellingen.ts';
import { bekijk, type Gezien } from './lezen.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie } from './organisatie.ts';
import { voerUit } from './voerUit.ts';

/** Why a werkdocument is not shown. */
export type GeenToegang = 'bestaatNiet' | 'magNiet';

function aanZetTekst({ aanZet }: OpenbareView): string {
  if (aanZet === undefined) return 'Er staat niets meer open.';
  const nog = aanZet.nogWerkdagen;
  const hoelang = nog > 0 ? `nog ${schrijfWerkdagen(nog)}` : nog === 0 ? 'vandaag' : `${schrijfWerkdagen(-nog)} te laat`;
  return `Aan zet: ${aanZet.persoon?.naam ?? `een ${aanZet.rol}`}. ${aanZet.wat}, vóór ${schrijfDag(aanZet.termijn)} (${hoelang}).`;
}

function stukVan({ gewijzigdOp, door, ...stuk }: Informatie & { readonly waarschuwingen?: readonly string[] }): WerkdocumentAntwoord['stukken'][number] {
  return { ...stuk, door: { naam: door.naam, organisatie: door.organisatie }, gewijzigd: schrijfMoment(gewijzigdOp.datum, gewijzigdOp.tijd), waarschuwingen: [...(stuk.waarschuwingen ?? [])] };
}

function conclusieVan({ duiding }: InhoudView): Pick<WerkdocumentAntwoord, 'conclusie'> {
  const { conclusie, beslotenOp } = duiding;
  if (conclusie === undefined) return {};
  const { vorm, actieveRol, redenen, samenvatting, voorlopig, door, kant, afspraken, oneens, bijdragen = [] } = conclusie;
  return { conclusie: { vorm, actieveRol, redenen, samenvatting, voorlopig, door: { naam: door.naam, organisatie: door.organisatie }, kant, afspraken: [...afspraken], bijdragen: bijdragen.map((vorm) => BIJDRAGEVORM[vorm].naam), ...(oneens === undefined ? {} : { oneens: { door: { naam: oneens.door.naam }, reden: oneens.reden } }), besloten: beslotenOp !== undefined } };
}

async function antwoordVan(omgeving: Omgeving, { casus, mijn }: Gezien & { readonly mijn: PersoonlijkeView }, inhoud: InhoudView, wie: PersoonId): Promise<WerkdocumentAntwoord> {
  const organisatie = await leesOrganisatie(omgeving.db);
  const kant = mijn.kant ?? 'DJI';
  return {
    casus: casus.id, code: mijn.code, versie: mijn.versie, vandaag: mijn.vandaag, naam: mijn.naam, afdeling: `${mijn.afdeling}, ${mijn.pi}`, fase: mijn.fase,
    ik: { naam: organisatie.personen.get(wie)?.naam ?? '', kant }, mag: [...mijn.mag], aanZetTekst: aanZetTekst(mijn),
    stukken: [...inhoud.concepten, ...inhoud.gedeeld].map(stukVan),
    vragen: inhoud.vragen.map((vraag) => ({ ...vraag, door: { naam: vraag.door.naam, organisatie: vraag.door.organisatie }, beantwoordDoor: vraag.beantwoordDoor === undefined ? undefined : { naam: vraag.beantwoordDoor.naam } })),
    ...conclusieVan(inhoud),
    formen: inhoud.formen.map((vorm) => ({ vorm, naam: BIJDRAGEVORM[vorm].naam, waarvoor: BIJDRAGEVORM[vorm].waarvoor })),
    magVoorlopig: mijn.magVoorlopig, magLeegDelen: mijn.magLeegDelen,
    concept: { ...(await findConcept(omgeving.db, casus.id, wie)) },
  };
}

/** The werkdocument for who carries casussen of that afdeling; the look is audited. */
export async function leesWerkdocument(omgeving: Omgeving, id: CasusId, wie: PersoonId): Promise<WerkdocumentAntwoord | GeenToegang> {
  const gezien = await bekijk(omgeving, id, wie, 'dialoog');
  if (gezien === undefined) return 'bestaatNiet';
  const { mijn } = gezien;
  return mijn?.inhoud === undefined ? 'magNiet' : antwoordVan(omgeving, { ...gezien, mijn }, mijn.inhoud, wie);
}

/** Keeps what somebody is typing, so that nothing is lost when the dialog closes. */
export async function bewaarGetypt(omgeving: Omgeving, id: CasusId, wie: PersoonId, velden: Readonly<Record<string, string>>): Promise<GeenToegang | undefined> {
  const mag = await leesWerkdocument(omgeving, id, wie);
  if (typeof mag === 'string') return mag;
  await bewaarConcept(omgeving.db, id, wie, velden, omgeving.nu().instant);
  return undefined;
}

/** Carries out what was asked in the dialog; the answer holds the werkdocument as it is afterwards, also when refused. */
export async function doeInWerkdocument(omgeving: Omgeving, id: CasusId, wie: PersoonId, versie: number, opdracht: OpdrachtUitDialoog): Promise<OpdrachtAntwoord | GeenToegang> {
  const vooraf = await leesWerkdocument(omgeving, id, wie);
  if (typeof vooraf === 'string') return vooraf;
  // A browser may send a request twice; the second one is about a casus that has moved on.
  if (vooraf.versie !== versie) return { ok: false, melding: 'De casus is intussen bijgewerkt. Bekijk de nieuwe stand en probeer het opnieuw.', werkdocument: vooraf };
  const resultaat = await voerUit(omgeving, { casus: id, opdracht: gevuld(opdracht), wie: { soort: 'persoon', id: wie }, herkomst: 'dialoog' });
  const werkdocument = await leesWerkdocument(omgeving, id, wie);
  if (typeof werkdocument === 'string') return werkdocument;
  return resultaat.ok ? { ok: true, werkdocument } : { ok: false, melding: resultaat.weigering.melding, werkdocument };
}
