import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Blad } from '../basis/blad.tsx';
import { Melding, Skelet, Toon } from '../basis/staat.tsx';
import { useHost } from '../teams/hostvak.ts';

/** Shown by Teams when somebody adds the tab to a channel: there is nothing to choose, because the channel says which afdeling. */
export default function Instellen(): ReactNode {
  const host = useHost();
  const toegevoegd = useQuery({ queryKey: ['instellen'], retry: false, queryFn: () => host.voegToe({ naam: 'Samen starten', adres: `${location.origin}${location.pathname}` }) });
  return (
    <Blad titel="Samen starten toevoegen">
      <Toon vraag={toegevoegd} skelet={<Skelet rijen={1} wat="De instelling" />}>
        {(gelukt) => (gelukt
          ? <Melding soort="success">Kies onderaan “Opslaan”. De tab opent dan op de afdeling van dit kanaal.</Melding>
          : <Melding soort="info">Deze pagina hoort bij het toevoegen van een tab in Teams. Open in een kanaal het plusteken bij de tabbladen en kies Samen starten.</Melding>)}
      </Toon>
    </Blad>
  );
}
