import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { overlegAntwoord, type Agendapunt, type OverlegAntwoord } from '../../../src/api/overleg.ts';
import { ApiFout, metVraag } from '../app/klant.ts';
import { Blad } from '../basis/blad.tsx';
import { useHaal } from '../basis/ophalen.ts';
import { Leeg, Melding, Skelet, Toon } from '../basis/staat.tsx';
import { Punt } from './punt.tsx';
import { useStijl } from './stijl.ts';
import { Vandaag } from './vandaag.tsx';

/** Often enough to see that the meeting is over, and what the other recorded. */
const VERVERS_MS = 30_000;

/** `/overleg?chat=` beside a meeting, `?id=` of one that was chosen, or neither: the meetings of today. */
export default function Overleg(): ReactNode {
  const [vraag, zetVraag] = useSearchParams();
  const [chat, id] = [vraag.get('chat') ?? undefined, vraag.get('id') ?? undefined];
  const kies = (gekozen: string): void => zetVraag({ id: gekozen });
  return (
    <Blad titel="Overleg">
      {chat === undefined && id === undefined ? <Vandaag kies={kies} /> : <Gevonden pad={metVraag('/api/overleg', id === undefined ? { chat } : { id })} kies={kies} terug={() => zetVraag({})} />}
    </Blad>
  );
}

function Gevonden({ pad, kies, terug }: { readonly pad: string; readonly kies: (id: string) => void; readonly terug: () => void }): ReactNode {
  const bestand = useQueryClient();
  const ververs = useCallback(() => void bestand.invalidateQueries({ queryKey: [pad] }), [bestand, pad]);
  const overleg = useHaal(overlegAntwoord, pad, { elkeMs: VERVERS_MS });
  // A meeting that is not of Samen starten is no fault: somebody may still want one of today.
  if (overleg.data === undefined && overleg.error instanceof ApiFout && overleg.error.soort === 'geweigerd') return <><Melding soort="info">{overleg.error.message}</Melding><Vandaag kies={kies} /></>;
  return (
    <Toon vraag={overleg} skelet={<Skelet rijen={5} hoogte={96} wat="Het overleg" />}>
      {(gevonden) => <Agenda overleg={gevonden} terug={terug} ververs={ververs} />}
    </Toon>
  );
}

function namen(punten: readonly Agendapunt[]): string {
  return punten.map(({ code }) => code).join(', ');
}

/**
 * The casussen as the panel opened with them: one whose outcome is recorded before its time leaves the calendars, and
 * stays in view here.
 */
function opVolgorde(begonnen: readonly Agendapunt[], nu: readonly Agendapunt[], vastgelegd: ReadonlySet<string>): readonly Agendapunt[] {
  const erbij = nu.filter(({ id }) => !begonnen.some((een) => een.id === id));
  return [...begonnen, ...erbij].map((een): Agendapunt => {
    const huidig = nu.find(({ id }) => id === een.id);
    if (huidig?.klaar === true) return huidig;
    if (vastgelegd.has(een.id)) return { ...een, klaar: true, stand: 'Uitkomst vastgelegd.', magVastleggen: false };
    return huidig ?? { ...een, klaar: true, stand: 'Staat niet meer op de agenda.', magVastleggen: false };
  });
}

function Agenda({ overleg, terug, ververs }: { readonly overleg: OverlegAntwoord; readonly terug: () => void; readonly ververs: () => void }): ReactNode {
  const stijl = useStijl();
  const [hier, zetHier] = useState<ReadonlySet<string>>(new Set());
  const gedaan = useCallback((id: string) => {
    zetHier((nu) => new Set([...nu, id]));
    ververs();
  }, [ververs]);
  const [begonnen] = useState(overleg.casussen);
  const casussen = opVolgorde(begonnen, overleg.casussen, hier);
  const [gekozen, kies] = useState(() => casussen.find(({ klaar }) => !klaar)?.id ?? casussen[0]?.id);
  const plaats = Math.max(0, casussen.findIndex(({ id }) => id === gekozen));
  const punt = casussen[plaats];
  const open = casussen.filter(({ klaar }) => !klaar);
  const kop = useRef<HTMLHeadingElement>(null);
  const eerste = useRef(true);
  useEffect(() => {
    if (!eerste.current) kop.current?.focus();
    eerste.current = false;
  }, [gekozen]);
  const naar = (verschil: number): void => kies(casussen[plaats + verschil]?.id);
  return (
    <>
      <p className={stijl.klein}>{overleg.titel} · {overleg.wanneer} · {overleg.plek}</p>
      {open.length === 0 ? <Melding soort="success">Alle uitkomsten zijn vastgelegd.</Melding> : overleg.voorbij ? <Melding soort="warning">Het overleg is voorbij. Leg nog vast: {namen(open)}.</Melding> : null}
      <nav aria-label="Agenda van dit overleg">
        <ol className={stijl.lijst}>
          {casussen.map((een) => (
            <li key={een.id}>
              <button type="button" className={mergeClasses(stijl.keuze, een.id === punt?.id && stijl.hier)} {...(een.id === punt?.id ? { 'aria-current': 'step' as const } : {})} onClick={() => kies(een.id)}>
                <span className={stijl.regel}>{een.klaar ? <CheckmarkCircleRegular aria-hidden /> : <CircleRegular aria-hidden />}{een.code}{een.naam === undefined ? '' : ` · ${een.naam}`}</span>
                <span className={stijl.klein}>{een.wanneer} · {een.stand}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {punt === undefined ? <Leeg>Bij dit overleg horen geen casussen meer.</Leeg> : (
        <section className={stijl.stapel} aria-labelledby="deze-casus">
          <h2 id="deze-casus" ref={kop} tabIndex={-1} className={stijl.kop}>{punt.code}{punt.naam === undefined ? '' : ` · ${punt.naam}`}</h2>
          <p className={stijl.klein}>{punt.afdeling} · {punt.minuten} minuten</p>
          {punt.magLezen ? <Punt key={punt.id} overleg={overleg} punt={punt} gedaan={gedaan} /> : <Melding soort="info">De informatie van deze casus is voor de casemanager en de reclasseringswerker.</Melding>}
          {casussen.length === 1 ? null : (
            <div className={stijl.knoppen}>
              <Button disabled={plaats === 0} onClick={() => naar(-1)}>Vorige casus</Button>
              <Button appearance={punt.klaar ? 'primary' : 'secondary'} disabled={plaats === casussen.length - 1} onClick={() => naar(1)}>Volgende casus</Button>
            </div>
          )}
        </section>
      )}
      <div><Button appearance="subtle" onClick={terug}>Ander overleg van vandaag</Button></div>
    </>
  );
}
