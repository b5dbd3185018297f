import type { Afspraken } from '../../src/domain/afspraken.ts';
import type { Afvinkbaar, Casus, Oordeel, SignaalVelden } from '../../src/domain/casus.ts';
import type { BijdrageVorm } from '../../src/domain/bijdrage.ts';
import type { Context } from '../../src/domain/context.ts';
import { datum } from '../../src/domain/datum.ts';
import { decide } from '../../src/domain/decide.ts';
import { herhaal } from '../../src/domain/evolve.ts';
import type { Gebeurtenis } from '../../src/domain/gebeurtenis.ts';
import type { LegDuidingVast, Opdracht } from '../../src/domain/opdracht.ts';
import { metVoor } from '../../src/domain/feiten/planning.ts';
import type { Gesprekssoort } from '../../src/domain/planning.ts';
import type { Actor, Rol } from '../../src/domain/rollen.ts';
import type { Taak } from '../../src/domain/taak.ts';
import { taken } from '../../src/domain/taken.ts';
import type { Klokken } from '../../src/domain/termijnen.ts';
import type { Weigering } from '../../src/domain/weigering.ts';
import { eenActor, SYSTEEM } from './actor.ts';
import { eenContext, eenKlokken } from './context.ts';
import { GENODIGDEN } from './planningkeuzes.ts';
import { eenOordeel, eenSignaal, eenStuk, eenUitkomst, eenVoorstel, VOLLEDIG } from './opdrachten.ts';

type Wie = Rol | Actor;

function alsActor(wie: Wie): Actor {
  return typeof wie === 'string' ? eenActor(wie) : wie;
}

interface Staat {
  readonly gebeurtenissen: readonly Gebeurtenis[];
  /** Local, in Amsterdam. */
  readonly nu: string;
  readonly afspraken: Partial<Afspraken>;
}

/**
 * A casus made by giving real opdrachten, so that it can exist. Each method gives the next one and leaves this one as
 * it was; an opdracht that is refused fails the test at once.
 */
export class CasusBouwer {
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly nu: string;
  readonly klokken: Klokken;
  readonly casus: Casus;
  readonly #afspraken: Partial<Afspraken>;

  constructor({ gebeurtenissen, nu, afspraken }: Staat) {
    const casus = herhaal(gebeurtenissen);
    if (casus === undefined) throw new TypeError('A built casus begins with a signal');
    this.gebeurtenissen = gebeurtenissen;
    this.nu = nu;
    this.#afspraken = afspraken;
    this.klokken = eenKlokken(afspraken);
    this.casus = casus;
  }

  context(wie: Wie): Context {
    return eenContext({ nu: this.nu, actor: alsActor(wie), afspraken: this.#afspraken });
  }

  /** The same casus at a later moment, local in Amsterdam. */
  op(nu: string): CasusBouwer {
    return new CasusBouwer({ gebeurtenissen: this.gebeurtenissen, nu, afspraken: this.#afspraken });
  }

  na(opdracht: Opdracht, wie: Wie): CasusBouwer {
    const besluit = decide(this.casus, opdracht, this.context(wie));
    if (!besluit.ok) throw new Error(`${opdracht.type} refused: ${besluit.weigering.melding}`);
    return new CasusBouwer({ gebeurtenissen: [...this.gebeurtenissen, ...besluit.gebeurtenissen], nu: this.nu, afspraken: this.#afspraken });
  }

  /** The refusal of an opdracht; fails the test when it is accepted. */
  weigering(opdracht: Opdracht, wie: Wie): Weigering {
    const besluit = decide(this.casus, opdracht, this.context(wie));
    if (besluit.ok) throw new Error(`${opdracht.type} was not refused`);
    return besluit.weigering;
  }

  /** What the next opdracht brings about, without who and when. */
  feiten(opdracht: Opdracht, wie: Wie): readonly string[] {
    return this.na(opdracht, wie).gebeurtenissen.slice(this.gebeurtenissen.length).map(({ type }) => type);
  }

  get taken(): readonly Taak[] {
    return taken(this.casus, this.klokken);
  }

  /** The open taak with this id; fails the test when there is none. */
  taak(id: string): Taak {
    const taak = this.taken.find((een) => een.id === id);
    if (taak === undefined) throw new Error(`No taak ${id} among ${this.taken.map((een) => een.id).join(', ')}`);
    return taak;
  }

  beoordeeld(oordeel: Oordeel): CasusBouwer {
    return this.na(eenOordeel(oordeel), 'reclasseringswerker');
  }

  gestopt(): CasusBouwer {
    return this.beoordeeld('nietBekend');
  }

  bekend(): CasusBouwer {
    return this.beoordeeld('voldoende');
  }

  metConcept(tekst?: string): CasusBouwer {
    return this.na(eenStuk(tekst), 'reclasseringswerker');
  }

  /** Known, and one piece shared. */
  gedeeld(): CasusBouwer {
    return this.bekend().metConcept().na({ type: 'deel' }, 'reclasseringswerker');
  }

  metVraag(wie: 'casemanager' | 'reclasseringswerker', tekst = 'Is er nog contact met de zus?'): CasusBouwer {
    return this.na({ type: 'stelVraag', tekst }, wie);
  }

  /** The duiding stands in both calendars; `start` local, in Amsterdam. */
  geboekt(start: string): CasusBouwer {
    const voorstel = eenVoorstel(start);
    return this.na({ type: 'stelMomentenVoor', voorstellen: [voorstel] }, SYSTEEM)
      .na({ type: 'kiesMoment', start: voorstel.start.instant }, 'casemanager')
      .na({ type: 'registreerBoeking', start: voorstel.start.instant, eventId: 'event-1', organisator: eenActor('casemanager').persoon }, SYSTEEM);
  }

  /** A meeting that the casemanager chose, in both calendars; the reclasseringswerker has not answered. */
  uitgenodigd(start: string, voor: Gesprekssoort = 'duiding'): CasusBouwer {
    const voorstel = eenVoorstel(start);
    return this.na({ type: 'stelMomentenVoor', voorstellen: [voorstel], ...metVoor(voor) }, SYSTEEM)
      .na({ type: 'kiesMoment', start: voorstel.start.instant, ...metVoor(voor) }, 'casemanager')
      .na({ type: 'registreerBoeking', start: voorstel.start.instant, eventId: 'event-1', organisator: eenActor('casemanager').persoon, uitnodigingen: GENODIGDEN, ...metVoor(voor) }, SYSTEEM);
  }

  vastgelegd(anders: Partial<Omit<LegDuidingVast, 'type'>> = {}, wie: 'casemanager' | 'reclasseringswerker' = 'casemanager'): CasusBouwer {
    return this.na(eenUitkomst(anders), wie);
  }

  /** Shared, talked about and confirmed by both sides, with or without an active role. */
  besloten(actieveRol: boolean): CasusBouwer {
    return this.gedeeld().vastgelegd({ actieveRol, ...(actieveRol ? {} : { afspraken: [] }) }).na({ type: 'bevestigDuiding' }, 'reclasseringswerker');
  }

  /** In step 3 with these bijdragen, chosen at the duiding. */
  inStap3(...bijdragen: readonly BijdrageVorm[]): CasusBouwer {
    return this.gedeeld().vastgelegd({ bijdragen, afspraken: [] }).na({ type: 'bevestigDuiding' }, 'reclasseringswerker');
  }

  /** The trajectgesprek was held today, as planned. */
  naTrajectgesprek(): CasusBouwer {
    const vandaag = datum(this.nu.slice(0, 10));
    return this.na({ type: 'vulAan', velden: { trajectgesprekOp: vandaag } }, 'casemanager').na({ type: 'legTrajectgesprekVast', uitkomst: 'gehouden' }, 'casemanager').na({ type: 'legMeningVast', mening: 'eens' }, 'casemanager');
  }

  /** The MDO adopted the plan today. */
  naMdo(): CasusBouwer {
    return this.na({ type: 'planMdo', datum: datum(this.nu.slice(0, 10)) }, 'casemanager').na({ type: 'legMdoVast', uitkomst: 'vastgesteld' }, 'casemanager');
  }

  afgevinkt(...wat: readonly Afvinkbaar[]): CasusBouwer {
    return wat.reduce<CasusBouwer>((bouwer, een) => bouwer.na({ type: 'vinkAf', wat: een }, een === 'tulp' ? 'casemanager' : 'reclasseringswerker'), this);
  }

  /** Closed by hand by the hoofd D&R. */
  afgesloten(reden = 'Onterecht gemeld'): CasusBouwer {
    return this.na({ type: 'sluitAf', reden }, 'hoofdDR');
  }
}

interface Omgeving {
  /** Moment of the signal, local in Amsterdam. */
  readonly nu: string;
  readonly afspraken: Partial<Afspraken>;
}

/** A casus right after its signal: complete, and on Monday 23 November 2026 at nine, unless said otherwise. */
export function eenCasus(velden: SignaalVelden = VOLLEDIG, { nu = '2026-11-23T09:00', afspraken = {} }: Partial<Omgeving> = {}): CasusBouwer {
  const besluit = decide(undefined, eenSignaal(velden), eenContext({ nu, actor: eenActor('backoffice'), afspraken }));
  if (!besluit.ok) throw new Error(`The signal was refused: ${besluit.weigering.melding}`);
  return new CasusBouwer({ gebeurtenissen: besluit.gebeurtenissen, nu, afspraken });
}
