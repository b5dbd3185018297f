import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SectieAntwoord } from '../../../src/api/handreiking.ts';
import { useStijl } from './stijl.ts';
import { Tekst } from './tekst.tsx';

type Versie = SectieAntwoord['geschiedenis'][number];

/** What the section said before, by whom and when, to read and to take up again. */
export function Geschiedenis({ geschiedenis, neemOver }: { readonly geschiedenis: readonly Versie[]; readonly neemOver: (tekst: NonNullable<Versie['tekst']>) => void }): ReactNode {
  const stijl = useStijl();
  return (
    <section className={stijl.stapel} aria-label="Eerdere versies">
      <h2 className={stijl.kop2}>Eerdere versies</h2>
      {geschiedenis.length === 0 ? <p className={stijl.zacht}>Deze tekst is nog niet gewijzigd.</p> : (
        <Accordion collapsible multiple>
          {geschiedenis.map(({ versie, door, op, tekst }) => (
            <AccordionItem key={versie} value={versie}>
              <AccordionHeader as="h3">Versie {versie}: {tekst === undefined ? 'terug naar de standaardtekst' : 'gewijzigd'}, {op}, {door}</AccordionHeader>
              <AccordionPanel>
                {tekst === undefined ? <p className={stijl.regel}>Vanaf hier gold weer de tekst van het product.</p> : (
                  <div className={stijl.stapel}>
                    <p className={stijl.regel}><strong>{tekst.titel}</strong></p>
                    <Tekst tekst={tekst.tekst} kop="h4" />
                    <div><Button size="small" aria-label={`Wijzig vanaf deze tekst: versie ${versie}`} onClick={() => neemOver(tekst)}>Wijzig vanaf deze tekst</Button></div>
                  </div>
                )}
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </section>
  );
}
