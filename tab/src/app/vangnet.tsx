import { Component, type ReactNode } from 'react';
import { Melding } from '../basis/staat.tsx';

/** A page that fails to load or to draw says so, and the rest of the tab goes on. */
export class Vangnet extends Component<{ readonly children: ReactNode }, { readonly mislukt: boolean }> {
  override state = { mislukt: false };

  static getDerivedStateFromError(): { readonly mislukt: boolean } {
    return { mislukt: true };
  }

  override render(): ReactNode {
    if (!this.state.mislukt) return this.props.children;
    return <main id="inhoud"><Melding soort="error" actie={{ tekst: 'Laad opnieuw', doe: () => location.reload() }}>Deze pagina kon niet worden getoond. Laad hem opnieuw. Blijft het zo? Vertel het de beheerder.</Melding></main>;
  }
}
