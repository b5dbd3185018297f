import type { ControleAntwoord, ControleVraag } from '../../api/outlook.ts';
import type { PiId } from '../../domain/casus.ts';
import { eersteWerkdagVanaf } from '../../domain/kalender.ts';
import { genoemdeNamen } from '../../domain/naamintekst.ts';
import { noemtSkn } from '../../domain/persoonsgegevens.ts';
import { termijnVan } from '../../domain/tafel.ts';
import { isAanDeOrde } from '../../domain/teplannen.ts';
import { naamBezwaar, sknBezwaar, termijnBezwaar, type Afspraakplek, type Gesprekstermijn, type Verzendbezwaar } from '../../domain/verzendbezwaar.ts';
import { zietAls, zietPersoon } from '../../domain/view.ts';
import { schrijfAudit } from '../../store/audit.ts';
import { findCasus, findCasusByCode, type Plek } from '../../store/casussen.ts';
import { listNamen, type Casusnaam } from '../../store/namen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { klokkenVan, type Leesomgeving } from '../omgeving.ts';
import { actorVoor, afsprakenVoor, leesOrganisatie, neemtWaarVoor, type Organisatie } from '../organisatie.ts';

/** The places at which this person has a role that sees who a casus is about; undefined: everywhere. A casus of another afdeling can be handed on to a reclasseringswerker of the PI. */
function plekkenMetNamen({ koppelingen }: Organisatie, ik: readonly Persoon['id'][]): readonly Plek[] | undefined {
  const ziend = koppelingen.filter(({ persoon, rol }) => ik.includes(persoon) && zietAls([rol]));
  if (ziend.some(({ pi }) => pi === undefined)) return undefined;
  return ziend.flatMap(({ pi, afdeling, rol }) => (pi === undefined ? [] : [{ pi, ...(afdeling === undefined || rol === 'reclasseringswerker' ? {} : { afdeling }) }]));
}

/** Who works at these PI's, or for the whole country. Of other PI's nobody, or in a large register hardly a surname would be left to warn for. */
function collegas({ koppelingen, personen }: Organisatie, plekken: readonly Plek[] | undefined): readonly string[] {
  const pis = plekken === undefined ? undefined : new Set<PiId>(plekken.map(({ pi }) => pi));
  const ids = new Set(koppelingen.filter(({ pi }) => pi === undefined || pis === undefined || pis.has(pi)).map(({ persoon }) => persoon));
  return [...ids].flatMap((id) => personen.get(id)?.naam ?? []);
}

interface Teksten {
  readonly plek: Afspraakplek;
  readonly tekst: string;
}

/** Where the name of a detainee stands whom this person may know; who asks about others hears nothing. */
async function plekkenMetNaam(omgeving: Leesomgeving, organisatie: Organisatie, wie: Persoon, teksten: readonly Teksten[]): Promise<readonly Afspraakplek[]> {
  const ik = [wie.id, ...neemtWaarVoor(organisatie, wie.id)];
  const plekken = plekkenMetNamen(organisatie, ik);
  const namen = await listNamen(omgeving.db, { plekken, ook: ik });
  const anderen = collegas(organisatie, plekken);
  const magZien = async (van: Casusnaam['van']): Promise<boolean> => {
    const casus = await findCasus(omgeving.db, van);
    return casus !== undefined && zietPersoon(actorVoor(organisatie, wie, casus));
  };
  const gevonden: Afspraakplek[] = [];
  for (const { plek, tekst } of teksten) {
    for (const van of genoemdeNamen(tekst, namen, anderen)) {
      if (!(await magZien(van))) continue;
      gevonden.push(plek);
      break;
    }
  }
  return gevonden;
}

/** The last day for this meeting of each casus that this person may see and for which it still has to be; the same day by which the planner goes. */
async function termijnen(omgeving: Leesomgeving, organisatie: Organisatie, wie: Persoon, codes: readonly string[], soort: NonNullable<ControleVraag['soort']>): Promise<readonly Gesprekstermijn[]> {
  const gevonden: Gesprekstermijn[] = [];
  for (const code of new Set(codes)) {
    const casus = await findCasusByCode(omgeving.db, code);
    if (casus === undefined || !zietPersoon(actorVoor(organisatie, wie, casus)) || !isAanDeOrde(casus, soort)) continue;
    const klokken = klokkenVan(omgeving, afsprakenVoor(organisatie, casus));
    gevonden.push({ code, termijn: eersteWerkdagVanaf(termijnVan(casus, soort, klokken), klokken.kalender) });
  }
  return gevonden;
}

/**
 * What is wrong with an appointment that is about to be sent: an SKN or the name of a detainee in its subject or place, or a
 * day after the termijn of its meeting. Nothing of what was typed is kept; the audit says that was looked, and how many objections there were.
 */
export async function controleer(omgeving: Leesomgeving, wie: Persoon, { onderwerp, locatie, codes, soort, dag }: ControleVraag): Promise<ControleAntwoord> {
  const organisatie = await leesOrganisatie(omgeving);
  const teksten: readonly Teksten[] = [{ plek: 'onderwerp', tekst: onderwerp }, { plek: 'locatie', tekst: locatie }];
  const bezwaren: Verzendbezwaar[] = [
    sknBezwaar(teksten.filter(({ tekst }) => noemtSkn(tekst)).map(({ plek }) => plek)),
    naamBezwaar(await plekkenMetNaam(omgeving, organisatie, wie, teksten)),
    soort === undefined || dag === undefined ? undefined : termijnBezwaar(soort, dag, await termijnen(omgeving, organisatie, wie, codes, soort)),
  ].filter((bezwaar) => bezwaar !== undefined);
  await schrijfAudit(omgeving.db, { op: omgeving.nu().instant, persoon: wie.id, actie: 'outlookControle', resultaat: bezwaren.length === 1 ? '1 bezwaar' : `${bezwaren.length} bezwaren`, herkomst: 'outlook' });
  return { bezwaren };
}
