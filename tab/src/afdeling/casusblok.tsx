import { Badge, mergeClasses } from '@fluentui/react-components';
import { PersonWarningRegular, PauseCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Afdelingsrij } from '../../../src/api/register.ts';
import { Paginalink } from '../basis/paginalink.tsx';
import { Termijn } from '../basis/termijn.tsx';
import { useStijl } from './stijl.ts';

function wieDragen({ casemanager, reclasseringswerker }: Afdelingsrij): string {
  return `Casemanager: ${casemanager ?? 'niemand'} · reclassering: ${reclasseringswerker ?? 'niemand'}`;
}

/** A casus of an afdeling: who is aan zet and until when, who carries it, and what is missing. */
export function Casusblok({ rij, metStap }: { readonly rij: Afdelingsrij; readonly metStap: boolean }): ReactNode {
  const stijl = useStijl();
  const { casus, code, naam, aanduiding, aanZet, gaten, stilstandTekst, stapTekst, ikDraag } = rij;
  const wie = naam ?? aanduiding;
  return (
    <li className={mergeClasses(stijl.kaart, (ikDraag || aanZet?.vanMij === true) && stijl.mijn)}>
      <h3 className={stijl.kop3}><Paginalink naar={`/casus/${casus}`}>{wie === undefined ? code : `${wie} · ${code}`}</Paginalink></h3>
      {metStap ? <p className={stijl.zacht}>{stapTekst}</p> : null}
      {aanZet === undefined ? <p className={stijl.regel}>Er staat niets meer open.</p> : (
        <>
          <p className={stijl.regel}>{aanZet.wat}</p>
          <p className={stijl.zacht}>{aanZet.vanMij ? 'U bent aan zet' : `Aan zet: ${aanZet.wieTekst}`}</p>
          <Termijn stand={aanZet.stand} tekst={aanZet.klokTekst} />
        </>
      )}
      <p className={stijl.zacht}>{wieDragen(rij)}</p>
      {gaten.map(({ tekst }) => <Badge key={tekst} color="danger" appearance="outline" shape="rounded" icon={<PersonWarningRegular />} className={stijl.merk}>{tekst}</Badge>)}
      {stilstandTekst === undefined ? null : <Badge color="warning" appearance="outline" shape="rounded" icon={<PauseCircleRegular />} className={stijl.merk}>{stilstandTekst}</Badge>}
    </li>
  );
}
