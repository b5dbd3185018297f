import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useMemo, type ReactNode } from 'react';
import { leesOpmaak, type Blok } from './opmaak.ts';

const useStijl = makeStyles({
  tekst: {
    maxWidth: '70ch', overflowWrap: 'anywhere',
    '& p': { margin: '0 0 12px' },
    '& ul': { margin: '0 0 12px', paddingInlineStart: '20px' },
    '& li': { marginBottom: '6px' },
    '& h2, & h3, & h4': { margin: '16px 0 6px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  },
});

function Regel({ regel }: { readonly regel: Blok['regels'][number] }): ReactNode {
  return regel.map(({ tekst, vet }, plaats) => (vet ? <strong key={plaats}>{tekst}</strong> : <Fragment key={plaats}>{tekst}</Fragment>));
}

/** A text of the handreiking. `kop`: the level of its headings, below that of what stands above it. */
export function Tekst({ tekst, kop: Kop }: { readonly tekst: string; readonly kop: 'h2' | 'h3' | 'h4' }): ReactNode {
  const stijl = useStijl();
  const blokken = useMemo(() => leesOpmaak(tekst), [tekst]);
  return (
    <div className={stijl.tekst}>
      {blokken.map(({ soort, regels }, plaats) => {
        const inhoud = regels.map((regel, nummer) => ({ nummer, regel: <Regel regel={regel} /> }));
        if (soort === 'lijst') return <ul key={plaats}>{inhoud.map(({ nummer, regel }) => <li key={nummer}>{regel}</li>)}</ul>;
        if (soort === 'kop') return <Kop key={plaats}>{inhoud[0]?.regel}</Kop>;
        return <p key={plaats}>{inhoud.map(({ nummer, regel }) => <Fragment key={nummer}>{nummer === 0 ? null : <br />}{regel}</Fragment>)}</p>;
      })}
    </div>
  );
}
