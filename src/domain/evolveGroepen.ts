import type { Casus } from './casus.ts';
import type { Conclusie } from './duiding.ts';
import type { GroepenFeit } from './feiten/groepen.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import type { Doorzetting, Reclassering } from './groepen.ts';
import type { Door } from './rollen.ts';
import { zonder } from './zonder.ts';

type GroepenGebeurtenis = Extract<Gebeurtenis, { type: GroepenFeit['type'] }>;

/** Waiting takes the moments of the duiding away: none of them will still do afterwards. */
function wachtend(casus: Casus, { tot, reden, op, door }: Extract<GroepenGebeurtenis, { type: 'WachtBegonnen' }>): Casus {
  const duiding = { ...zonder(casus.duiding, 'moment', 'voorgesteldOp'), voorstellen: [] };
  return { ...casus, duiding, wacht: { sinds: op.datum, tot, keer: 0, door, ...(reden === undefined ? {} : { reden }) } };
}

function nietMeerWachtend(casus: Casus, { op }: GroepenGebeurtenis): Casus {
  return casus.wacht === undefined ? casus : { ...zonder(casus, 'wacht'), pauzes: [...(casus.pauzes ?? []), { van: casus.wacht.sinds, tot: op.datum }] };
}

function organisatieVan({ organisatie }: Door): Reclassering | undefined {
  return organisatie === 'DJI' ? undefined : organisatie;
}

function doorgezet(casus: Casus, { naar, waarom, doorManager, op, door }: Extract<GroepenGebeurtenis, { type: 'Doorgezet' }>): Casus {
  const nieuw: Doorzetting = {
    naar, waarom, doorManager, op: op.datum, door, ...(door.persoon === undefined || doorManager ? {} : { drager: { persoon: door.persoon, naam: door.naam } }),
  };
  return { ...zonder(casus, 'reclasseringswerker'), verwachteOrganisatie: naar, doorgezet: nieuw };
}

function teruggestuurd(casus: Casus, { reden, op, door }: Extract<GroepenGebeurtenis, { type: 'Teruggestuurd' }>): Casus {
  if (casus.doorgezet === undefined) return casus;
  const { drager, door: van } = casus.doorgezet;
  const terugBij = organisatieVan(van);
  return {
    ...zonder(casus, 'reclasseringswerker', 'verwachteOrganisatie'), doorgezet: { ...casus.doorgezet, teruggestuurd: { reden, op: op.datum, door } },
    ...(terugBij === undefined ? {} : { verwachteOrganisatie: terugBij }), ...(drager === undefined ? {} : { reclasseringswerker: drager }),
  };
}

function metConclusie(casus: Casus, pasAan: (conclusie: Conclusie) => Conclusie): Casus {
  const { conclusie } = casus.duiding;
  return conclusie === undefined ? casus : { ...casus, duiding: { ...casus.duiding, conclusie: pasAan(conclusie) } };
}

function besluitVoorgesteld(conclusie: Conclusie, { rol, actieveRol, redenen, door, op }: Extract<GroepenGebeurtenis, { type: 'BesluitVoorgesteld' }>): Conclusie {
  if (conclusie.oneens === undefined) return conclusie;
  const anderen = (conclusie.oneens.besluiten ?? []).filter((besluit) => besluit.rol !== rol);
  return { ...conclusie, oneens: { ...conclusie.oneens, besluiten: [...anderen, { rol, actieveRol, redenen, door, op: op.datum }] } };
}

/** The casus after a gebeurtenis of the groups that go differently. */
export function naGroepen(casus: Casus, gebeurtenis: GroepenGebeurtenis): Casus {
  const { op, door } = gebeurtenis;
  switch (gebeurtenis.type) {
    case 'WachtBegonnen':
      return wachtend(casus, gebeurtenis);
    case 'WachtVerlengd':
      return casus.wacht === undefined ? casus : { ...casus, wacht: { ...casus.wacht, tot: gebeurtenis.tot, reden: gebeurtenis.reden, keer: casus.wacht.keer + 1 } };
    case 'WachtBeeindigd':
      return nietMeerWachtend(casus, gebeurtenis);
    case 'OpnieuwGekeken':
      return casus.kijkOpnieuw === undefined
        ? casus
        : { ...casus, kijkOpnieuw: { ...casus.kijkOpnieuw, antwoorden: { ...casus.kijkOpnieuw.antwoorden, [gebeurtenis.kant]: gebeurtenis.uitkomst } } };
    case 'MedewerkingVastgelegd':
      return { ...casus, medewerking: { waarde: gebeurtenis.medewerking, sinds: op.datum, door } };
    case 'Doorgezet':
      return doorgezet(casus, gebeurtenis);
    case 'Teruggestuurd':
      return teruggestuurd(casus, gebeurtenis);
    case 'BesluitVoorgesteld':
      return metConclusie(casus, (conclusie) => besluitVoorgesteld(conclusie, gebeurtenis));
  }
}
