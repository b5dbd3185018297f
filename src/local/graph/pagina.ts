import { schrijfMoment } from '../../domain/schrijf.ts';
import { escapeHtml } from '../../graph/html.ts';
import { momentVan } from '../../tijd/amsterdam.ts';
import type { Omgeving, StandInMailbox } from './omgeving.ts';
import type { StandInEvent, StandInMail } from './toestand.ts';

const STATUS: Readonly<Record<StandInEvent['showAs'], string>> = {
  unknown: 'onbekend',
  free: 'vrij',
  tentative: 'nog niet beantwoord',
  busy: 'bezet',
  oof: 'afwezig',
  workingElsewhere: 'werkt elders',
};

const STIJL = 'body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}h1 small{color:#8a1c00}li p{margin:0}button{font:inherit;margin:.25rem .25rem .25rem 0;min-height:1.75rem}[role=alert]{border:2px solid #8a1c00;padding:.5rem}';

/** How the answer of an attendee is shown to the organiser. */
const ANTWOORD: Readonly<Record<StandInEvent['attendees'][number]['antwoord'], string>> = {
  none: 'nog niet beantwoord',
  notResponded: 'nog niet beantwoord',
  organizer: 'organisator',
  accepted: 'komt',
  tentativelyAccepted: 'komt misschien',
  declined: 'komt niet',
};

/**
 * The page that shows what the stand-in holds: per person the calendar, then the mails. For people, in Dutch.
 * @param melding what went wrong with the button that was pressed
 */
export function toonPagina({ mailboxen, toestand, outlook }: Omgeving, melding: string | undefined): string {
  const mails = toestand.mails.toReversed();
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Agenda’s en mails – lokale modus</title><style>${STIJL}</style></head>
<body><main>
<h1>Agenda’s en mails <small>Lokale modus</small></h1>
<p>De mensen op deze pagina bestaan niet. Er gaat geen mail of uitnodiging naar buiten. Vernieuw de pagina om de laatste stand te zien.
Met de knoppen doet u wat deze mensen in Outlook zouden doen.${outlook === undefined ? '' : ` Of open <a href="${escapeHtml(outlook)}">de nagebouwde Outlook</a>.`}</p>
${melding === undefined ? '' : `<p role="alert">${escapeHtml(melding)}</p>`}
<h2>Agenda’s</h2>
${mailboxen.alle.map((mailbox) => toonAgenda(mailbox, toestand.events)).join('\n')}
<h2>Mails</h2>
${mails.length === 0 ? '<p>Er zijn nog geen mails verstuurd.</p>' : `<ul>${mails.map(toonMail).join('')}</ul>`}
</main></body>
</html>
`;
}

function toonAgenda({ naam, adres }: StandInMailbox, alle: readonly StandInEvent[]): string {
  const events = alle.filter(({ mailbox }) => mailbox === adres.toLowerCase()).toSorted((a, b) => a.van.localeCompare(b.van));
  const lijst = events.length === 0 ? '<p>Deze agenda is leeg.</p>' : `<ul>${events.map((event) => toonAfspraak(event, naam)).join('')}</ul>`;
  return `<section><h3>${escapeHtml(naam)} (${escapeHtml(adres)})</h3>${lijst}</section>`;
}

function toonAfspraak(event: StandInEvent, van: string): string {
  const { tot, subject, locatie, showAs, joinUrl, isCancelled } = event;
  const kenmerken = [locatie, joinUrl === undefined ? undefined : 'online', isCancelled ? undefined : STATUS[showAs]];
  const bij = kenmerken.filter((deel) => deel !== undefined && deel !== '').join(', ');
  const tekst = `${wanneer(event.van)}–${momentVan(tot).tijd}: ${escapeHtml(subject)}${bij === '' ? '' : ` (${escapeHtml(bij)})`}`;
  return `<li><p>${tekst}</p>${toonGenodigden(event)}${toonKnoppen(event, van)}</li>`;
}

/** The organiser sees who comes; an attendee does not. */
function toonGenodigden({ mailbox, organisator, attendees }: StandInEvent): string {
  if (mailbox !== organisator || attendees.length === 0) return '';
  return `<p>Uitgenodigd: ${attendees.map(({ naam, antwoord }) => `${escapeHtml(naam)} (${ANTWOORD[antwoord]})`).join(', ')}</p>`;
}

const KNOPPEN_GENODIGDE = [['accepted', 'Accepteren'], ['tentativelyAccepted', 'Misschien'], ['declined', 'Weigeren'], ['verwijder', 'Uit de agenda halen']] as const;
const KNOPPEN_ORGANISATOR = [['kwartier', 'Kwartier later'], ['dag', 'Dag later'], ['verwijder', 'Verwijderen']] as const;

/** Buttons for an invitation, each with a name that says for whom and what: there are many alike on the page. */
function toonKnoppen({ mailbox, organisator, iCalUId, attendees, isCancelled, subject, van }: StandInEvent, naam: string): string {
  if (attendees.length === 0 || isCancelled) return '';
  const knoppen = mailbox === organisator ? KNOPPEN_ORGANISATOR : KNOPPEN_GENODIGDE;
  const waarvan = escapeHtml(`${subject}, ${wanneer(van)}, in de agenda van ${naam}`);
  const velden = `<input type="hidden" name="wie" value="${escapeHtml(mailbox)}"><input type="hidden" name="afspraak" value="${escapeHtml(iCalUId)}">`;
  return `<form method="post" action="/">${velden}${knoppen.map(([wat, tekst]) => `<button name="wat" value="${wat}" aria-label="${tekst}: ${waarvan}">${tekst}</button>`).join('')}</form>`;
}

function toonMail({ op, van, aan, onderwerp, tekst, contentType, bijlagen }: StandInMail): string {
  // Someone else's HTML is shown as its text: this page renders nothing that a caller sent.
  const kaal = contentType === 'html' ? tekst.replace(/<[^>]*>/g, ' ') : tekst;
  const inhoud = escapeHtml(kaal).replaceAll('\n', '<br>');
  return `<li><strong>${escapeHtml(onderwerp)}</strong><br>${wanneer(op)}, van ${escapeHtml(van)} aan ${escapeHtml(aan.join(', '))}<p>${inhoud}</p>${bijlagen.map(({ naam }) => `<p>Bijlage: ${escapeHtml(naam)}</p>`).join('')}</li>`;
}

function wanneer(instant: StandInEvent['van']): string {
  const { datum, tijd } = momentVan(instant);
  return schrijfMoment(datum, tijd);
}
