import { Badge, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import { useId, type ReactElement, type ReactNode } from 'react';
import type { CasusAntwoord } from '../../../src/api/casus.ts';
import { Leeg } from '../basis/staat.tsx';
import { useStijl } from './stijl.ts';

type Bijdrage = NonNullable<CasusAntwoord['bijdragen']>[number];

const STAND: Readonly<Record<Bijdrage['stand'], { readonly tekst: string; readonly teken: ReactElement }>> = {
  open: { tekst: 'open', teken: <CircleRegular /> },
  klaar: { tekst: 'klaar', teken: <CheckmarkCircleRegular /> },
  vervallen: { tekst: 'vervallen', teken: <SubtractCircleRegular /> },
};

function Merk({ stand, wanneer }: { readonly stand: Bijdrage['stand']; readonly wanneer: string | undefined }): ReactNode {
  const { tekst, teken } = STAND[stand];
  return <Badge appearance="outline" color={stand === 'klaar' ? 'success' : 'informative'} shape="rounded" icon={teken} className={useStijl().merk}>{tekst}{wanneer === undefined ? '' : ` ${wanneer}`}</Badge>;
}

function Vak({ kop, leeg, children }: { readonly kop: string; readonly leeg: string; readonly children: readonly ReactNode[] }): ReactNode {
  const stijl = useStijl();
  const id = useId();
  return (
    <section className={stijl.vak} aria-labelledby={id}>
      <h2 id={id} className={stijl.kop2}>{kop}</h2>
      {children.length === 0 ? <p className={stijl.tekst}>{leeg}</p> : <ul className={stijl.lijst}>{children}</ul>}
    </section>
  );
}

/** The lines of one part of the text, without what is not there. */
function regels(...delen: readonly (string | undefined)[]): string {
  return delen.filter((deel) => deel !== undefined && deel !== '').join(' · ');
}

/** What the reclassering contributes, what the two agreed, and the inzet during the detention. */
export function Afspraken({ casus: { bijdragen, afspraken, inzet, documenten } }: { readonly casus: CasusAntwoord }): ReactNode {
  const stijl = useStijl();
  const rij = mergeClasses(stijl.regel, stijl.streep);
  return (
    <>
      {bijdragen === undefined && afspraken === undefined && !documenten.werkdocument ? <Leeg>De bijdragen en afspraken lezen alleen de casemanager en de reclasseringswerker van deze casus.</Leeg> : (
        <>
          <Vak kop="Bijdragen van de reclassering" leeg="Er zijn nog geen bijdragen gekozen. Dat gebeurt bij de duiding.">
            {(bijdragen ?? []).map(({ id, naam, eigenaar, stand, op, termijn, bevinding, reden }) => (
              <li key={id} className={rij}>
                <p className={stijl.nadruk}>{naam}</p>
                <p className={stijl.zacht}>{regels(eigenaar ?? 'nog niemand', stand === 'open' && termijn !== undefined ? `uiterlijk ${termijn.tekst}` : undefined)}</p>
                <Merk stand={stand} wanneer={op === undefined ? undefined : `op ${op.tekst}`} />
                {bevinding === undefined ? null : <p className={stijl.geschreven}>{bevinding}</p>}
                {reden === undefined ? null : <p className={stijl.geschreven}>Reden: {reden}</p>}
              </li>
            ))}
          </Vak>
          <Vak kop="Afspraken" leeg="Er zijn geen andere afspraken gemaakt.">
            {(afspraken ?? []).map(({ id, wat, eigenaarTekst, termijn, klaarOp }) => (
              <li key={id} className={rij}>
                <p className={stijl.nadruk}>{wat}</p>
                <p className={stijl.zacht}>{eigenaarTekst} · uiterlijk {termijn.tekst}</p>
                <Merk stand={klaarOp === undefined ? 'open' : 'klaar'} wanneer={klaarOp === undefined ? undefined : `op ${klaarOp.tekst}`} />
              </li>
            ))}
          </Vak>
        </>
      )}
      <Vak kop="Inzet tijdens de detentie" leeg="Er is nog geen inzet voorgesteld.">
        {inzet.map(({ id, grond, stand, eigenaar, start, klaar, wat, waarom, reden, ikDraag }) => (
          <li key={id} className={rij}>
            <p className={stijl.nadruk}>{wat ?? grond}</p>
            <p className={stijl.zacht}>{regels(wat === undefined ? undefined : grond, stand, eigenaar === undefined ? undefined : `${eigenaar}${ikDraag ? ' (u)' : ''}`, start === undefined ? undefined : `vanaf ${start.tekst}`, klaar === undefined ? undefined : `tot ${klaar.tekst}`)}</p>
            {waarom === undefined ? null : <p className={stijl.geschreven}>{waarom}</p>}
            {reden === undefined ? null : <p className={stijl.geschreven}>Reden: {reden}</p>}
          </li>
        ))}
      </Vak>
    </>
  );
}
