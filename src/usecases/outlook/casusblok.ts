import type { Casusblok } from '../../api/outlook.ts';
import { wieAanZet } from '../../domain/aanzet.ts';
import type { Casus } from '../../domain/casus.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { klok } from '../../domain/klok.ts';
import type { MomentView } from '../../domain/momentview.ts';
import { VORMNAAM } from '../../domain/namen.ts';
import { GESPREKNAAM } from '../../domain/planning.ts';
import { schrijfLijst, schrijfMoment } from '../../domain/schrijf.ts';
import { schrijfStap } from '../../domain/stap.ts';
import type { PersoonlijkeView } from '../../domain/view.ts';
import { schrijfAudit } from '../../store/audit.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { zie } from '../lezen.ts';
import type { Organisatie } from '../organisatie.ts';
import { vanMij } from '../register/vanwie.ts';
import type { OutlookOmgeving } from './omgeving.ts';

/** `De duiding: di 24 nov 11:30, in de PI. Nog geen antwoord van Mehmet Yilmaz.` */
function gesprekTekst({ voor, start, vorm, ruimte, geboekt, wachtOp, afgelopen }: MomentView): string {
  const naam = GESPREKNAAM[voor];
  const wat = `${naam.charAt(0).toUpperCase()}${naam.slice(1)}: ${schrijfMoment(start.datum, start.tijd)}, ${ruimte ?? VORMNAAM[vorm]}.`;
  if (afgelopen) return `${wat} Leg vast hoe het ging.`;
  if (!geboekt) return `${wat} Wordt in de agenda’s gezet.`;
  return wachtOp.length === 0 ? `${wat} Iedereen komt.` : `${wat} Nog geen antwoord van ${schrijfLijst(wachtOp)}.`;
}

async function blokVan(omgeving: OutlookOmgeving, organisatie: Organisatie, casus: Casus, view: PersoonlijkeView, wie: Persoon): Promise<Casusblok> {
  const { aanZet, vandaag } = view;
  const moment = [...view.momenten].sort((a, b) => (a.start.instant < b.start.instant ? -1 : 1))[0];
  const tijd = aanZet === undefined ? undefined : klok(aanZet, vandaag);
  return {
    casus: view.id, code: view.code, pi: view.pi, afdeling: view.afdeling, stapTekst: schrijfStap(view), adres: await omgeving.casusTab(casus),
    ...gevuld({
      naam: view.gewist === undefined ? view.naam : undefined, casemanager: view.casemanager, reclasseringswerker: view.reclasseringswerker, gesprekTekst: moment === undefined ? undefined : gesprekTekst(moment),
      aanZet: aanZet === undefined || tijd === undefined ? undefined : { wat: aanZet.wat, wieTekst: wieAanZet(aanZet, aanZet.kandidaten), stand: tijd.stand, klokTekst: tijd.tekst, vanMij: vanMij(organisatie, casus, aanZet, wie.id) },
    }),
  };
}

/** Casussen as the add-in shows them, of those of which this person may see who they are about; each leaves an audit line. */
export async function casusblokken(omgeving: OutlookOmgeving, organisatie: Organisatie, wie: Persoon, casussen: readonly Casus[], actie: string): Promise<readonly Casusblok[]> {
  const blokken: Casusblok[] = [];
  for (const casus of casussen) {
    const { mijn } = zie(omgeving, organisatie, casus, wie);
    if (mijn !== undefined) blokken.push(await blokVan(omgeving, organisatie, casus, mijn, wie));
  }
  const erbij = new Set(blokken.map(({ casus }) => casus));
  await schrijfAudit(omgeving.db, ...casussen.filter(({ id }) => erbij.has(id)).map(({ id }) => ({ op: omgeving.nu().instant, persoon: wie.id, actie, casus: id, resultaat: 'gezien', herkomst: 'outlook' })));
  return blokken;
}
