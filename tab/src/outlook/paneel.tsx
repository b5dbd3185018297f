import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Vangnet } from '../app/vangnet.tsx';
import { Verbindingsbalk } from '../app/verbindingsbalk.tsx';
import { Blad } from '../basis/blad.tsx';
import { Leeg } from '../basis/staat.tsx';
import { Leespagina } from './bestaand.tsx';
import { Mailpagina } from './mail.tsx';
import type { Item, Kader } from './office/kader.ts';
import { Opstelpagina } from './opstelpagina.tsx';

/** What the pane stands beside, also after one chose another item; `beurt` counts the changes. */
function useItem(kader: Kader): { readonly item: Item; readonly beurt: number } {
  const vragen = useQueryClient();
  const [staat, zet] = useState(() => ({ item: kader.item(), beurt: 0 }));
  useEffect(() => {
    const stop = kader.volgItem(() => {
      // What was asked was about another item; who one is stays.
      vragen.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/api/ik' });
      zet(({ beurt }) => ({ item: kader.item(), beurt: beurt + 1 }));
    });
    return () => void stop.then((eind) => eind());
  }, [kader, vragen]);
  return staat;
}

function Pagina({ kader, item }: { readonly kader: Kader; readonly item: Item }): ReactNode {
  switch (item.soort) {
    case 'opstellen':
      return <Opstelpagina kader={kader} item={item.item} />;
    case 'afspraak':
      return <Leespagina kader={kader} item={item.item} />;
    case 'mail':
      return <Mailpagina kader={kader} item={item.item} />;
    case 'niets':
      return <Blad titel="Samen starten"><Leeg>Kies een afspraak of een mail.</Leeg></Blad>;
    case 'anders':
      return <Blad titel="Samen starten"><Leeg>Samen starten werkt bij afspraken, en bij mails die u ontvangt.</Leeg></Blad>;
  }
}

/** The pane of somebody who is signed in. */
export function Paneel({ kader }: { readonly kader: Kader }): ReactNode {
  const { item, beurt } = useItem(kader);
  return <><Verbindingsbalk /><Vangnet key={beurt}><Pagina kader={kader} item={item} /></Vangnet></>;
}
