import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { BeterMoment, TijdAntwoord } from '../../../src/api/outlook.ts';
import { magOpnieuw } from '../basis/ophalen.ts';
import { Melding, Skelet, Toon } from '../basis/staat.tsx';
import { Termijn } from '../basis/termijn.tsx';
import type { Afspraakdienst, Gevuld, Keuze } from './dienst.ts';
import { useStijl } from './stijl.ts';
import { isTijdstip, wanneerTekst, type Wanneer } from './tijd.ts';

/** Moving an appointment gives a row of changes; only the last one is worth a question. */
const RUST_MS = 500;
/** Said of a moment when it is not in the form that was filled in. */
const ANDERE_VORM: Readonly<Record<BeterMoment['vorm'], string>> = { inDePI: ', in de PI', online: ', online' };

/** The chosen time, anew after each change, once it is quiet. */
export function useWanneer(dienst: Afspraakdienst, volg: (opWijziging: () => void) => Promise<() => void>): Wanneer | undefined {
  const [wanneer, zet] = useState<Wanneer>();
  useEffect(() => {
    let weg = false;
    let wekker: ReturnType<typeof setTimeout> | undefined;
    const kijk = async (): Promise<void> => {
      const nu = await dienst.wanneer();
      if (!weg && nu.goed) zet((was) => (was?.dag === nu.waarde.dag && was.tijd === nu.waarde.tijd && was.duur === nu.waarde.duur ? was : nu.waarde));
    };
    const straks = (): void => {
      clearTimeout(wekker);
      wekker = setTimeout(() => void kijk(), RUST_MS);
    };
    void kijk();
    const stop = volg(straks);
    return () => {
      weg = true;
      clearTimeout(wekker);
      void stop.then((eind) => eind());
    };
  }, [dienst, volg]);
  return wanneer;
}

interface OordeelProps {
  readonly dienst: Afspraakdienst;
  readonly keuze: Keuze;
  /** It was filled anew, because the moment has another form. */
  readonly opGevuld: (gevuld: Gevuld, keuze: Keuze) => void;
}

function Momenten({ beter, beterTekst, dienst, keuze, opGevuld }: Pick<TijdAntwoord, 'beter' | 'beterTekst'> & OordeelProps): ReactNode {
  const stijl = useStijl();
  const kop = useId();
  const verzetten = useMutation({
    mutationFn: (moment: BeterMoment) => dienst.verzet(keuze, moment),
    onSuccess: (uitkomst, { vorm }) => {
      if (uitkomst.goed && uitkomst.waarde !== undefined) opGevuld(uitkomst.waarde, { ...keuze, vorm });
    },
  });
  if (beter.length === 0) return beterTekst === undefined ? null : <p className={stijl.zacht}>{beterTekst}</p>;
  return (
    <section className={stijl.stapel} aria-labelledby={kop}>
      <h2 id={kop} className={stijl.kop}>Betere momenten</h2>
      <ul className={stijl.lijst} aria-labelledby={kop}>
        {beter.map((moment) => (
          <li key={`${moment.dag} ${moment.tijd} ${moment.vorm}`}>
            <Button className={stijl.breed} disabledFocusable={verzetten.isPending} onClick={() => verzetten.mutate(moment)}>
              <span><span className={stijl.regel}>{moment.wanneerTekst}{moment.vorm === keuze.vorm ? '' : ANDERE_VORM[moment.vorm]}{moment.ruimte === undefined ? '' : `, ${moment.ruimte.naam}`}</span><br /><span className={stijl.zacht}>{moment.reden}</span></span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className={stijl.zacht}>{verzetten.isPending ? 'Bezig met verplaatsen…' : verzetten.data?.goed === true && verzetten.variables !== undefined ? `De afspraak staat nu op ${verzetten.variables.wanneerTekst}.` : ''}</p>
      {verzetten.data?.goed === false ? <Melding soort="error">{verzetten.data.melding}</Melding> : null}
    </section>
  );
}

/** The room that is free then, to be booked in place of the one before. */
function Ruimte({ ruimte, dienst }: { readonly ruimte: NonNullable<TijdAntwoord['ruimte']>; readonly dienst: Afspraakdienst }): ReactNode {
  const stijl = useStijl();
  const nemen = useMutation({ mutationFn: () => dienst.neemRuimte(ruimte) });
  return (
    <div className={stijl.knoppen}>
      <p className={stijl.regel}>Vrij op dit moment: {ruimte.naam}.</p>
      <Button size="small" disabledFocusable={nemen.isPending} onClick={() => nemen.mutate()}>Kies {ruimte.naam}</Button>
      <p role="status" className={stijl.zacht}>{nemen.data?.goed === true ? `${ruimte.naam} staat bij de locatie.` : ''}</p>
      {nemen.data?.goed === false ? <Melding soort="error">{nemen.data.melding}</Melding> : null}
    </div>
  );
}

/** What is to be said of the chosen time: the termijn, who is there that day, what stands in its way, the room, and better moments. */
export function Tijdoordeel({ dienst, keuze, wanneer, opGevuld }: OordeelProps & { readonly wanneer: Wanneer }): ReactNode {
  const stijl = useStijl();
  const kop = useId();
  const oordeel = useQuery({ queryKey: ['tijd', keuze, wanneer], queryFn: () => dienst.beoordeel(keuze, wanneer), retry: magOpnieuw, placeholderData: keepPreviousData, enabled: isTijdstip(wanneer) });
  return (
    <>
      <section className={stijl.stapel} aria-labelledby={kop} aria-busy={oordeel.isFetching}>
        <h2 id={kop} className={stijl.kop}>{wanneerTekst(wanneer)}</h2>
        {isTijdstip(wanneer) ? (
          <Toon vraag={oordeel} skelet={<Skelet rijen={2} hoogte={48} wat="Het oordeel over dit moment" />}>
            {({ weigering, waarschuwingen, termijnTekst, voorTermijn, aanwezigheid, ruimte }) => (
              <>
                <span role="status"><Termijn stand={voorTermijn ? 'ruim' : 'laat'} tekst={termijnTekst} /></span>
                {weigering === undefined ? null : <Melding soort="error">{weigering}</Melding>}
                {waarschuwingen.map((waarschuwing) => <Melding key={waarschuwing} soort="warning">{waarschuwing}</Melding>)}
                {aanwezigheid.length === 0 ? null : (
                  <ul className={stijl.lijst} aria-label="Wie er is">
                    {aanwezigheid.map(({ naam, tekst, past }) => <li key={naam} className={stijl.metTeken}>{past ? <CheckmarkCircleRegular aria-label="Past" /> : <WarningRegular aria-label="Let op" />}<span>{naam}: {tekst}</span></li>)}
                  </ul>
                )}
                {ruimte === undefined ? null : <Ruimte key={ruimte.adres} ruimte={ruimte} dienst={dienst} />}
              </>
            )}
          </Toon>
        ) : <p className={stijl.regel}>Kies een begin- en eindtijd. Dan ziet u of het moment past.</p>}
      </section>
      {oordeel.data === undefined || !isTijdstip(wanneer) ? null : <Momenten beter={oordeel.data.beter} beterTekst={oordeel.data.beterTekst} dienst={dienst} keuze={keuze} opGevuld={opGevuld} />}
    </>
  );
}
