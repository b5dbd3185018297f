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

const STIJL = 'body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}h1 small{color:#8a1c00}';

/** The page that shows what the stand-in holds: per person the calendar, then the mails. For people, in Dutch. */
export function toonPagina({ mailboxen, toestand }: Omgeving): string {
  const mails = toestand.mails.toReversed();
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Agenda’s en mails – lokale modus</title><style>${STIJL}</style></head>
<body><main>
<h1>Agenda’s en mails <small>Lokale modus</small></h1>
<p>De mensen op deze pagina bestaan niet. Er gaat geen mail of uitnodiging naar buiten. Vernieuw de pagina om de laatste stand te zien.</p>
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
  const lijst = events.length === 0 ? '<p>Deze agenda is leeg.</p>' : `<ul>${events.map(toonAfspraak).join('')}</ul>`;
  return `<section><h3>${escapeHtml(naam)} (${escapeHtml(adres)})</h3>${lijst}</section>`;
}

function toonAfspraak({ van, tot, subject, locatie, showAs, joinUrl, isCancelled }: StandInEvent): string {
  const kenmerken = [locatie, joinUrl === undefined ? undefined : 'online', isCancelled ? undefined : STATUS[showAs]];
  const bij = kenmerken.filter((deel) => deel !== undefined && deel !== '').join(', ');
  return `<li>${wanneer(van)}–${momentVan(tot).tijd}: ${escapeHtml(subject)}${bij === '' ? '' : ` (${escapeHtml(bij)})`}</li>`;
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
