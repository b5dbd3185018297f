import type { Dagstaat, Dagstaatoverleg, Dagstaatregel } from '../usecases/dagstaat.ts';
import { htmlPagina, veilig } from './html.ts';

/** Where the style of the page is served. */
export const STIJL_PAD = '/dagstaat.css';

function pagina(titel: string, inhoud: string): string {
  return htmlPagina({ titel, stijl: STIJL_PAD, inhoud });
}

/** A line to write on under each row, so that what was said inside can be entered later. */
function schrijfregel(breed: number): string {
  return `<tr class="schrijf"><td></td><td colspan="${breed - 1}"><div><span>Notitie:</span></div></td></tr>`;
}

function taakrij({ code, stap, doen }: Dagstaatregel): string {
  const rijen = doen.map(({ wat, tot, teLaat }, nummer) => `<tr><td class="hok"><span class="vakje"></span></td><td class="code">${nummer === 0 ? veilig(code) : ''}</td><td class="stap">${nummer === 0 ? veilig(stap) : ''}</td><td>${veilig(wat)}</td><td class="tot${teLaat ? ' laat' : ''}">${teLaat ? '‼ ' : ''}${veilig(tot)}</td></tr>`);
  return `<tbody>${rijen.join('')}${schrijfregel(5)}</tbody>`;
}

/** Widths come from here: the first row of the table spans all columns. */
function kolommen(...klassen: readonly string[]): string {
  return `<colgroup>${klassen.map((klasse) => `<col${klasse === '' ? '' : ` class="${klasse}"`}>`).join('')}</colgroup>`;
}

/** Heading of a table, in its head so that it is there again on the next page, with the day: pages come loose. */
function tabelkop(breed: number, tekst: string, dag: string): string {
  return `<tr><th class="groep" colspan="${breed}"><span>${veilig(tekst)}</span> · ${veilig(dag)}</th></tr>`;
}

function takentabel({ naam, regels }: Dagstaat['afdelingen'][number], dag: string): string {
  return `<table>${kolommen('hok', 'code', 'stap', '', 'tot')}<thead>${tabelkop(5, `${naam} (${regels.length})`, dag)}<tr><th class="hok" aria-label="Klaar"></th><th class="code">Casus</th><th class="stap">Stap</th><th>Wat te doen</th><th class="tot">Uiterlijk</th></tr></thead>
${regels.map(taakrij).join('\n')}
</table>`;
}

function overlegtabel(overleg: readonly Dagstaatoverleg[], dag: string): string {
  if (overleg.length === 0) return '<h2>Overleg</h2>\n<p>Geen overleg gepland.</p>';
  const rij = ({ tijd, code, afdeling, wat }: Dagstaatoverleg): string =>
    `<tbody><tr><td class="tijd">${veilig(tijd === '' ? '__:__' : tijd)}</td><td class="code">${veilig(code)}</td><td class="plek">${veilig(afdeling)}</td><td>${veilig(wat)}</td></tr>${schrijfregel(4)}</tbody>`;
  return `<table>${kolommen('tijd', 'code', 'plek', '')}<thead>${tabelkop(4, `Overleg (${overleg.length})`, dag)}<tr><th class="tijd">Tijd</th><th class="code">Casus</th><th class="plek">Afdeling</th><th>Wat</th></tr></thead>
${overleg.map(rij).join('\n')}
</table>`;
}

/** The sheet as a page that prints on A4 without script. It names nobody: codes, afdelingen and steps only. */
export function dagstaatpagina({ dag, gemaakt, overleg, afdelingen }: Dagstaat): string {
  const taken = afdelingen.length === 0 ? '<h2>Te doen</h2>\n<p>U bent op deze dag nergens aan zet.</p>' : afdelingen.map((afdeling) => takentabel(afdeling, dag)).join('\n');
  return pagina(`Dagstaat ${dag}`, `<p class="scherm">Druk dit blad af met Ctrl+P. Sluit daarna deze pagina.</p>
<h1>Dagstaat ${veilig(dag)}</h1>
<p class="klein">Alleen casuscodes. Schrijf geen namen van gedetineerden op. Vernietig dit blad als u alles hebt ingevoerd.</p>
<p class="naam">Van: <span>&nbsp;</span></p>
${overlegtabel(overleg, dag)}
${taken}
<footer>Stand van ${veilig(gemaakt)}. Weer bij een computer? Typ “mijn werk” in Samen starten en voer in wat u hier opschreef.</footer>`);
}

/** Says why there is no sheet, and what to do. */
export function geenDagstaat(melding: string): string {
  return pagina('Dagstaat', `<h1>Dagstaat</h1>\n<p>${veilig(melding)}</p>`);
}
