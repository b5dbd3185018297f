import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MAX_IN_AFSPRAAK, type AfspraakAntwoord } from '../../../src/api/outlook.ts';
import { Blad } from '../basis/blad.tsx';
import { magOpnieuw, useKlant } from '../basis/ophalen.ts';
import { Leeg, Skelet, Toon } from '../basis/staat.tsx';
import { Termijn } from '../basis/termijn.tsx';
import { Casuskaarten } from './casuskaart.tsx';
import { codesIn } from './codes.ts';
import type { Kader } from './office/kader.ts';
import { leesAfspraak } from './office/lezen.ts';
import { zoekAfspraak } from './zoekafspraak.ts';
import { useStijl } from './stijl.ts';

/** A meeting of ours: when, where, who comes, and its casussen. */
export function AfspraakVanOns({ afspraak }: { readonly afspraak: AfspraakAntwoord }): ReactNode {
  const stijl = useStijl();
  const { titel, wanneerTekst, plek, mensen, casussen, termijnTekst, voorTermijn, stand } = afspraak;
  return (
    <Blad titel={titel}>
      <p className={stijl.regel}>{[wanneerTekst, plek].filter((deel) => deel !== '').join(' · ')}</p>
      {stand === 'concept' ? <p className={stijl.regel}>De afspraak telt mee zodra de uitnodiging is verstuurd.</p> : null}
      {termijnTekst === undefined ? null : <span><Termijn stand={voorTermijn === false ? 'laat' : 'ruim'} tekst={termijnTekst} /></span>}
      {mensen.length === 0 ? null : <><h2 className={stijl.kop}>Wie komt</h2><ul className={stijl.lijst} aria-label="Wie komt">{mensen.map(({ naam, antwoordTekst }) => <li key={naam} className={stijl.regel}>{naam}: {antwoordTekst}</li>)}</ul></>}
      <h2 className={stijl.kop}>Casussen</h2>
      <Casuskaarten blokken={casussen} kop="h3" />
    </Blad>
  );
}

/** The pane beside an appointment that is read: one's own after it was sent, or one that one is asked to. */
export function Leespagina({ kader, item }: { readonly kader: Kader; readonly item: Office.AppointmentRead }): ReactNode {
  const stijl = useStijl();
  const klant = useKlant();
  const { id, onderwerp } = leesAfspraak(item);
  const codes = codesIn(onderwerp, MAX_IN_AFSPRAAK);
  const afspraak = useQuery({
    queryKey: ['afspraak', id, codes], retry: magOpnieuw,
    queryFn: async () => ({ afspraak: await zoekAfspraak(klant, { ...(id === undefined ? {} : { item: kader.restId(id) }), ...(codes.length === 0 ? {} : { codes }) }) }),
  });
  return (
    <Toon vraag={afspraak} skelet={<Blad titel="Samen starten"><Skelet rijen={4} wat="De afspraak" /></Blad>}>
      {(gevonden) => (gevonden.afspraak === undefined ? (
        <Blad titel="Samen starten">
          <Leeg>Deze afspraak hoort niet bij Samen starten.</Leeg>
          <p className={stijl.regel}>Hebt u de afspraak zelf gemaakt? Open de afspraak om die te bewerken en kies Samen starten. Dan koppelt u die aan een casus.</p>
        </Blad>
      ) : <AfspraakVanOns afspraak={gevonden.afspraak} />)}
    </Toon>
  );
}
