import { GESPREKNAAM } from '../domain/planning.ts';
import { ROLNAAM } from '../domain/rollen.ts';
import { schrijfMoment } from '../domain/schrijf.ts';
import type { Keuzekop, Keuzemoment, Keuzestand } from '../usecases/keuze.ts';
import { htmlPagina, veilig } from './html.ts';

/** Where the style of the page is served. */
export const KEUZESTIJL_PAD = '/keuze.css';

type Stand<S extends Keuzestand['soort']> = Extract<Keuzestand, { readonly soort: S }>;
type Vorm = Keuzemoment['vorm'];

function pagina(titel: string, inhoud: string): string {
  return htmlPagina({ titel, stijl: KEUZESTIJL_PAD, inhoud: `<main>\n${inhoud}\n</main>` });
}

function waar(vorm: Vorm): string {
  return vorm === 'online' ? 'online' : 'in de PI';
}

function alinea(tekst: string, klasse?: string): string {
  return `<p${klasse === undefined ? '' : ` class="${klasse}"`}>${veilig(tekst)}</p>`;
}

/** What the talk is about, as far as a stranger may know it. */
function kopregels({ code, plaats, ander }: Keuzekop): string {
  const rij = (wat: string, waarde: string): string => `<dt>${wat}</dt><dd>${veilig(waarde)}</dd>`;
  return `<dl>${rij('Casus', code)}${rij('Plaats', plaats)}${rij('Gesprek met', `de ${ROLNAAM[ander]}`)}</dl>`;
}

function momentknop({ start, duurMinuten, vorm, voorTermijn }: Keuzemoment): string {
  const bij = `${waar(vorm)}, ${duurMinuten} minuten${voorTermijn ? '' : ', na de termijn'}`;
  return `<li><button name="keuze" value="${start.instant}"><span class="wanneer">${veilig(schrijfMoment(start.datum, start.tijd))}</span> <span>${bij}</span></button></li>`;
}

function kiezen({ kop, momenten, onzeker }: Stand<'kiezen'>, token: string, melding: string | undefined): string {
  return pagina(`Kies een moment · ${kop.code}`, `<h1>Kies een moment voor ${GESPREKNAAM[kop.voor]}</h1>
${melding === undefined ? '' : `<p class="let" role="alert">${veilig(melding)}</p>\n`}${kopregels(kop)}
${alinea(`Tik op het moment dat u past. De afspraak komt dan in beide agenda’s.${onzeker ? ' Wij konden niet alle agenda’s zien. Kijk dus zelf of het past.' : ''}`)}
<form method="post" action="/keuze">
<input type="hidden" name="ticket" value="${veilig(token)}">
<ul>
${momenten.map(momentknop).join('\n')}
<li><button class="geen" name="keuze" value="geen"><span class="wanneer">Geen van deze</span> <span>Wij zoeken andere momenten voor u beiden.</span></button></li>
</ul>
</form>
${alinea('Deze pagina is alleen voor u. Stuur de mail of de link niet door.', 'klein')}`);
}

const KOOS: Readonly<Record<Stand<'gekozen'>['door'], string>> = {
  u: 'U hebt gekozen.', DJI: 'De casemanager heeft gekozen.', '3RO': 'De reclasseringswerker heeft gekozen.', product: 'Samen starten heeft dit moment gekozen.',
};

function gekozen({ kop, moment, door, geboekt }: Stand<'gekozen'>): string {
  const { start, vorm, duurMinuten } = moment;
  return pagina(`Moment gekozen · ${kop.code}`, `<h1>Er is een moment gekozen</h1>
${alinea(`${schrijfMoment(start.datum, start.tijd)}, ${waar(vorm)}, ${duurMinuten} minuten`, 'gekozen')}
${alinea(`${KOOS[door]} ${geboekt ? 'De afspraak staat in beide agenda’s.' : 'De afspraak komt in beide agenda’s.'} U hoeft hier niets meer te doen.`)}
${kopregels(kop)}
${alinea(`Past het toch niet? Bel of mail de ${ROLNAAM[kop.ander]}.`)}`);
}

const NIETS_TE_KIEZEN: Readonly<Record<Exclude<Keuzestand['soort'], 'kiezen' | 'gekozen' | 'geenToegang'>, { readonly kop: string; readonly tekst: (kop: Keuzekop) => string }>> = {
  zoekt: { kop: 'Wij zoeken andere momenten', tekst: () => 'De momenten uit deze mail gelden niet meer. U krijgt bericht als er nieuwe zijn. U hoeft nu niets te doen.' },
  geenGevonden: { kop: 'Wij vonden geen moment', tekst: ({ ander }) => `De momenten uit deze mail gelden niet meer. Wij vonden geen ander moment dat u beiden past. Bel of mail de ${ROLNAAM[ander]} en spreek samen iets af.` },
  vervangen: { kop: 'Er zijn nieuwe momenten', tekst: () => 'De momenten uit deze mail gelden niet meer. U krijgt voor de nieuwe momenten een ander bericht. Kies daarin.' },
  nietNodig: { kop: 'U hoeft nu niet te kiezen', tekst: ({ voor }) => `Voor deze casus hoeft nu geen moment voor ${GESPREKNAAM[voor]} te worden gekozen. De momenten uit deze mail gelden niet meer.` },
};

/** Says why there is nothing to choose, and what to do; names no casus. */
export function geenKeuze(melding: string): string {
  return pagina('Kies een moment', `<h1>U kunt hier niet kiezen</h1>\n${alinea(melding)}`);
}

/** What is shown to who may not (any more) choose for this casus. */
export const GEEN_TOEGANG = 'U werkt niet (meer) aan deze casus. Denkt u van wel? Vraag de beheerder van uw inrichting of unit om u aan de afdeling te koppelen.';

/**
 * The page for who has a valid ticket, without script: the moments as buttons, or what became of them. It names neither
 * the detainee nor a colleague. `melding`: why what was chosen just now was refused.
 */
export function keuzepagina(stand: Keuzestand, token: string, melding?: string): string {
  switch (stand.soort) {
    case 'kiezen': return kiezen(stand, token, melding);
    case 'gekozen': return gekozen(stand);
    case 'geenToegang': return geenKeuze(GEEN_TOEGANG);
    case 'zoekt':
    case 'geenGevonden':
    case 'vervangen':
    case 'nietNodig': {
      const { kop, tekst } = NIETS_TE_KIEZEN[stand.soort];
      return pagina(`${kop} · ${stand.kop.code}`, `<h1>${veilig(kop)}</h1>\n${alinea(tekst(stand.kop))}\n${kopregels(stand.kop)}`);
    }
  }
}
