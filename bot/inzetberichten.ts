import { schrijfDatum } from '../src/domain/schrijf.ts';
import type { OpenbareView } from '../src/domain/view.ts';
import type { MeldingSoort } from '../src/usecases/effect.ts';
import type { Bericht } from './bericht.ts';

const SOORTEN = ['inzetVoorgesteld', 'inzetGevraagd', 'inzetDatums', 'inzetKlaar', 'inzetVervallen', 'overdrachtGevraagd', 'overdrachtKlaar', 'overgedragen', 'overdrachtTerug'] as const satisfies readonly MeldingSoort[];
type Inzetmelding = (typeof SOORTEN)[number];

export function isInzetmelding(over: MeldingSoort): over is Inzetmelding {
  return (SOORTEN as readonly MeldingSoort[]).includes(over);
}

type Verschoven = OpenbareView['verschoven'][number];

function vanNaar(wat: string, was: Verschoven['was']['start'], wordt: Verschoven['wordt']['start']): readonly string[] {
  if (was === wordt || wordt === undefined) return [];
  return [was === undefined ? `${wat} ${schrijfDatum(wordt)}` : `${wat} ${schrijfDatum(was)} → ${schrijfDatum(wordt)}`];
}

/** `Inzet 2: start 1 dec 2026 → 11 jan 2027, klaar …`, a line for each inzet that moved, with its number on the card; which inzet it is, the chat does not say. */
function verschoven({ verschoven: rijen }: OpenbareView): readonly string[] {
  return rijen.flatMap(({ nummer, was, wordt }) => {
    const tekst = [...vanNaar('start', was.start, wordt.start), ...vanNaar('klaar', was.klaar, wordt.klaar)].join(', ');
    return tekst === '' ? [] : [`Inzet${rijen.length === 1 ? '' : ` ${nummer}`}: ${tekst}.`];
  });
}

function partijen({ overdracht }: OpenbareView): string {
  return overdracht === undefined ? 'De overdracht' : `Overdracht van ${overdracht.van} naar ${overdracht.naar}`;
}

/** The notice about step 4; `dan` says who is to move now. */
export function inzetmelding(over: Inzetmelding, view: OpenbareView, dan: string): Bericht {
  const { code } = view;
  switch (over) {
    case 'inzetVoorgesteld':
      return { titel: `Inzet komt in aanmerking · ${code}`, regels: ['Samen starten ziet dat inzet van de reclassering tijdens de detentie kan passen. Open de casus en kies ja, nee of later.', dan] };
    case 'inzetGevraagd':
      return { titel: `Inzet gevraagd · ${code}`, regels: ['De PI vraagt inzet van de reclassering tijdens de detentie. Open de casus en start de inzet op tijd.', dan] };
    case 'inzetDatums':
      return { titel: `Datums van de inzet zijn veranderd · ${code}`, regels: ['De einddatum van de detentie is veranderd. Samen starten heeft de datums opnieuw teruggerekend.', ...verschoven(view), dan] };
    case 'inzetKlaar':
      return { titel: `Inzet afgerond · ${code}`, regels: ['De reclassering heeft een inzet tijdens de detentie afgerond.', dan] };
    case 'inzetVervallen':
      return { titel: `Inzet vervallen · ${code}`, regels: ['Een inzet tijdens de detentie gaat niet door. De reden staat bij de casus.', dan] };
    case 'overdrachtGevraagd':
      return { titel: `Overdracht begonnen · ${code}`, regels: [`${partijen(view)}. Loop samen de punten door. Pas als de overdracht is aangenomen, gaat het werk over.`, dan] };
    case 'overdrachtKlaar':
      return { titel: `Neem de overdracht aan · ${code}`, regels: [`${partijen(view)}. Alle punten zijn afgevinkt. Open de casus en neem de overdracht aan, of stuur haar terug met een reden.`, dan] };
    case 'overgedragen':
      return { titel: `Overgedragen · ${code}`, regels: [`${partijen(view)} is aangenomen. Contact loopt voortaan via ${view.overdracht?.naar ?? 'de nieuwe collega'}.`, dan] };
    case 'overdrachtTerug':
      return { titel: `Overdracht teruggestuurd · ${code}`, regels: [`${partijen(view)} is teruggestuurd. De reden staat bij de casus.`, dan] };
  }
}
