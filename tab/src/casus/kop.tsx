import { makeStyles, tokens } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { CasusAntwoord } from '../../../src/api/casus.ts';
import { Melding } from '../basis/staat.tsx';
import { Termijn } from '../basis/termijn.tsx';
import { useStijl } from './stijl.ts';

const useEigen = makeStyles({
  kop: { display: 'flex', flexDirection: 'column', gap: '8px' },
  aanZet: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center', padding: '10px 14px', backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium, borderLeft: `4px solid ${tokens.colorBrandStroke1}` },
  bezig: { display: 'flex', gap: '6px', alignItems: 'center', margin: 0 },
});

/** `Sanne de Vries en Bram Test zijn hier ook bezig.` */
export function bezigZin(namen: readonly string[]): string {
  if (namen.length === 0) return '';
  return `${new Intl.ListFormat('nl').format(namen)} ${namen.length === 1 ? 'is' : 'zijn'} hier ook bezig.`;
}

/** What is over for this casus, or waits. */
function Toestand({ casus: { gesloten, gewistOp, wachtTot, besloten } }: { readonly casus: CasusAntwoord }): ReactNode {
  if (gewistOp !== undefined) return <Melding soort="info">De inhoud van deze casus is gewist op {gewistOp.tekst}, omdat de bewaartermijn voorbij is. Wat is vastgelegd, staat in IRIS (RACT) en in Tulp Selectie.</Melding>;
  if (gesloten !== undefined) return <Melding soort="info">Deze casus is gesloten op {gesloten.op.tekst}: {gesloten.tekst}.{gesloten.toelichting === undefined ? '' : ` ${gesloten.toelichting}`}</Melding>;
  if (wachtTot !== undefined) return <Melding soort="info">Deze casus wacht op het strafproces tot {wachtTot.tekst}. De termijnen staan stil.</Melding>;
  return besloten?.actieveRol === false ? <Melding soort="info">Besloten op {besloten.op.tekst}: de reclassering krijgt geen actieve rol.</Melding> : null;
}

/** Who else is in the casus. Always on the page, so that a screen reader says it when that changes. */
export function OokBezig({ namen }: { readonly namen: readonly string[] }): ReactNode {
  return <p role="status" className={useEigen().bezig}>{namen.length === 0 ? null : <><PeopleRegular aria-hidden="true" /><span>{bezigZin(namen)}</span></>}</p>;
}

/** Which casus this is, where it stands, and who is aan zet until when. */
export function Casuskop({ casus }: { readonly casus: CasusAntwoord }): ReactNode {
  const stijl = useStijl();
  const eigen = useEigen();
  const { code, plaats, stapTekst, aanZet, oordeel } = casus;
  return (
    <div className={eigen.kop}>
      <p className={stijl.tekst}>{code} · {plaats.afdeling}, {plaats.pi} · {stapTekst}</p>
      {oordeel === undefined ? null : <p className={stijl.zacht}>Stap 1: {oordeel.tekst} ({oordeel.door}, {oordeel.op.tekst})</p>}
      <Toestand casus={casus} />
      {aanZet === undefined ? null : (
        <div className={eigen.aanZet}>
          <div className={stijl.regel}>
            <p className={stijl.nadruk}>{aanZet.wat}</p>
            <p className={stijl.zacht}>Aan zet: {aanZet.wie}</p>
          </div>
          <Termijn stand={aanZet.stand} tekst={aanZet.tekst} />
        </div>
      )}
    </div>
  );
}
