import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WerkdocumentAntwoord } from '../../../src/api/contract.ts';

const useStijl = makeStyles({
  kop: { paddingTop: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  code: { margin: 0, color: tokens.colorNeutralForeground2 },
  naam: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  aanZet: {
    margin: '8px 0 0', padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`, overflowWrap: 'anywhere',
  },
});

/** The heading as long as the casus is not known, of the same height. */
export function LegeKop(): ReactNode {
  const stijl = useStijl();
  return (
    <header className={stijl.kop}>
      <p className={stijl.code}>Samen starten</p>
      <h1 className={stijl.naam}>Werkdocument</h1>
    </header>
  );
}

/** Which casus this is, whose document, and who is to move. */
export function Kop({ werkdocument }: { readonly werkdocument: WerkdocumentAntwoord }): ReactNode {
  const stijl = useStijl();
  const { code, naam, afdeling, aanZetTekst, namen } = werkdocument;
  return (
    <header className={stijl.kop}>
      <p className={stijl.code}>Werkdocument {code} · {afdeling}</p>
      <h1 className={stijl.naam}>{naam}</h1>
      <p className={stijl.code}>Samen van {namen['3RO'] ?? 'een reclasseringswerker (nog niet bekend)'} (reclassering) en {namen.DJI ?? 'een casemanager (nog niet bekend)'} (inrichting)</p>
      {aanZetTekst === '' ? null : <p className={stijl.aanZet}>{aanZetTekst}</p>}
    </header>
  );
}
