import { Badge, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RondjesVeld } from '../invoer/velden.tsx';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import { andereKant, DUIDINGVORMNAAM, eenVan, sleutels, UITVOERDER, type Conclusie } from './labels.ts';
import { Melding, Weigering } from './melding.tsx';
import { mogelijk } from './mogelijk.ts';
import { Overgebleven } from './overgebleven.tsx';
import { schrijfDatum, schrijfDoor } from './schrijf.ts';
import { useStijl } from './stijl.ts';
import { TekstFormulier } from './tekstformulier.tsx';
import { ONEENS, OPEN, oneensVeld, veldVan } from './velden.ts';

const BEVESTIG = 'bevestig';
const NIET_EENS_KNOP = 'niet-eens';

/** The recorded outcome, where it stands, and for the other side: confirm or not agree. */
export function ConclusieKaart({ conclusie, ...deel }: DeelProps & { readonly conclusie: Conclusie }): ReactNode {
  const stijl = useStijl();
  const kan = mogelijk(deel.werkdocument).bevestigDuiding;
  const vorm = eenVan(sleutels(DUIDINGVORMNAAM), conclusie.vorm);
  return (
    <>
      <Stand {...deel} conclusie={conclusie} />
      <dl className={stijl.gegevens}>
        <dt>Actieve rol</dt>
        <dd>{conclusie.actieveRol ? 'Ja, de reclassering doet mee in het concept-D&R-plan' : 'Nee, de reclassering krijgt geen actieve rol'}</dd>
        {conclusie.bijdragen.length === 0 ? null : <><dt>Bijdragen</dt><dd>{conclusie.bijdragen.join(', ')}</dd></>}
        <dt>Redenen</dt>
        <dd>{conclusie.redenen}</dd>
        {conclusie.samenvatting === undefined ? null : <><dt>Samenvatting</dt><dd>{conclusie.samenvatting}</dd></>}
        <dt>Besproken</dt>
        <dd>{vorm === undefined ? conclusie.vorm : DUIDINGVORMNAAM[vorm]}</dd>
        <dt>Vastgelegd door</dt>
        <dd>{schrijfDoor(conclusie.door)}, {UITVOERDER[conclusie.kant]}</dd>
      </dl>
      {conclusie.afspraken.length === 0 ? null : (
        <div className={stijl.stapel}>
          <h3 className={stijl.kop3}>Afspraken</h3>
          <ul className={stijl.lijst}>
            {conclusie.afspraken.map((afspraak) => (
              <li key={afspraak.id} className={stijl.vak}>
                <p className={stijl.tekst}>{afspraak.wat}</p>
                <p className={stijl.klein}>De {UITVOERDER[afspraak.eigenaar]}, uiterlijk {schrijfDatum(afspraak.termijn)}</p>
                {afspraak.klaarOp === undefined ? null : <div><Badge appearance="tint" color="success">klaar op {schrijfDatum(afspraak.klaarOp)}</Badge></div>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Weigering staat={deel.staat} formulier={BEVESTIG} />
      {kan ? <Bevestigen {...deel} conclusie={conclusie} /> : (
        <>
          <Weigering staat={deel.staat} formulier={ONEENS} />
          <Overgebleven {...deel} formulier={ONEENS} velden={[oneensVeld('reden')]} daarna={ANKER.gezamenlijk} />
        </>
      )}
    </>
  );
}

/** Where the outcome stands, in one message. */
function Stand({ conclusie, werkdocument }: DeelProps & { readonly conclusie: Conclusie }): ReactNode {
  const ander = UITVOERDER[andereKant(conclusie.kant)];
  if (conclusie.besloten) return <Melding intent="success">De duiding is klaar: de uitkomst staat vast.</Melding>;
  if (conclusie.oneens !== undefined)
    return <Melding intent="warning">{schrijfDoor(conclusie.oneens.door)} is het niet eens met deze uitkomst: {conclusie.oneens.reden}. Het hoofd D&R en de unitmanager beslissen samen.</Melding>;
  const soort = conclusie.voorlopig ? 'voorlopige uitkomst' : 'uitkomst';
  if (werkdocument.ik.kant === conclusie.kant) return <Melding intent="info">De {soort} is vastgelegd. De {ander} bevestigt die nog.</Melding>;
  return <Melding intent="info">{conclusie.voorlopig ? `Dit is een voorlopige uitkomst: de ${UITVOERDER[conclusie.kant]} heeft die alleen vastgelegd.` : `De ${UITVOERDER[conclusie.kant]} heeft deze uitkomst vastgelegd.`} Lees de uitkomst. Bevestig die, of zeg waarom u het niet eens bent.</Melding>;
}

function Bevestigen(deel: DeelProps & { readonly conclusie: Conclusie }): ReactNode {
  const stijl = useStijl();
  const { blad, staat, conclusie } = deel;
  const mening = oneensVeld('actieveRol');
  const vindt = eenVan(['ja', 'nee'], veldVan(staat.velden, mening)) ?? (conclusie.actieveRol ? 'nee' : 'ja');
  if (veldVan(staat.velden, oneensVeld('open')) === OPEN)
    return (
      <TekstFormulier
        {...deel} formulier={ONEENS} veld={oneensVeld('reden')} label="Waarom bent u het niet eens?" hint="Het hoofd D&R en de unitmanager lezen dit en beslissen samen." wat="uw reden"
        knop="Meld dat u het niet eens bent" daarna={ANKER.gezamenlijk} gedaan="Uw reden is vastgelegd. Het hoofd D&R en de unitmanager beslissen samen." opdracht={(reden) => ({ type: 'weesHetOneens', reden, actieveRol: vindt === 'ja' })}
        vooraf={<RondjesVeld id={mening} waarde={vindt} bijTypen={blad.typ} fout={undefined} vast={staat.bezig === ONEENS} label="Wat vindt u: draagt de reclassering actief bij?" keuzes={[{ waarde: 'ja', tekst: 'Ja' }, { waarde: 'nee', tekst: 'Nee' }]} />}
      />
    );
  return (
    <div className={stijl.rij}>
      <Button
        appearance="primary" disabledFocusable={isDicht(staat)}
        onClick={() => void blad.voerUit({ formulier: BEVESTIG, opdracht: { type: 'bevestigDuiding' }, gedaan: 'U hebt de uitkomst bevestigd.', daarna: ANKER.gezamenlijk })}
      >
        {staat.bezig === BEVESTIG ? 'Bezig met bevestigen…' : 'Bevestig de uitkomst'}
      </Button>
      <Button id={NIET_EENS_KNOP} disabledFocusable={isDicht(staat)} onClick={() => blad.zet((velden) => ({ ...velden, [oneensVeld('open')]: OPEN }), oneensVeld('reden'))}>Niet eens</Button>
    </div>
  );
}
