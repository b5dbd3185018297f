import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { casusAntwoord, type CasusAntwoord } from '../../../src/api/casus.ts';
import type { Tijdstap } from '../../../src/api/monitor.ts';
import { ApiFout } from '../app/klant.ts';
import { Blad } from '../basis/blad.tsx';
import { useHaal } from '../basis/ophalen.ts';
import { Leeg, Melding, Skelet, Toon } from '../basis/staat.tsx';
import { Casuskaart } from '../kaart/casuskaart.tsx';
import { Tijdknop } from '../monitor/tijdknop.tsx';
import { Afspraken } from './afspraken.tsx';
import { deelUit, type Deelpad } from './delen.ts';
import { Gegevens } from './gegevens.tsx';
import { Gesprekken } from './gesprekken.tsx';
import { Casuskop, OokBezig } from './kop.tsx';
import { Meenemen } from './meenemen.tsx';
import { Navigatie } from './navigatie.tsx';
import { apiPad, useNieuws, type Nieuws } from './nieuws.ts';
import { useStijl } from './stijl.ts';
import { Taken } from './taken.tsx';
import { Tijdlijn } from './tijdlijn.tsx';

/** A link to the file is good for an hour, and what is said of days changes at night. */
const OOK_ZONDER_NIEUWS_MS = 30 * 60_000;

const Werkdocument = lazy(() => import('./werkdocument.tsx'));

/** For which step time is noted unless one says otherwise. */
const TIJDSTAP: Readonly<Record<CasusAntwoord['fase'], Tijdstap>> = { bekendheid: 'stap1', alert: 'stap1', delen: 'delen', duiding: 'duiding', bijdrage: 'bijdrage', afronden: 'bijdrage', gesloten: 'inzet' };

const useEigen = makeStyles({
  nu: { display: 'grid', gap: '16px', gridTemplateColumns: 'minmax(0, 1fr)', '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(260px, 1fr)', alignItems: 'start' } },
});

function Deel({ deel, casus, nieuws }: { readonly deel: Deelpad; readonly casus: CasusAntwoord; readonly nieuws: Nieuws | undefined }): ReactNode {
  const stijl = useStijl();
  const eigen = useEigen();
  const { id, code, versie, documenten } = casus;
  switch (deel) {
    case 'nu':
      return (
        <div className={eigen.nu}>
          <div><Casuskaart casus={id} code={code} /></div>
          <div className={stijl.stapel}>
            <Taken taken={casus.taken.filter(({ id: taak }) => taak !== casus.aanZet?.id)} />
            <Gesprekken gesprekken={casus.gesprekken} />
            {casus.ik.kant === undefined || casus.gewistOp !== undefined ? null : <Tijdknop casus={id} stap={TIJDSTAP[casus.fase]} />}
          </div>
        </div>
      );
    case 'werkdocument':
      if (!documenten.werkdocument) return <Leeg>{casus.gewistOp === undefined ? 'Alleen de casemanager en de reclasseringswerker van deze casus openen het werkdocument.' : 'Het werkdocument is gewist.'}</Leeg>;
      return <Suspense fallback={<Skelet rijen={4} hoogte={128} wat="Het werkdocument" />}><Werkdocument casus={id} versie={versie} nieuws={nieuws} /></Suspense>;
    case 'afspraken':
      return <Afspraken casus={casus} />;
    case 'gesprekken':
      return <Gesprekken gesprekken={casus.gesprekken} />;
    case 'tijdlijn':
      return <Tijdlijn casus={id} />;
    case 'meenemen':
      return <Meenemen casus={casus} />;
  }
}

function titelVan(casus: CasusAntwoord | undefined): string {
  return casus === undefined ? 'Casus' : (casus.persoon?.naam ?? casus.code);
}

function Geopend({ id, deel }: { readonly id: string; readonly deel: Deelpad }): ReactNode {
  const pagina = useHaal(casusAntwoord, apiPad(id), { elkeMs: OOK_ZONDER_NIEUWS_MS });
  const nieuws = useNieuws(id, pagina.data?.versie);
  // Who may no longer see the casus does not go on looking at what was there.
  const geweigerd = pagina.error instanceof ApiFout && pagina.error.soort === 'geweigerd' ? pagina.error : undefined;
  const casus = geweigerd === undefined ? pagina.data : undefined;
  return (
    // The name of a detainee has no place in the history of a browser.
    <Blad titel={titelVan(casus)} venster={casus === undefined ? 'Casus' : `Casus ${casus.code}`} naast={<OokBezig namen={casus === undefined ? [] : (nieuws?.bezig ?? [])} />}>
      {geweigerd !== undefined ? <Melding soort="error">{geweigerd.message}</Melding> : (
        <Toon vraag={pagina} skelet={<Skelet rijen={4} hoogte={96} wat="De casus" />}>
          {(gevonden) => (
            <>
              <Casuskop casus={gevonden} />
              <Gegevens casus={gevonden} />
              <Navigatie casus={id} hier={deel} zonder={gevonden.documenten.werkdocument ? [] : ['werkdocument']} />
              <Deel deel={deel} casus={gevonden} nieuws={nieuws} />
            </>
          )}
        </Toon>
      )}
    </Blad>
  );
}

/** One casus: where it stands and what to do now, and all that was written, agreed and done in it. */
export default function Casuspagina(): ReactNode {
  const { id = '', deel: gevraagd } = useParams();
  const deel = deelUit(gevraagd);
  if (deel === undefined) return <Navigate to={`/casus/${id}`} replace />;
  return <Geopend key={id} id={id} deel={deel} />;
}
