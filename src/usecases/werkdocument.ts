import type { OpdrachtUit, OpdrachtUitDialoog, OpdrachtAntwoord, WerkdocumentAntwoord } from '../api/contract.ts';
import { rpiTekst, tulpTekst } from '../documenten/teksten.ts';
import { BIJDRAGEVORM } from '../domain/bijdrage.ts';
import type { CasusId } from '../domain/casus.ts';
import { gevuld } from '../domain/gevuld.ts';
import type { Kant, PersoonId } from '../domain/rollen.ts';
import { schrijfDag, schrijfMoment, schrijfWerkdagen } from '../domain/schrijf.ts';
import { deelVan, stempelVan, versieVan, type Informatie, type Stukinhoud } from '../domain/stuk.ts';
import { onderwerpenVan, onderwerpnaam } from '../domain/vragenlijst.ts';
import type { InhoudView, OpenbareView, PersoonlijkeView } from '../domain/view.ts';
import { isVerwerkt } from '../store/geleverd.ts';
import { bewaarConcept, findConcept, type Getypt } from '../store/instellingen.ts';
import { documentgegevens, type GeenToegang } from './document.ts';
import { bekijk, type Gezien } from './lezen.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie } from './organisatie.ts';
import { voerUit } from './voerUit.ts';

/** Makes the address of the werkdocument as a file, with a fresh ticket for this person. */
export type LinkNaarBestand = (casus: CasusId, wie: PersoonId) => Promise<string>;

type StukAntwoord = WerkdocumentAntwoord['stukken'][number];

function aanZetTekst({ aanZet }: OpenbareView): string {
  if (aanZet === undefined) return 'Er staat niets meer open.';
  const nog = aanZet.nogWerkdagen;
  const hoelang = nog > 0 ? `nog ${schrijfWerkdagen(nog)}` : nog === 0 ? 'vandaag' : `${schrijfWerkdagen(-nog)} te laat`;
  return `Aan zet: ${aanZet.persoon?.naam ?? `een ${aanZet.rol}`}. ${aanZet.wat}, vóór ${schrijfDag(aanZet.termijn)} (${hoelang}).`;
}

function inhoudVan({ onderwerp, tekst, bron, datum, inJdOnline, door, gewijzigdOp }: Stukinhoud): Pick<StukAntwoord, 'onderwerp' | 'tekst' | 'bron' | 'datum' | 'inJdOnline' | 'door' | 'gewijzigd'> {
  return { onderwerp, tekst, bron, datum, inJdOnline, door: { naam: door.naam, organisatie: door.organisatie }, gewijzigd: schrijfMoment(gewijzigdOp.datum, gewijzigdOp.tijd) };
}

function metStempel(stuk: Stukinhoud): ReturnType<typeof inhoudVan> & { stempel: string } {
  return { ...inhoudVan(stuk), stempel: stempelVan(stuk) };
}

function stukVan(stuk: Informatie, waarschuwingen: readonly string[] = []): StukAntwoord {
  const { id, gedeeldOp, waarde, eerder = [], ingetrokken } = stuk;
  return {
    ...metStempel(stuk), id, deel: deelVan(stuk), versie: versieVan(stuk), gedeeldOp, waarde, waarschuwingen: [...waarschuwingen],
    eerder: eerder.map((versie) => ({ ...inhoudVan(versie), gedeeldOp: versie.gedeeldOp })),
    ...(ingetrokken === undefined ? {} : { ingetrokken: { reden: ingetrokken.reden, door: { naam: ingetrokken.door.naam, organisatie: ingetrokken.door.organisatie }, op: ingetrokken.op.datum } }),
  };
}

/** New pieces, and shared ones with the draft of their amendment beside them. */
function stukkenVan({ concepten, gedeeld }: InhoudView): StukAntwoord[] {
  const nieuw = concepten.filter(({ gedeeldOp }) => gedeeldOp === undefined).map((stuk) => stukVan(stuk, stuk.waarschuwingen));
  const wijzigingen = new Map(concepten.filter(({ gedeeldOp }) => gedeeldOp !== undefined).map((stuk) => [stuk.id, { ...metStempel(stuk), waarschuwingen: [...stuk.waarschuwingen] }]));
  return [...nieuw, ...gedeeld.map((stuk) => ({ ...stukVan(stuk), ...gevuld({ wijziging: wijzigingen.get(stuk.id) }) }))];
}

function vragenlijstVan({ vragenlijst, concepten, gedeeld }: InhoudView): WerkdocumentAntwoord['vragenlijst'] {
  const actief = (['3RO', 'DJI'] as const).flatMap((deel) => onderwerpenVan(vragenlijst, deel).map(({ sleutel, label, hint }) => ({ sleutel, label, hint, deel })));
  const kent = new Set(actief.map(({ sleutel }) => sleutel));
  // A subject that is no longer offered still needs its name where a piece has it.
  const oud = new Map([...concepten, ...gedeeld].filter(({ onderwerp }) => !kent.has(onderwerp)).map((stuk) => [stuk.onderwerp, deelVan(stuk)]));
  return { versie: vragenlijst.versie, onderwerpen: [...actief, ...[...oud].map(([sleutel, deel]) => ({ sleutel, label: onderwerpnaam(vragenlijst, sleutel), deel, vervallen: true }))] };
}

function conclusieVan({ duiding }: InhoudView): Pick<WerkdocumentAntwoord, 'conclusie'> {
  const { conclusie, beslotenOp } = duiding;
  if (conclusie === undefined) return {};
  const { vorm, actieveRol, redenen, samenvatting, voorlopig, door, kant, afspraken, oneens, bijdragen = [] } = conclusie;
  return { conclusie: { vorm, actieveRol, redenen, samenvatting, voorlopig, door: { naam: door.naam, organisatie: door.organisatie }, kant, afspraken: [...afspraken], bijdragen: bijdragen.map((vorm) => BIJDRAGEVORM[vorm].naam), ...(oneens === undefined ? {} : { oneens: { door: { naam: oneens.door.naam }, reden: oneens.reden } }), besloten: beslotenOp !== undefined } };
}

/** The text to take over in the own system: Tulp for the casemanager once decided, the RPI note for probation once judged. */
export function overnameTekst(omgeving: Omgeving, view: PersoonlijkeView, inhoud: InhoudView, kant: Kant): Pick<WerkdocumentAntwoord, 'overname'> {
  const gegevens = documentgegevens(view, inhoud, omgeving.nu());
  if (kant === 'DJI') return inhoud.duiding.beslotenOp === undefined ? {} : { overname: { soort: 'tulp', tekst: tulpTekst(gegevens) } };
  return inhoud.oordeel?.oordeel === 'voldoende' ? { overname: { soort: 'rpi', tekst: rpiTekst(gegevens) } } : {};
}

/** Whether there is something to take along as a file. */
export function heeftBestand({ gedeeld, duiding }: InhoudView): boolean {
  return gedeeld.length > 0 || duiding.conclusie !== undefined;
}

async function antwoordVan(omgeving: Omgeving, linkNaarBestand: LinkNaarBestand, { casus, mijn }: Gezien & { readonly mijn: PersoonlijkeView }, inhoud: InhoudView, wie: PersoonId): Promise<WerkdocumentAntwoord> {
  const organisatie = await leesOrganisatie(omgeving);
  const kant = mijn.kant ?? 'DJI';
  return {
    casus: casus.id, code: mijn.code, versie: mijn.versie, vandaag: mijn.vandaag, naam: mijn.naam, afdeling: `${mijn.afdeling}, ${mijn.pi}`, fase: mijn.fase,
    ik: { naam: organisatie.personen.get(wie)?.naam ?? '', kant }, namen: { DJI: mijn.casemanager, '3RO': mijn.reclasseringswerker }, mag: [...mijn.mag], aanZetTekst: aanZetTekst(mijn),
    vragenlijst: vragenlijstVan(inhoud), stukken: stukkenVan(inhoud),
    vragen: inhoud.vragen.map((vraag) => ({ ...vraag, door: { naam: vraag.door.naam, organisatie: vraag.door.organisatie }, beantwoordDoor: vraag.beantwoordDoor === undefined ? undefined : { naam: vraag.beantwoordDoor.naam } })),
    ...conclusieVan(inhoud), ...overnameTekst(omgeving, mijn, inhoud, kant),
    ...(heeftBestand(inhoud) ? { download: await linkNaarBestand(casus.id, wie) } : {}),
    formen: inhoud.formen.map((vorm) => ({ vorm, naam: BIJDRAGEVORM[vorm].naam, waarvoor: BIJDRAGEVORM[vorm].waarvoor })),
    ...gevuld({ wachten: mijn.magWachten && mijn.mag.includes('wachtOpStrafproces') ? mijn.wachtDagen : undefined, wachtTot: mijn.wacht?.tot }),
    magVoorlopig: mijn.magVoorlopig, magLeegDelen: mijn.magLeegDelen && kant === '3RO',
    concept: { ...(await findConcept(omgeving.db, casus.id, wie)) },
  };
}

/** Without content: this person may not see it, or there is none any more. */
function waarom({ casus, mijn }: Gezien): GeenToegang {
  return casus.gewist !== undefined && mijn?.kant !== undefined ? 'gewist' : 'magNiet';
}

/** Who works in the werkdocument of which casus, and on which page, for the audit log. */
export interface Werkplek {
  readonly casus: CasusId;
  readonly persoon: PersoonId;
  readonly herkomst: 'dialoog' | 'tab';
}

/** The werkdocument for who carries casussen of that afdeling; the look is audited. */
export async function leesWerkdocument(omgeving: Omgeving, linkNaarBestand: LinkNaarBestand, { casus: id, persoon: wie, herkomst }: Werkplek): Promise<WerkdocumentAntwoord | GeenToegang> {
  const gezien = await bekijk(omgeving, id, wie, herkomst);
  if (gezien === undefined) return 'bestaatNiet';
  const { mijn } = gezien;
  return mijn?.inhoud === undefined ? waarom(gezien) : antwoordVan(omgeving, linkNaarBestand, { ...gezien, mijn }, mijn.inhoud, wie);
}

/** Keeps what somebody is typing, so that nothing is lost when the page closes. */
export async function bewaarGetypt(omgeving: Omgeving, { casus: id, persoon: wie, herkomst }: Werkplek, getypt: Getypt): Promise<GeenToegang | undefined> {
  const gezien = await bekijk(omgeving, id, wie, herkomst);
  if (gezien?.mijn?.inhoud === undefined) return gezien === undefined ? 'bestaatNiet' : waarom(gezien);
  await bewaarConcept(omgeving.db, id, wie, getypt, omgeving.nu().instant);
  return undefined;
}

/** A press under its own key; nobody can use up a key of somebody else. */
function sleutelVan(wie: PersoonId, id: CasusId, sleutel: string | undefined): string | undefined {
  return sleutel === undefined ? undefined : `dialoog:${id}:${wie}:${sleutel}`;
}

/** Whether it does not matter what else changed in the casus: the piece itself is looked at, or something is added once. */
function staatOpZichzelf(opdracht: OpdrachtUitDialoog, sleutel: string | undefined): boolean {
  if ('stukVersie' in opdracht && opdracht.stukVersie !== undefined) return true;
  return sleutel !== undefined && (opdracht.type === 'stelVraag' || (opdracht.type === 'legInformatieVast' && opdracht.informatie === undefined));
}

/** How the piece of this opdracht reads now, for who writes it. */
function stukNu({ stukken }: WerkdocumentAntwoord, opdracht: OpdrachtUitDialoog): NonNullable<Extract<OpdrachtAntwoord, { ok: false }>['ander']> | undefined {
  const stuk = 'informatie' in opdracht ? stukken.find(({ id }) => id === opdracht.informatie) : undefined;
  const nu = stuk?.wijziging ?? stuk;
  if (nu === undefined) return undefined;
  const { onderwerp, tekst, bron, datum, inJdOnline, door, gewijzigd, stempel } = nu;
  return { onderwerp, tekst, bron, datum, inJdOnline, door, gewijzigd, stempel };
}

/**
 * Carries out what was asked in the werkdocument; the answer holds the werkdocument as it is afterwards, also when refused. Two
 * people can write at the same time: a change of another piece refuses nothing, and a change of the same piece comes back
 * with what the other wrote, so that nobody's text is lost.
 */
export async function doeInWerkdocument(omgeving: Omgeving, linkNaarBestand: LinkNaarBestand, plek: Werkplek, { versie, opdracht, sleutel }: OpdrachtUit): Promise<OpdrachtAntwoord | GeenToegang> {
  const { casus: id, persoon: wie, herkomst } = plek;
  const vooraf = await leesWerkdocument(omgeving, linkNaarBestand, plek);
  if (typeof vooraf === 'string') return vooraf;
  const eigen = sleutelVan(wie, id, sleutel);
  if (eigen !== undefined && (await isVerwerkt(omgeving.db, eigen))) return { ok: true, werkdocument: vooraf };
  // A browser may send a request twice; the second one is about a casus that has moved on.
  if (vooraf.versie !== versie && !staatOpZichzelf(opdracht, sleutel)) return { ok: false, melding: 'De casus is intussen bijgewerkt. Bekijk de nieuwe stand en probeer het opnieuw.', werkdocument: vooraf };
  const resultaat = await voerUit(omgeving, { casus: id, opdracht: gevuld(opdracht), wie: { soort: 'persoon', id: wie }, herkomst, ...gevuld({ sleutel: eigen }) });
  const werkdocument = await leesWerkdocument(omgeving, linkNaarBestand, plek);
  if (typeof werkdocument === 'string') return werkdocument;
  if (resultaat.ok) return { ok: true, werkdocument };
  const { code, melding } = resultaat.weigering;
  return { ok: false, melding, werkdocument, ...(code === 'gewijzigd' ? gevuld({ code, ander: stukNu(werkdocument, opdracht) }) : {}) };
}
