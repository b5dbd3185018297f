import type { Agendapunt } from '../../api/overleg.ts';
import { gehoudenGesprek } from '../../domain/bijdrage.ts';
import type { Casus } from '../../domain/casus.ts';
import type { Moment } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { mag } from '../../domain/mag.ts';
import type { OpdrachtType } from '../../domain/opdracht.ts';
import type { Gesprekssoort } from '../../domain/planning.ts';
import { kantVanActor, type Actor } from '../../domain/rollen.ts';
import { isAanDeOrde, planningVan } from '../../domain/teplannen.ts';
import { zietPersoon } from '../../domain/view.ts';
import { plusMinuten } from '../../tijd/amsterdam.ts';

/** A casus as it stands on the agenda of a meeting. */
export interface OpAgenda {
  readonly casus: Casus;
  readonly start: Moment;
  readonly minuten: number;
  /** Its moment is still that of the meeting. */
  readonly staatErin: boolean;
}

const VASTLEGGEN: Readonly<Record<Gesprekssoort, OpdrachtType>> = { duiding: 'legDuidingVast', trajectgesprek: 'legTrajectgesprekVast', mdo: 'legMdoVast' };

/** Where the outcome of a meeting stands; undefined while it is to be recorded. */
export function uitkomstTekst({ casus, staatErin }: OpAgenda, voor: Gesprekssoort): string | undefined {
  if (casus.gewist !== undefined) return 'De casus is afgerond.';
  if (casus.wacht !== undefined) return 'Wacht op het strafproces.';
  if (voor === 'duiding') {
    const { conclusie, beslotenOp } = casus.duiding;
    if (conclusie !== undefined) return beslotenOp === undefined ? 'Uitkomst vastgelegd. De ander bevestigt die nog.' : 'Uitkomst vastgelegd en bevestigd.';
  }
  if (voor === 'trajectgesprek' && casus.stap3 !== undefined && gehoudenGesprek(casus.stap3) !== undefined) return 'Uitkomst vastgelegd.';
  if (voor === 'mdo' && casus.stap3?.mdo.uitkomst !== undefined) return 'Uitkomst vastgelegd.';
  if (!staatErin) return planningVan(casus, voor).moment === undefined ? 'Ging niet door of is vastgelegd.' : 'Staat op een ander moment.';
  return isAanDeOrde(casus, voor) ? undefined : 'Hoeft niet meer besproken te worden.';
}

/** A casus of a meeting for one person: the name for who may see it, and the werkdocument for who carries such casussen. */
export function agendapunt(op: OpAgenda, voor: Gesprekssoort, actor: Actor, afdeling: string): Agendapunt {
  const { casus, start, minuten } = op;
  const uitkomst = uitkomstTekst(op, voor);
  return {
    id: casus.id, code: casus.code, afdeling, wanneer: `${start.tijd}–${plusMinuten(start, minuten).tijd}`, minuten, klaar: uitkomst !== undefined, stand: uitkomst ?? 'Nog vast te leggen',
    magLezen: kantVanActor(actor) !== undefined && casus.gewist === undefined, magVastleggen: uitkomst === undefined && mag(actor, VASTLEGGEN[voor]), ...gevuld({ naam: zietPersoon(actor) ? casus.naam : undefined }),
  };
}
