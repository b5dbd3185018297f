import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Agendapunt, OverlegAntwoord } from '../../../src/api/overleg.ts';
import { apiOver } from '../api.ts';
import { useKlant } from '../basis/ophalen.ts';
import { Melding, Skelet } from '../basis/staat.tsx';
import { focusOp } from '../invoer/focus.ts';
import { maakBlad, type Blad } from '../werkdocument/blad.ts';
import { Gezamenlijk } from '../werkdocument/gezamenlijk.tsx';
import { useVeiligBewaren } from '../werkdocument/veiligbewaren.ts';
import { bewaarZin } from '../werkdocument/voet.tsx';
import { Gedeeld } from './gedeeld.tsx';
import { Gespreksuitkomst } from './gesprek.tsx';
import { useStijl } from './stijl.ts';

interface PuntProps {
  readonly overleg: OverlegAntwoord;
  readonly punt: Agendapunt;
  /** An outcome was recorded; the same function all along. */
  readonly gedaan: (casus: string) => void;
}

const VERLOPEN = 'U bent niet meer aangemeld. Sluit Samen starten en open het opnieuw. Wat u typte, is zo veel mogelijk bewaard.';

/** The werkdocument of one casus while it is on this page; what is typed is saved when one goes on. */
function useBlad(casus: string): Blad {
  const klant = useKlant();
  const blad = useMemo(() => maakBlad({ api: apiOver(klant.verbinding), casus, klok: () => Date.now(), wacht: (ms) => new Promise((klaar) => setTimeout(klaar, ms)) }), [klant, casus]);
  useEffect(() => {
    void blad.open();
    return () => blad.vertrek();
  }, [blad]);
  useVeiligBewaren(blad);
  return blad;
}

/** One casus of the meeting: what was shared beside the form of the outcome. */
export function Punt({ overleg, punt, gedaan }: PuntProps): ReactNode {
  const stijl = useStijl();
  const blad = useBlad(punt.id);
  const staat = useSyncExternalStore(blad.luister, blad.staat);
  const { werkdocument, lading } = staat;
  const isKlaar = werkdocument !== undefined && (werkdocument.conclusie !== undefined || werkdocument.wachtTot !== undefined);
  useEffect(() => {
    if (isKlaar) gedaan(punt.id);
  }, [isKlaar, gedaan, punt.id]);
  useEffect(() => {
    if (staat.focus !== undefined) focusOp(staat.focus.id);
  }, [staat.focus]);
  if (lading.soort === 'verlopen') return <Melding soort="error">{VERLOPEN}</Melding>;
  if (lading.soort === 'fout') return <Melding soort="error">{lading.melding}</Melding>;
  if (werkdocument === undefined) return <>{lading.soort === 'onbereikbaar' ? <Melding soort="warning">Geen verbinding. We proberen het vanzelf opnieuw.</Melding> : null}<Skelet rijen={4} hoogte={96} wat="Het werkdocument" /></>;
  const deel = { blad, staat, werkdocument };
  return (
    <div className={stijl.stapel} onBlur={() => void blad.bewaarNu()}>
      {staat.verlopen ? <Melding soort="error">{VERLOPEN}</Melding> : null}
      <div className={stijl.naast}>
        <Gedeeld {...deel} />
        {overleg.soort === 'duiding' ? <Gezamenlijk {...deel} /> : <Gespreksuitkomst {...deel} overleg={overleg} punt={punt} gedaan={gedaan} />}
      </div>
      <p role="status" className={stijl.klein}>{[staat.geenVerbinding ? 'Geen verbinding. We proberen het vanzelf opnieuw.' : staat.gedaan, bewaarZin(staat, true)].filter((zin) => zin !== undefined).join(' ')}</p>
    </div>
  );
}
