import { weekdag } from '../domain/datum.ts';
import { schrijfDag } from '../domain/schrijf.ts';
import type { Kandidaat } from './kandidaten.ts';
import type { MomentVraag } from './vraag.ts';

const DAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** `dinsdagochtend`. */
function schrijfDagdeel({ start, dagdeel }: Kandidaat): string {
  return `${DAGEN[weekdag(start.datum) - 1] ?? ''}${dagdeel}`;
}

function schrijfAllen({ deelnemers }: MomentVraag): string {
  const aantal = deelnemers.filter(({ verplicht }) => verplicht).length;
  return aantal < 2 ? '' : aantal === 2 ? 'allebei ' : 'allemaal ';
}

function schrijfTermijn({ start }: Kandidaat, { termijn }: MomentVraag): string {
  const dag = schrijfDag(termijn);
  return start.datum === termijn ? `op de laatste dag van de termijn (${dag})` : `vóór de termijn van ${dag}`;
}

function schrijfNaTermijn(kandidaat: Kandidaat, kandidaten: readonly Kandidaat[], { nu, termijn }: MomentVraag): string {
  const dag = schrijfDag(termijn);
  const aanleiding = termijn < nu.datum ? `de termijn van ${dag} is al voorbij` : `geen moment vóór de termijn van ${dag}`;
  const eerste = kandidaten[0];
  const isEerste = eerste?.start.datum === kandidaat.start.datum && eerste.dagdeel === kandidaat.dagdeel;
  return `${aanleiding}; dit is ${isEerste ? 'het eerste daarna' : 'een later moment'}`;
}

/**
 * Why a moment is proposed, in one Dutch line: `eerste dinsdagochtend dat u er allebei bent en tijd hebt, vóór de
 * termijn van vr 4 dec`. It claims "first" and "time" only where that is known: not when a calendar is hidden.
 * @param kandidaten all moments that were possible, in order of time
 */
export function schrijfReden(kandidaat: Kandidaat, kandidaten: readonly Kandidaat[], vraag: MomentVraag): string {
  if (!kandidaat.voorTermijn) return schrijfNaTermijn(kandidaat, kandidaten, vraag);
  const dagdeel = schrijfDagdeel(kandidaat);
  const zelfdeSoort = kandidaten.find((ander) => ander.vorm === kandidaat.vorm && schrijfDagdeel(ander) === dagdeel);
  const zeker = vraag.deelnemers.every(({ bezet }) => bezet !== 'onbekend');
  const eerste = zeker && zelfdeSoort?.start.datum === kandidaat.start.datum ? 'eerste' : 'een';
  const allen = schrijfAllen(vraag);
  const tijd = zeker ? 'tijd hebt' : 'misschien tijd hebt';
  const termijn = schrijfTermijn(kandidaat, vraag);
  if (kandidaat.vorm === 'inDePI') return `${eerste} ${dagdeel} dat u er ${allen}bent en ${tijd}, ${termijn}`;
  const waarom = vraag.vorm === 'online' ? 'online' : `online, want u bent dan niet ${allen}in de PI`;
  return `${eerste} ${dagdeel} dat u ${allen}${tijd}, ${termijn}; ${waarom}`;
}
