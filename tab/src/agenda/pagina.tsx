import { Button, Select } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { agendaAntwoord, type AgendaAntwoord } from '../../../src/api/agenda.ts';
import { metVraag } from '../app/klant.ts';
import { Blad } from '../basis/blad.tsx';
import { useHaal, useIk } from '../basis/ophalen.ts';
import { Leeg, Melding, Skelet, Toon } from '../basis/staat.tsx';
import { Legenda } from './merk.tsx';
import { LetOp } from './letop.tsx';
import { Daglijst } from './lijst.tsx';
import { Paneel } from './paneel.tsx';
import { Rooster } from './rooster.tsx';
import { useStijl } from './stijl.ts';
import { useVerzet } from './verzet.ts';

/** Below this a grid of five days can't be read. */
const BREED = matchMedia('(min-width: 900px)');

function useBreed(): boolean {
  return useSyncExternalStore((bijWijziging) => {
    BREED.addEventListener('change', bijWijziging);
    return () => BREED.removeEventListener('change', bijWijziging);
  }, () => BREED.matches);
}

/** What was just chosen is on its way to the calendars; soon there is news of it. */
const ONDERWEG_MS = 3_000;

/** `/agenda/:pi?week=`: the week of a PI. */
export default function Agenda(): ReactNode {
  const { plekken } = useIk();
  const { pi = plekken[0]?.pi } = useParams();
  if (pi === undefined) return <Blad titel="Agenda"><Leeg>U hebt nog geen PI. Vraag de beheerder om een rol.</Leeg></Blad>;
  return <VanPi key={pi} pi={pi} />;
}

function VanPi({ pi }: { readonly pi: string }): ReactNode {
  const { plekken } = useIk();
  const ga = useNavigate();
  const [vraag, zetVraag] = useSearchParams();
  const [onderweg, zetOnderweg] = useState(false);
  const agenda = useHaal(agendaAntwoord, metVraag(`/api/pis/${encodeURIComponent(pi)}/agenda`, { week: vraag.get('week') ?? undefined }), onderweg ? { elkeMs: ONDERWEG_MS } : {});
  const nuOnderweg = agenda.data?.items.some(({ stand }) => stand === 'wordtGeboekt') === true;
  if (nuOnderweg !== onderweg) zetOnderweg(nuOnderweg);
  const keuze = plekken.length < 2 ? null : (
    <Select aria-label="PI" value={pi} onChange={(_, { value }) => void ga(`/agenda/${value}`)}>
      {plekken.map((plek) => <option key={plek.pi} value={plek.pi}>{plek.naam}</option>)}
    </Select>
  );
  return (
    <Blad titel="Agenda" naast={keuze}>
      <Toon vraag={agenda} skelet={<Skelet rijen={6} hoogte={96} wat="De week" />}>
        {(week) => <Week key={week.week} agenda={week} naarWeek={(dag) => zetVraag(dag === undefined ? {} : { week: dag })} />}
      </Toon>
    </Blad>
  );
}

function Week({ agenda, naarWeek }: { readonly agenda: AgendaAntwoord; readonly naarWeek: (dag: string | undefined) => void }): ReactNode {
  const stijl = useStijl();
  const breed = useBreed();
  const [gekozen, kies] = useState<string>();
  const verzet = useVerzet(agenda, () => kies(undefined));
  const { bezig, past, uitslag } = verzet;
  const item = agenda.items.find(({ id }) => id === gekozen);
  const dag = agenda.dagen.find((een) => een.dag === bezig?.doel.dag)?.tekst ?? '';
  return (
    <>
      <div className={stijl.balk}>
        <p className={stijl.week}>{agenda.pi.naam}, {agenda.weekTekst}</p>
        <Button icon={<ChevronLeftRegular />} aria-label="Vorige week" onClick={() => naarWeek(agenda.vorige)} />
        <Button onClick={() => naarWeek(undefined)}>Deze week</Button>
        <Button icon={<ChevronRightRegular />} aria-label="Volgende week" onClick={() => naarWeek(agenda.volgende)} />
      </div>
      {uitslag === undefined || (item !== undefined && uitslag.soort === 'error') ? null : <Melding soort={uitslag.soort}>{uitslag.tekst}</Melding>}
      <Legenda metUren={breed} />
      {agenda.items.length === 0 ? <p className={stijl.past}>In deze week staan geen gesprekken.</p> : null}
      {breed ? <Rooster agenda={agenda} verzet={verzet} open={({ id }) => kies(id)} /> : <Daglijst agenda={agenda} open={({ id }) => kies(id)} />}
      <p className={stijl.alleenVoorlezen} aria-live="assertive">{bezig === undefined || bezig.wijze === 'formulier' ? '' : `${dag} ${bezig.doel.tijd}. ${past}`}</p>
      <Paneel
        item={item} verzet={verzet} metPijltjes={breed}
        sluit={() => {
          kies(undefined);
          verzet.stop();
        }}
      />
      <LetOp verzet={verzet} />
    </>
  );
}
