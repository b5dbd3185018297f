import { Badge, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import { andereKant, UITVOERDER, type Vraag } from './labels.ts';
import { Weigering } from './melding.tsx';
import { mogelijk } from './mogelijk.ts';
import { Overgebleven } from './overgebleven.tsx';
import { schrijfDatum, schrijfDoor } from './schrijf.ts';
import { useStijl } from './stijl.ts';
import { TekstFormulier } from './tekstformulier.tsx';
import { gevuldOnder, NIEUW, OPEN, vraagFormulier, vraagVeld } from './velden.ts';

const NIEUWE_VRAAG = 'nieuwe-vraag';
const NIEUW_OPEN = `${vraagFormulier(NIEUW)}/open`;

/** Questions between the two sides. */
export function Vragen(deel: DeelProps): ReactNode {
  const stijl = useStijl();
  const { blad, staat, werkdocument } = deel;
  const kan = mogelijk(werkdocument);
  const { vragen, ik } = werkdocument;
  const isOpen = gevuldOnder(staat.velden, vraagFormulier(NIEUW)).length > 0;
  const ander = UITVOERDER[andereKant(ik.kant)];
  return (
    <section className={stijl.deel} aria-labelledby={ANKER.vragen}>
      <h2 id={ANKER.vragen} tabIndex={-1} className={stijl.kop2}>Vragen</h2>
      {vragen.length === 0 ? <p className={stijl.uitleg}>Er zijn nog geen vragen gesteld.</p> : (
        <ul className={stijl.lijst}>
          {vragen.map((vraag) => <li key={vraag.id}><VraagKaart {...deel} vraag={vraag} magAntwoorden={kan.beantwoord(vraag)} /></li>)}
        </ul>
      )}
      {kan.stelVraag && isOpen ? (
        <TekstFormulier
          {...deel} formulier={vraagFormulier(NIEUW)} veld={vraagVeld(NIEUW)} label={`Uw vraag aan de ${ander}`} wat="uw vraag" knop="Stel de vraag" daarna={NIEUWE_VRAAG}
          hint={wachtZin(werkdocument.fase, ander)} gedaan={`Uw vraag staat bij de ${ander}.`} opdracht={(tekst) => ({ type: 'stelVraag', tekst })}
        />
      ) : null}
      {kan.stelVraag && !isOpen ? (
        <div>
          <Button id={NIEUWE_VRAAG} disabledFocusable={isDicht(staat)} onClick={() => blad.zet((velden) => ({ ...velden, [NIEUW_OPEN]: OPEN }), vraagVeld(NIEUW))}>Stel een vraag aan de {ander}</Button>
        </div>
      ) : null}
      {kan.stelVraag ? null : (
        <>
          <Weigering staat={staat} formulier={vraagFormulier(NIEUW)} />
          <Overgebleven {...deel} formulier={vraagFormulier(NIEUW)} velden={[vraagVeld(NIEUW)]} daarna={ANKER.vragen} />
        </>
      )}
    </section>
  );
}

/** Only before the decision does an open question stop the clock (`taken.ts` in the domain). */
function wachtZin(fase: string, wie: string): string {
  return fase === 'delen' || fase === 'duiding' ? `Zolang de vraag openstaat, is de ${wie} aan zet en wacht de termijn van deze stap.` : `Zolang de vraag openstaat, is de ${wie} aan zet.`;
}

function VraagKaart({ vraag, magAntwoorden, ...deel }: DeelProps & { readonly vraag: Vraag; readonly magAntwoorden: boolean }): ReactNode {
  const stijl = useStijl();
  const formulier = vraagFormulier(vraag.id);
  const beantwoord = vraag.antwoord !== undefined;
  return (
    <div id={ANKER.vraag(vraag.id)} tabIndex={-1} className={stijl.vak}>
      <div className={stijl.rij}>
        <Badge appearance="tint" color={beantwoord ? 'success' : 'warning'}>{beantwoord ? 'beantwoord' : 'wacht op antwoord'}</Badge>
      </div>
      <p className={stijl.tekst}>{vraag.tekst}</p>
      <p className={stijl.klein}>Vraag aan de {UITVOERDER[vraag.aan]} van {schrijfDoor(vraag.door)}, {schrijfDatum(vraag.gesteldOp)}</p>
      {vraag.antwoord === undefined ? <p className={stijl.klein}>{wachtZin(deel.werkdocument.fase, UITVOERDER[vraag.aan])}</p> : (
        <>
          <h3 className={stijl.kop3}>Antwoord</h3>
          <p className={stijl.tekst}>{vraag.antwoord}</p>
          {vraag.beantwoordDoor === undefined ? null : <p className={stijl.klein}>{schrijfDoor(vraag.beantwoordDoor)}{vraag.beantwoordOp === undefined ? '' : `, ${schrijfDatum(vraag.beantwoordOp)}`}</p>}
        </>
      )}
      {magAntwoorden ? (
        <TekstFormulier
          {...deel} formulier={formulier} veld={vraagVeld(vraag.id)} label="Uw antwoord" wat="uw antwoord" knop="Geef antwoord" daarna={ANKER.vraag(vraag.id)}
          gedaan="Uw antwoord is verstuurd." opdracht={(tekst) => ({ type: 'beantwoordVraag', vraag: vraag.id, tekst })}
        />
      ) : (
        <>
          <Weigering staat={deel.staat} formulier={formulier} />
          <Overgebleven {...deel} formulier={formulier} velden={[vraagVeld(vraag.id)]} daarna={ANKER.vraag(vraag.id)} />
        </>
      )}
    </div>
  );
}
