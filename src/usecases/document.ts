import { OORDEELNAAM, type Casus, type CasusId } from '../domain/casus.ts';
import { gevuld } from '../domain/gevuld.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { persoonlijkeView, type InhoudView, type PersoonlijkeView } from '../domain/view.ts';
import type { Documentgegevens } from '../documenten/gegevens.ts';
import { vervolgVan } from '../documenten/vervolg.ts';
import { bestandsnaam, werkdocumentDocx } from '../documenten/werkdocument.ts';
import { schrijfAudit } from '../store/audit.ts';
import { findCasus } from '../store/casussen.ts';
import type { Omgeving } from './omgeving.ts';
import { actorVoor, kijkVoor, leesOrganisatie } from './organisatie.ts';

/** Why a werkdocument is not shown or handed out. */
export type GeenToegang = 'bestaatNiet' | 'magNiet' | 'gewist';

/** What somebody reads who asks for content that is erased. */
export const GEWIST = 'De inhoud van deze casus is gewist, omdat de bewaartermijn voorbij is. Wat is vastgelegd, staat in IRIS (RACT) en in Tulp Selectie.';

/** A file as it leaves the product. */
export interface Bestand {
  readonly naam: string;
  readonly inhoud: Uint8Array;
}

/** What of the werkdocument may leave: what both sides see, so no drafts and no name. */
export function documentgegevens(view: PersoonlijkeView, inhoud: InhoudView, gemaaktOp: Documentgegevens['gemaaktOp']): Documentgegevens {
  const { oordeel, gedeeldOp, gedeeld, vragen, duiding, vragenlijst } = inhoud;
  return {
    code: view.code, pi: view.pi, afdeling: view.afdeling, signaalOp: view.signaalOp, gemaaktOp, vragenlijst, stukken: gedeeld, vragen, ...vervolgVan(view, inhoud),
    ...gevuld({
      casemanager: view.casemanager, reclasseringswerker: view.reclasseringswerker, gedeeldOp, conclusie: duiding.conclusie, beslotenOp: duiding.beslotenOp,
      oordeel: oordeel === undefined ? undefined : { naam: OORDEELNAAM[oordeel.oordeel], door: oordeel.door.naam, op: oordeel.op.datum },
    }),
  };
}

async function gegevensVoor(omgeving: Omgeving, casus: Casus, wie: PersoonId): Promise<Documentgegevens | 'magNiet' | 'gewist'> {
  const organisatie = await leesOrganisatie(omgeving);
  const persoon = organisatie.personen.get(wie);
  const view = persoon === undefined ? undefined : persoonlijkeView(casus, actorVoor(organisatie, persoon, casus), kijkVoor(omgeving, organisatie, casus));
  if (view?.inhoud === undefined) return view?.kant !== undefined && casus.gewist !== undefined ? 'gewist' : 'magNiet';
  return documentgegevens(view, view.inhoud, omgeving.nu());
}

/**
 * The werkdocument as a file for one person, when that person carries casussen of the afdeling. Handing it out is noted,
 * and so is a refusal; `herkomst` says on which way it left.
 */
export async function maakWerkdocument(omgeving: Omgeving, id: CasusId, wie: PersoonId, herkomst: string): Promise<Bestand | GeenToegang> {
  const casus = await findCasus(omgeving.db, id);
  if (casus === undefined) return 'bestaatNiet';
  const gegevens = await gegevensVoor(omgeving, casus, wie);
  await schrijfAudit(omgeving.db, { op: omgeving.nu().instant, persoon: wie, actie: 'download', casus: id, resultaat: typeof gegevens === 'string' ? `geweigerd:${gegevens}` : 'gedaan', herkomst });
  return typeof gegevens === 'string' ? gegevens : { naam: bestandsnaam(gegevens.code), inhoud: await werkdocumentDocx(gegevens) };
}
