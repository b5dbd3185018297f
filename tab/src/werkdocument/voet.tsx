import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Blad, BladStaat } from './blad.ts';
import { schrijfTijd } from './schrijf.ts';

const useStijl = makeStyles({
  voet: {
    position: 'sticky', bottom: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '10px 16px',
  },
  // Nothing to say or do: no bar over the text.
  leeg: { padding: 0, borderTopStyle: 'none' },
  binnen: { maxWidth: '860px', margin: '0 auto', display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '12px' },
  status: { minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  zin: { margin: 0 },
  knoppen: { display: 'flex', flexShrink: 0, gap: '8px' },
  hoog: { minHeight: '32px' },
  gedaan: { margin: 0, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  voorgelezen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** What to do once the proof of who one is no longer counts. `nieuws`: something typed did not reach the server. */
export type Verlopenzin = (nieuws: boolean) => string;

const watBleef: Verlopenzin = (nieuws) => (nieuws ? 'Uw laatste tekst kon niet meer worden bewaard: kopieer die eerst.' : 'Wat u typte, is bewaard.');
/** The ticket of a dialog counts for an hour. */
export const VENSTER_VERLOPEN: Verlopenzin = (nieuws) => `Dit venster is verlopen. Sluit het en open het opnieuw vanuit de kaart. ${watBleef(nieuws)}`;
/** In the tab one is signed in anew without noticing; this is for when that fails. */
export const PAGINA_VERLOPEN: Verlopenzin = (nieuws) => `U bent niet meer aangemeld. Sluit Samen starten en open het opnieuw. ${watBleef(nieuws)}`;

const bewaardZin = (op: number): string => `Concept bewaard ${schrijfTijd(op)}`;

/** Whether what is typed is safe. `stil`: without the moments between two saves, which would be read out at each pause. */
export function bewaarZin({ bewaren, verlopen }: BladStaat, stil: boolean): string | undefined {
  if (verlopen) return undefined;
  switch (bewaren.soort) {
    case 'rust':
    case 'verlopen':
      return undefined;
    case 'bezig':
      if (!stil) return 'Bezig met bewaren…';
      return bewaren.vorigeOp === undefined ? undefined : bewaardZin(bewaren.vorigeOp);
    case 'bewaard':
      return bewaardZin(bewaren.op);
    case 'wacht':
      return 'Geen verbinding. We bewaren uw tekst zodra de verbinding terug is. Laat dit venster open.';
    case 'mislukt':
      return `Uw concept is niet bewaard. ${bewaren.melding}`;
  }
}

/** The bar at the bottom: what was done, whether what is typed is safe, and with `sluit` the way out; that is false when one has to close the window oneself. */
export function Voet({ blad, staat, verlopen, sluit }: { readonly blad: Blad; readonly staat: BladStaat; readonly verlopen: Verlopenzin; readonly sluit?: () => Promise<boolean> }): ReactNode {
  const stijl = useStijl();
  const [slot, zetSlot] = useState<string>();

  async function probeerTeSluiten(weg: () => Promise<boolean>): Promise<void> {
    const bewaard = await blad.bewaarNu();
    // The second tap is a choice: whoever was told that something is not saved may still leave.
    if (!bewaard && slot === undefined && !staat.verlopen) {
      zetSlot('Uw laatste tekst is nog niet bewaard. Wacht op de verbinding, of kies nog eens Sluiten.');
      return;
    }
    if (!(await weg())) zetSlot('U kunt dit venster nu sluiten.');
  }

  const gedaan = staat.geenVerbinding ? 'Geen verbinding. We proberen het vanzelf opnieuw.' : staat.gedaan;
  const knoppen = staat.gewist !== undefined || sluit !== undefined;
  // The same sentence stands at the top, where it is read out; whoever scrolled down sees it here.
  const nu = [staat.verlopen ? verlopen(blad.heeftNieuws()) : bewaarZin(staat, false), slot].filter((zin) => zin !== undefined);
  return (
    <footer className={mergeClasses(stijl.voet, !knoppen && gedaan === undefined && nu.length === 0 && stijl.leeg)}>
      <div className={stijl.binnen}>
        <div aria-hidden="true" className={stijl.status}>
          {gedaan === undefined ? null : <p className={stijl.gedaan}>{gedaan}</p>}
          {nu.map((zin) => <p key={zin} className={stijl.zin}>{zin}</p>)}
        </div>
        <div role="status" className={stijl.voorgelezen}>{[gedaan, bewaarZin(staat, true), slot].filter((zin) => zin !== undefined).join(' ')}</div>
        <div className={mergeClasses(stijl.knoppen, knoppen && stijl.hoog)}>
          {staat.gewist === undefined ? null : <Button onClick={blad.herstel}>Zet terug</Button>}
          {sluit === undefined ? null : <Button onClick={() => void probeerTeSluiten(sluit)}>Sluiten</Button>}
        </div>
      </div>
    </footer>
  );
}
