import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { focusOpEersteFout } from '../invoer/focus.ts';
import { DatumVeld, KeuzeVeld, RegelVeld, RondjesVeld, TekstVeld, VinkGroep } from '../invoer/velden.tsx';
import type { Blad } from './blad.ts';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import { afspraakVeld, bijdrageVeld, DUIDING, duidingVeld, eersteBijdrage, leesDuiding, MAX_AFSPRAKEN, rijen, verwijderRij, voegRijToe } from './duidingformulier.ts';
import { andereKant, DUIDINGVORMNAAM, sleutels, UITVOERDER } from './labels.ts';
import { useStijl } from './stijl.ts';
import { MAX_REGEL, MAX_TEKST } from './stukformulier.ts';
import { gevuldOnder, veldVan } from './velden.ts';

const VORMEN = sleutels(DUIDINGVORMNAAM).map((waarde) => ({ waarde, tekst: DUIDINGVORMNAAM[waarde] }));
const EIGENAREN = sleutels(UITVOERDER).map((waarde) => ({ waarde, tekst: `de ${UITVOERDER[waarde]}` }));
const AFSPRAAK_ERBIJ = 'afspraak-erbij';

/** The form of the outcome: how it was discussed, the decision with its reasons, and what was agreed. */
export function VastleggenDuiding({ blad, staat, werkdocument }: DeelProps): ReactNode {
  const stijl = useStijl();
  const [gecontroleerd, zetGecontroleerd] = useState(false);
  const { magVoorlopig, vandaag, ik, wachten } = werkdocument;
  const later = wachten !== undefined && veldVan(staat.velden, duidingVeld('actieveRol')) === 'later';
  const ander = UITVOERDER[andereKant(ik.kant)];
  const gelezen = leesDuiding(staat.velden, werkdocument);
  const fouten = gecontroleerd && !gelezen.ok ? gelezen.fouten : {};
  const vast = staat.bezig === DUIDING;
  const veld = (id: string) => ({ id, waarde: veldVan(staat.velden, id), bijTypen: blad.typ, fout: fouten[id], vast });

  function bewaar(): void {
    zetGecontroleerd(true);
    if (!gelezen.ok) focusOpEersteFout(gelezen.fouten);
    else void blad.voerUit({ formulier: DUIDING, opdracht: gelezen.waarde, gedaan: later ? `De casus wacht op het strafproces. De ${ander} krijgt bericht.` : `De uitkomst is vastgelegd. De ${ander} krijgt bericht om die te bevestigen.`, daarna: ANKER.gezamenlijk });
  }

  function rijErbij(): void {
    const { velden, rij } = voegRijToe(staat.velden);
    blad.zet(() => velden, afspraakVeld(rij, 'wat'));
  }

  return (
    <form
      className={stijl.stapel} noValidate aria-label="Uitkomst van de duiding"
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        bewaar();
      }}
    >
      <p className={stijl.uitleg}>Leg hier vast wat u samen besluit. Daarna bevestigt de {ander} de uitkomst.</p>
      {magVoorlopig ? (
        <RondjesVeld
          {...veld(duidingVeld('wijze'))} label="Hebt u dit samen besloten?"
          keuzes={[{ waarde: 'samen', tekst: 'Ja, samen' }, { waarde: 'voorlopig', tekst: `Nee, voorlopig: de ${ander} heeft nog niet gereageerd` }]}
        />
      ) : null}
      <KeuzeVeld {...veld(duidingVeld('vorm'))} label="Hoe hebt u het besproken?" keuzes={VORMEN} leeg="Kies hoe" />
      <RondjesVeld
        {...veld(duidingVeld('actieveRol'))} label="Krijgt de reclassering een actieve rol in het concept-D&R-plan?"
        keuzes={[{ waarde: 'ja', tekst: 'Ja' }, { waarde: 'nee', tekst: 'Nee, Samen starten stopt hier' }, ...(wachten === undefined ? [] : [{ waarde: 'later', tekst: 'Later opnieuw bekijken (wacht op strafproces)' }])]}
      />
      {veldVan(staat.velden, duidingVeld('actieveRol')) === 'ja' ? (
        <VinkGroep
          label="Wat draagt de reclassering bij?" hint="Kies een of meer. U kunt later nog toevoegen." vast={vast} bijTypen={blad.typ} fout={fouten[eersteBijdrage(werkdocument.formen)]}
          vinkjes={werkdocument.formen.map(({ vorm, naam, waarvoor }) => ({ id: bijdrageVeld(vorm), label: naam, uitleg: waarvoor, waarde: veldVan(staat.velden, bijdrageVeld(vorm)) }))}
        />
      ) : null}
      {later ? <DatumVeld {...veld(duidingVeld('later'))} waarde={veldVan(staat.velden, duidingVeld('later')) || wachten.standaard} label="Wanneer kijkt u opnieuw?" hint="De termijnen staan stil tot die dag. U kunt eerder verder." vanaf={vandaag} tot={wachten.uiterste} /> : null}
      <TekstVeld {...veld(duidingVeld('redenen'))} label={later ? 'Waarom wacht u?' : 'Redenen van dit besluit'} max={later ? MAX_REGEL : MAX_TEKST} />
      {later ? null : <TekstVeld {...veld(duidingVeld('samenvatting'))} label="Samenvatting van wat is gedeeld" verplicht={false} max={MAX_TEKST} />}
      {later ? null : <Afspraken blad={blad} staat={staat} werkdocument={werkdocument} veld={veld} rijErbij={rijErbij} />}
      <div className={stijl.rij}>
        <Button type="submit" appearance="primary" disabledFocusable={isDicht(staat)}>{vast ? 'Bezig met vastleggen…' : 'Leg de uitkomst vast'}</Button>
        {gevuldOnder(staat.velden, DUIDING).length > 0 ? <Button disabledFocusable={vast} onClick={() => blad.wis(DUIDING, ANKER.gezamenlijk)}>Wis dit formulier</Button> : null}
      </div>
    </form>
  );
}

type Veld = (id: string) => { readonly id: string; readonly waarde: string; readonly bijTypen: Blad['typ']; readonly fout: string | undefined; readonly vast: boolean };

/** What was agreed besides the bijdragen: who does what by when. */
function Afspraken({ blad, staat, werkdocument: { vandaag }, veld, rijErbij }: DeelProps & { readonly veld: Veld; readonly rijErbij: () => void }): ReactNode {
  const stijl = useStijl();
  return (
    <div className={stijl.stapel} role="group" aria-labelledby="afspraken-kop">
      <h3 id="afspraken-kop" className={stijl.kop3}>Andere afspraken</h3>
      {rijen(staat.velden).length === 0 ? <p className={stijl.uitleg}>Nog geen afspraken. De bijdragen hierboven krijgen vanzelf een eigenaar en een datum.</p> : null}
      {rijen(staat.velden).map((rij, nummer) => (
        <div key={rij} className={stijl.formulier} role="group" aria-label={`Afspraak ${nummer + 1}`}>
          <RegelVeld {...veld(afspraakVeld(rij, 'wat'))} label="Wat spreekt u af?" />
          <div className={stijl.naast}>
            <KeuzeVeld {...veld(afspraakVeld(rij, 'eigenaar'))} label="Wie doet dit?" keuzes={EIGENAREN} leeg="Kies wie" />
            <DatumVeld {...veld(afspraakVeld(rij, 'termijn'))} label="Uiterlijk op" vanaf={vandaag} />
          </div>
          <div>
            <Button size="small" appearance="subtle" aria-label={`Haal afspraak weg: afspraak ${nummer + 1}`} onClick={() => blad.zet((velden) => verwijderRij(velden, rij), AFSPRAAK_ERBIJ)}>Haal afspraak weg</Button>
          </div>
        </div>
      ))}
      {rijen(staat.velden).length < MAX_AFSPRAKEN ? <div><Button id={AFSPRAAK_ERBIJ} onClick={rijErbij}>Voeg een afspraak toe</Button></div> : null}
    </div>
  );
}
