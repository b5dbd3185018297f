import type { Agendaitem } from '../../api/agenda.ts';
import type { AgendaAfspraak, Genodigde } from '../../domain/agenda.ts';
import type { Casus, PiId } from '../../domain/casus.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { GESPREKSSOORTEN, moetenAntwoorden, type GekozenMoment, type Gesprekssoort } from '../../domain/planning.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { schrijfDag, schrijfLijst } from '../../domain/schrijf.ts';
import { termijnVan } from '../../domain/tafel.ts';
import { isAanDeOrde, planningVan } from '../../domain/teplannen.ts';
import { listAgendaVanPi } from '../../store/agenda.ts';
import { findCasus, listInFasen } from '../../store/casussen.ts';
import { momentVan, plusMinuten } from '../../tijd/amsterdam.ts';
import { kijkVoor, type Organisatie } from '../organisatie.ts';
import type { Omgeving } from '../omgeving.ts';
import { alsGesprekssoort, strekking, type Blokdeel } from '../plannen/blok.ts';
import { deelnemersVan } from '../plannen/gesprekken.ts';
import { leesCasussen } from '../plannen/leescasussen.ts';
import { isInWeek, type Week } from './week.ts';

/** Somebody at a meeting, and whether that person comes. */
export interface Aan {
  readonly persoon: PersoonId;
  readonly antwoord: string;
}

/** A meeting in the week before anybody looks at it: one event, one meeting on its way there, or one proposal. */
export interface Blok {
  readonly id: string;
  readonly soort: Agendaitem['soort'];
  readonly stand: Agendaitem['stand'];
  readonly start: GekozenMoment['start'];
  readonly minuten: number;
  readonly plek: string;
  readonly delen: readonly Blokdeel[];
  readonly mensen: readonly Aan[];
  readonly wachtOp: readonly string[];
  readonly termijn?: string;
  readonly voorTermijn?: boolean;
  readonly reden?: string;
  readonly keuze?: Agendaitem['keuze'];
  readonly joinUrl?: string;
}

const KOMT = 'komt';
const VRAAGT = 'heeft nog niet geantwoord';
const ANTWOORD: Readonly<Record<Genodigde['antwoord'], string>> = { geen: VRAAGT, geaccepteerd: KOMT, voorlopig: 'misschien', afgewezen: 'komt niet' };

function plekVan({ vorm, ruimte }: Pick<GekozenMoment, 'vorm' | 'ruimte'>): string {
  return ruimte?.naam ?? (vorm === 'online' ? 'online' : 'in de PI');
}

/** Who is at a meeting of casussen, by what they said to the casus. */
function mensenVan(organisatie: Organisatie, delen: readonly Blokdeel[], voor: Gesprekssoort): readonly Aan[] {
  const gezegd = new Map<PersoonId, string>();
  for (const { casus } of delen) {
    const { moment } = planningVan(casus, voor);
    const uitgenodigd = moment?.uitnodigingen ?? [...deelnemersVan(organisatie, casus, voor).values()].map(({ id }) => ({ persoon: id, antwoord: undefined }));
    for (const { persoon, antwoord } of uitgenodigd) if (gezegd.get(persoon) !== VRAAGT) gezegd.set(persoon, antwoord === 'ja' ? KOMT : moment?.boeking === undefined ? 'wordt gevraagd' : VRAAGT);
  }
  return [...gezegd].map(([persoon, antwoord]) => ({ persoon, antwoord }));
}

/** What of the planning of its casussen stands with a meeting. */
function planningsdeel(omgeving: Omgeving, organisatie: Organisatie, delen: readonly Blokdeel[], voor: Gesprekssoort): Pick<Blok, 'termijn' | 'voorTermijn' | 'reden'> {
  const [eerste] = delen;
  if (eerste === undefined) return {};
  const aanDeOrde = delen.filter(({ casus }) => isAanDeOrde(casus, voor));
  const termijnen = aanDeOrde.map(({ casus }) => termijnVan(casus, voor, kijkVoor(omgeving, organisatie, casus))).sort();
  const [termijn] = termijnen;
  const { voorstellen } = planningVan(eerste.casus, voor);
  return gevuld({
    termijn: termijn === undefined ? undefined : schrijfDag(termijn), voorTermijn: termijn === undefined ? undefined : eerste.start.datum <= termijn,
    reden: voorstellen.find(({ start }) => start.instant === eerste.start.instant)?.reden,
  });
}

/** A meeting of which the outcome is recorded, so that its casussen have no moment any more; one that they left otherwise is on its way out of the calendars. */
async function vastgelegd(omgeving: Omgeving, { id, casussen, start: van, minuten, genodigden, organisator }: AgendaAfspraak, voor: Gesprekssoort, plek: string): Promise<Blok | undefined> {
  const start = momentVan(van);
  if (van > omgeving.nu().instant) return undefined;
  const erin: Casus[] = [];
  for (const een of casussen) {
    const casus = await findCasus(omgeving.db, een.casus);
    if (casus !== undefined && planningVan(casus, voor).moment === undefined) erin.push(casus);
  }
  const mensen = [...(organisator === undefined ? [] : [organisator]), ...genodigden.map(({ persoon }) => persoon)].map((persoon) => ({ persoon, antwoord: '' }));
  return erin.length === 0 ? undefined : { id, soort: voor, stand: 'afgelopen', start, minuten, plek, delen: erin.map((casus) => ({ casus, start, duurMinuten: minuten })), mensen, wachtOp: [] };
}

async function uitAgenda(omgeving: Omgeving, organisatie: Organisatie, afspraak: AgendaAfspraak, ruimtes: ReadonlyMap<string, string>): Promise<Blok | undefined> {
  const nu = omgeving.nu().instant;
  const voor = alsGesprekssoort(afspraak.soort);
  const ruimte = afspraak.ruimte === undefined ? undefined : ruimtes.get(afspraak.ruimte);
  const plek = ruimte ?? (afspraak.vorm === 'online' ? 'online' : 'in de PI');
  if (voor === undefined) {
    const start = momentVan(afspraak.start);
    const mensen = [...(afspraak.organisator === undefined ? [] : [{ persoon: afspraak.organisator, antwoord: KOMT }]), ...afspraak.genodigden.map(({ persoon, antwoord }) => ({ persoon, antwoord: ANTWOORD[antwoord] }))];
    const over = plusMinuten(start, afspraak.minuten).instant <= nu;
    return { id: afspraak.id, soort: afspraak.soort, stand: over ? 'afgelopen' : 'gepland', start, minuten: afspraak.minuten, plek, delen: [], mensen, wachtOp: [] };
  }
  const delen = await leesCasussen(omgeving, afspraak);
  if (delen.length === 0) return vastgelegd(omgeving, afspraak, voor, plek);
  // A meeting that somebody just moved is shown where it is going, also while the calendars follow.
  const tijden = strekking(delen);
  if (tijden === undefined) return undefined;
  const momenten = delen.flatMap(({ casus }) => planningVan(casus, voor).moment ?? []);
  const wachtOp = [...new Set(momenten.flatMap((moment) => moetenAntwoorden(moment).map(({ naam }) => naam)))];
  const over = plusMinuten(tijden.start, tijden.duurMinuten).instant <= nu;
  return {
    id: afspraak.id, soort: voor, stand: over ? 'afgelopen' : wachtOp.length > 0 ? 'wacht' : 'gepland', start: tijden.start, minuten: tijden.duurMinuten, plek: momenten[0] === undefined ? plek : plekVan(momenten[0]), delen,
    mensen: mensenVan(organisatie, delen, voor), wachtOp: over ? [] : wachtOp, ...planningsdeel(omgeving, organisatie, delen, voor), ...gevuld({ joinUrl: over ? undefined : momenten.find(({ boeking }) => boeking?.joinUrl !== undefined)?.boeking?.joinUrl }),
  };
}

/** The proposals of a casus that are still to come, and what was chosen but is not in the calendars yet. */
function nogNietGeboekt(omgeving: Omgeving, organisatie: Organisatie, casus: Casus, voor: Gesprekssoort): readonly Blok[] {
  const { moment, voorstellen } = planningVan(casus, voor);
  const nu = omgeving.nu().instant;
  const blok = (een: Pick<GekozenMoment, 'start' | 'duurMinuten' | 'vorm' | 'ruimte'>, stand: Blok['stand']): Blok => {
    const delen = [{ casus, start: een.start, duurMinuten: een.duurMinuten }];
    return { id: `${casus.id}:${voor}:${een.start.instant}`, soort: voor, stand, start: een.start, minuten: een.duurMinuten, plek: plekVan(een), delen, mensen: mensenVan(organisatie, delen, voor), wachtOp: [], ...planningsdeel(omgeving, organisatie, delen, voor) };
  };
  if (moment !== undefined) return moment.boeking === undefined ? [blok(moment, 'wordtGeboekt')] : [];
  const komend = voorstellen.filter(({ start }) => start.instant > nu);
  return komend.map((een, i) => ({ ...blok(een, 'voorgesteld'), keuze: { nummer: i + 1, aantal: komend.length } }));
}

/** All meetings of a PI in a week, the earliest first. */
export async function leesBlokken(omgeving: Omgeving, organisatie: Organisatie, pi: PiId, week: Week, ruimtes: ReadonlyMap<string, string>): Promise<readonly Blok[]> {
  const geboekt: Blok[] = [];
  for (const afspraak of await listAgendaVanPi(omgeving.db, pi, week.tijd)) {
    const blok = await uitAgenda(omgeving, organisatie, afspraak, ruimtes);
    if (blok !== undefined) geboekt.push(blok);
  }
  const open = (await listInFasen(omgeving.db, pi, ['duiding', 'bijdrage'])).flatMap((casus) => GESPREKSSOORTEN.filter((voor) => isAanDeOrde(casus, voor)).flatMap((voor) => nogNietGeboekt(omgeving, organisatie, casus, voor)));
  return [...geboekt, ...open].filter(({ start }) => isInWeek(week, start.instant)).sort((a, b) => a.start.instant.localeCompare(b.start.instant) || a.id.localeCompare(b.id));
}

/** `nog niet bevestigd door Sanne de Vries`, `gepland`. */
export function standTekst({ stand, keuze, wachtOp }: Pick<Blok, 'stand' | 'keuze' | 'wachtOp'>): string {
  switch (stand) {
    case 'voorgesteld':
      return keuze === undefined ? 'voorgesteld' : `voorstel ${keuze.nummer} van ${keuze.aantal}`;
    case 'wordtGeboekt':
      return 'wordt in de agenda’s gezet';
    case 'wacht':
      return `nog niet bevestigd door ${schrijfLijst(wachtOp)}`;
    case 'gepland':
      return 'gepland';
    case 'afgelopen':
      return 'afgelopen';
  }
}
