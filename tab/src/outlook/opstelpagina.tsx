import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { AfspraakAntwoord } from '../../../src/api/outlook.ts';
import { ApiFout, type Klant } from '../app/klant.ts';
import { Blad } from '../basis/blad.tsx';
import { magOpnieuw, useKlant } from '../basis/ophalen.ts';
import { Skelet, Toon } from '../basis/staat.tsx';
import { AfspraakVanOns } from './bestaand.tsx';
import { maakAfspraakdienst, type Gevuld, type Keuze } from './dienst.ts';
import { Gekoppeld } from './gekoppeld.tsx';
import type { Koppeling } from './koppeling.ts';
import { Nieuw } from './nieuw.tsx';
import { maakBewaring, type Bewaring } from './office/bewaren.ts';
import type { Kader } from './office/kader.ts';
import { maakOpstelling } from './office/opstellen.ts';
import { volgAfspraak } from './office/volgen.ts';
import { zoekAfspraak } from './zoekafspraak.ts';

/** What the appointment is when the pane opens: in the making with our link, booked by the product, or neither. */
interface Begin {
  readonly koppeling: Koppeling | undefined;
  readonly item: string | undefined;
  readonly geboekt: AfspraakAntwoord | undefined;
}

function alsKeuze({ soort, casussen, vorm }: Koppeling): Keuze {
  return { soort, casussen, ...(vorm === undefined ? {} : { vorm }) };
}

async function leesBegin(dienst: ReturnType<typeof maakAfspraakdienst>, bewaring: Bewaring, klant: Klant): Promise<Begin> {
  const [bekend, item] = await Promise.all([dienst.bekend(), bewaring.id()]);
  if (!bekend.goed) throw new ApiFout('onbereikbaar', bekend.melding);
  const { koppeling } = bekend.waarde;
  return { koppeling, item, geboekt: koppeling !== undefined || item === undefined ? undefined : await zoekAfspraak(klant, { item }) };
}

/** The pane beside an appointment that its organiser can edit. */
export function Opstelpagina({ kader, item }: { readonly kader: Kader; readonly item: Office.AppointmentCompose }): ReactNode {
  const klant = useKlant();
  const bewaring = useMemo(() => maakBewaring(kader, item), [kader, item]);
  const dienst = useMemo(() => maakAfspraakdienst({ opstelling: maakOpstelling(kader, item), bewaring, klant }), [kader, item, bewaring, klant]);
  const volg = useCallback((opWijziging: () => void) => volgAfspraak(kader, item, opWijziging), [kader, item]);
  const [kiest, zetKiest] = useState(false);
  const [net, zetNet] = useState<{ readonly gevuld: Gevuld; readonly keuze: Keuze }>();
  const begin = useQuery({ queryKey: ['begin'], queryFn: () => leesBegin(dienst, bewaring, klant), retry: magOpnieuw, refetchOnWindowFocus: false });
  const opGevuld = (gevuld: Gevuld, keuze: Keuze): void => {
    // From now on the time is judged for the form that was filled in, whatever the day prefers.
    zetNet({ gevuld, keuze: { ...keuze, vorm: gevuld.invulling.vorm } });
    zetKiest(false);
    void begin.refetch();
  };
  return (
    <Toon vraag={begin} skelet={<Blad titel="Samen starten"><Skelet rijen={4} wat="De afspraak" /></Blad>}>
      {({ koppeling, item: id, geboekt }) => {
        if (geboekt !== undefined) return <AfspraakVanOns afspraak={geboekt} />;
        if (koppeling === undefined || kiest) return <Nieuw dienst={dienst} was={koppeling} opGevuld={opGevuld} {...(koppeling === undefined ? {} : { terug: () => zetKiest(false) })} />;
        return (
          <Gekoppeld
            dienst={dienst} koppeling={koppeling} keuze={net?.keuze ?? alsKeuze(koppeling)} gevuld={net?.gevuld} item={id} volg={volg} opGevuld={opGevuld}
            anders={() => zetKiest(true)}
            opLos={() => {
              zetNet(undefined);
              void begin.refetch();
            }}
          />
        );
      }}
    </Toon>
  );
}
