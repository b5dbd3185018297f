import type { PlanningFeit } from '../feiten/planning.ts';
import { VORMNAAM } from '../namen.ts';
import { GESPREKNAAM, NIET_DOORGEGAAN_NAAM } from '../planning.ts';
import { schrijfMoment } from '../schrijf.ts';
import type { Moment } from '../datum.ts';
import { geschreven, hoofdletter, leestInhoud, samen, tekst, type Gebeurd, type Tekst } from './regel.ts';

function moment({ datum, tijd }: Moment): string {
  return schrijfMoment(datum, tijd);
}

/** What happened around the planning of a meeting; when and where is known in the channel too, what people typed is not. */
export function planningTekst(gebeurd: Gebeurd<PlanningFeit>): Tekst {
  const { feit, lezer } = gebeurd;
  const over = GESPREKNAAM[feit.voor ?? 'duiding'];
  const zeg = (kop: string, toelichting?: string): Tekst => tekst('gesprek', kop, toelichting);
  switch (feit.type) {
    case 'MomentenVoorgesteld':
      if (feit.voorstellen.length === 0) return zeg(`Geen moment gevonden voor ${over}`);
      return zeg(`${feit.voorstellen.length === 1 ? '1 moment' : `${feit.voorstellen.length} momenten`} voorgesteld voor ${over}`, feit.voorstellen.map(({ start, vorm }) => `${moment(start)} ${VORMNAAM[vorm]}`).join('; '));
    case 'MomentGekozen':
      return zeg(`Moment gekozen voor ${over}: ${moment(feit.start)} ${VORMNAAM[feit.vorm]}`, feit.ruimte?.naam);
    case 'MomentenAfgewezen':
      return zeg(`Voorgestelde momenten voor ${over} passen niet`);
    case 'AfspraakGeboekt':
      return zeg(`${hoofdletter(over)} staat in de agenda’s`);
    case 'BoekingMislukt':
      return zeg(`${hoofdletter(over)} kon niet in de agenda’s worden gezet`);
    case 'AfspraakGeannuleerd':
      return zeg(`De afspraak voor ${over} vervalt`, geschreven(gebeurd, feit.reden));
    case 'UitnodigingAangenomen':
      return zeg(`${lezer.naam(feit.persoon)} komt naar ${over}`);
    case 'AfspraakVerplaatst':
      return zeg(`${hoofdletter(over)} is verplaatst naar ${moment(feit.start)}`);
    case 'AfspraakAfgelopen':
      return zeg(`Het tijdstip van ${over} is voorbij`);
    case 'DuidingNietDoorgegaan':
      return zeg(`${hoofdletter(over)} is niet doorgegaan`, leestInhoud(lezer, feit.door) ? samen(hoofdletter(NIET_DOORGEGAAN_NAAM[feit.waarom]), geschreven(gebeurd, feit.toelichting)) : undefined);
  }
}
