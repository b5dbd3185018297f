import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { Blad } from '../basis/blad.tsx';
import { magOpnieuw, useKlant } from '../basis/ophalen.ts';
import { Melding, Skelet } from '../basis/staat.tsx';
import { Casuskaarten } from './casuskaart.tsx';
import type { Afspraakdienst, Gevuld, Keuze } from './dienst.ts';
import { SOORTEN } from './kiezen.tsx';
import type { Koppeling } from './koppeling.ts';
import { Tijdoordeel, useWanneer } from './oordeel.tsx';
import { useStijl } from './stijl.ts';
import type { Stap } from './vullen.ts';
import { zoekAfspraak } from './zoekafspraak.ts';

const ONLINE = 'Zet in de afspraak ‘Teams-vergadering’ aan. Dat kan Samen starten niet voor u doen.';

const opsomming = new Intl.ListFormat('nl', { type: 'conjunction' });

/** `Onderwerp, genodigden en tekst.` */
function schrijfIngevuld(stappen: readonly Stap[]): string {
  return stappen.length === 0 ? '' : `${opsomming.format(stappen.map(({ wat }) => wat.toLowerCase())).replace(/^./, (letter) => letter.toUpperCase())}.`;
}

/** What was filled in one sentence, and one by one what needs attention. */
function Stappen({ stappen }: { readonly stappen: readonly Stap[] }): ReactNode {
  const stijl = useStijl();
  const isGelukt = ({ uitkomst, overgeslagen }: Stap): boolean => uitkomst.goed && overgeslagen === undefined;
  const rest = stappen.filter((stap) => !isGelukt(stap));
  return (
    <>
      <p className={stijl.regel}>{schrijfIngevuld(stappen.filter(isGelukt))}</p>
      {rest.length === 0 ? null : (
        <ul className={stijl.lijst} aria-label="Let op">
          {rest.map(({ wat, uitkomst, overgeslagen }) => <li key={wat} className={stijl.metTeken}>{uitkomst.goed ? <InfoRegular aria-label="Let op" /> : <ErrorCircleRegular aria-label="Mislukt" />}<span>{uitkomst.goed ? overgeslagen : uitkomst.melding}</span></li>)}
        </ul>
      )}
    </>
  );
}

/** What came of filling, just now. */
function Uitslag({ gevuld, opnieuw }: { readonly gevuld: Gevuld; readonly opnieuw: () => void }): ReactNode {
  const stijl = useStijl();
  const kop = useId();
  const { stappen, koppel, invulling } = gevuld;
  const mislukt = stappen.some(({ uitkomst }) => !uitkomst.goed);
  return (
    <section className={stijl.stapel} aria-labelledby={kop}>
      <h2 id={kop} className={stijl.kop}>Ingevuld</h2>
      {koppel.goed ? <Melding soort="success">{koppel.waarde.melding}</Melding> : <Melding soort="error" actie={{ tekst: 'Probeer opnieuw', doe: opnieuw }}>{koppel.melding}</Melding>}
      {mislukt ? <Melding soort="warning" actie={{ tekst: 'Vul opnieuw', doe: opnieuw }}>Niet alles is gelukt. Wat wel lukte, blijft staan.</Melding> : null}
      <Stappen stappen={stappen} />
      {invulling.vorm === 'online' ? <Melding soort="info">{ONLINE}</Melding> : null}
    </section>
  );
}

interface GekoppeldProps {
  readonly dienst: Afspraakdienst;
  readonly koppeling: Koppeling;
  /** What was chosen, for who filled just now. */
  readonly keuze: Keuze;
  readonly gevuld: Gevuld | undefined;
  /** Id of the appointment for the server; undefined: never saved. */
  readonly item: string | undefined;
  readonly volg: (opWijziging: () => void) => Promise<() => void>;
  readonly opGevuld: (gevuld: Gevuld, keuze: Keuze) => void;
  readonly anders: () => void;
  readonly opLos: () => void;
}

/** An appointment in the making that is about casussen: its state, what is to be said of its time, and ways to change it. */
export function Gekoppeld({ dienst, koppeling, keuze, gevuld, item, volg, opGevuld, anders, opLos }: GekoppeldProps): ReactNode {
  const stijl = useStijl();
  const klant = useKlant();
  const vragen = useQueryClient();
  const wanneer = useWanneer(dienst, volg);
  const [zeker, zetZeker] = useState(false);
  const afspraak = useQuery({
    // By its id alone: a copy of an appointment has the same codes, and is another one.
    queryKey: ['afspraak', item], retry: magOpnieuw, queryFn: async () => ({ gevonden: item === undefined ? undefined : await zoekAfspraak(klant, { item }) }),
  });
  const vullen = useMutation({
    mutationFn: () => dienst.vulEnKoppel(keuze),
    onSuccess: async (uitkomst) => {
      await vragen.invalidateQueries({ queryKey: ['afspraak'] });
      if (uitkomst.goed) opGevuld(uitkomst.waarde, keuze);
    },
  });
  const losmaken = useMutation({
    mutationFn: () => dienst.maakLos(),
    onSuccess: (uitkomst) => {
      if (uitkomst.goed) opLos();
    },
  });
  const gevonden = afspraak.data?.gevonden;
  const bezig = vullen.isPending || losmaken.isPending;
  const mis = [vullen, losmaken].map((doen) => (doen.isError ? doen.error.message : doen.data?.goed === false ? doen.data.melding : undefined)).find((melding) => melding !== undefined);
  return (
    <Blad titel={SOORTEN.find(({ soort }) => soort === koppeling.soort)?.naam ?? 'Afspraak'}>
      <p className={stijl.regel}>Deze afspraak gaat over {koppeling.codes.join(', ')}.{gevonden?.stand === 'concept' ? ' De afspraak telt mee zodra u die verstuurt.' : ''}</p>
      {gevuld === undefined ? null : <Uitslag gevuld={gevuld} opnieuw={() => vullen.mutate()} />}
      {mis === undefined ? null : <Melding soort="error">{mis}</Melding>}
      {wanneer === undefined ? <Skelet rijen={2} hoogte={48} wat="Het moment" /> : <Tijdoordeel dienst={dienst} keuze={keuze} wanneer={wanneer} opGevuld={opGevuld} />}
      {afspraak.data !== undefined && gevonden === undefined && gevuld?.koppel.goed !== false ? <Melding soort="warning" actie={{ tekst: 'Vul opnieuw', doe: () => vullen.mutate() }}>Samen starten kent deze afspraak nog niet. Vul de afspraak opnieuw, dan wordt die gekoppeld.</Melding> : null}
      {gevonden === undefined ? null : <><h2 className={stijl.kop}>Casussen</h2><Casuskaarten blokken={gevonden.casussen} kop="h3" /></>}
      <div className={stijl.knoppen}>
        <Button disabledFocusable={bezig} onClick={() => vullen.mutate()}>{vullen.isPending ? 'Bezig met invullen…' : 'Vul opnieuw'}</Button>
        <Button disabledFocusable={bezig} onClick={anders}>Andere casussen</Button>
        {gevonden?.stand === 'gekoppeld' ? null : <Button disabledFocusable={bezig} aria-expanded={zeker} onClick={() => zetZeker(!zeker)}>Maak los</Button>}
      </div>
      {zeker ? <Melding soort="warning" actie={{ tekst: losmaken.isPending ? 'Bezig…' : 'Ja, maak los', doe: () => losmaken.mutate() }}>De afspraak hoort dan niet meer bij Samen starten. Wat Samen starten invulde, gaat weg. Wat u zelf schreef, blijft staan.</Melding> : null}
    </Blad>
  );
}
