/**
 * The part of Markdown that Teams shows in a card: bold, italic, links and lists, and `<at>name</at>` as a mention.
 * Everything else is escaped, so no card can bring in markup; but `**` or `[…](…)` in a name does show as such,
 * as in Teams, so that a product that forgets to escape names is seen here.
 */
export function naarHtml(tekst: string): string {
  const blokken: string[] = [];
  let soort: 'ul' | 'ol' | 'p' | undefined;
  let regels: string[] = [];
  const sluit = (): void => {
    if (soort === 'p') blokken.push(`<p>${regels.join('<br>')}</p>`);
    else if (soort !== undefined) blokken.push(`<${soort}>${regels.map((regel) => `<li>${regel}</li>`).join('')}</${soort}>`);
    regels = [];
    soort = undefined;
  };
  for (const regel of tekst.split(/\r\n|\r|\n/)) {
    const punt = /^\s*(?:([-*+])|\d{1,3}\.)\s+(.*)$/.exec(regel);
    const nieuw = regel.trim() === '' ? undefined : punt === null ? 'p' : punt[1] === undefined ? 'ol' : 'ul';
    if (nieuw !== soort) sluit();
    soort = nieuw;
    if (nieuw !== undefined) regels.push(binnenRegel(punt?.[2] ?? regel));
  }
  sluit();
  return blokken.join('');
}

function binnenRegel(regel: string): string {
  const veilig = regel.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  // Backslash escapes leave the text before the other rules look at it; \0 can't be in JSON text that Teams takes.
  const gespaard: string[] = [];
  const zonder = veilig.replaceAll(/\\([\\`*_{}[\]()#+\-.!~|])/g, (_heel, teken: string) => `\u0000${gespaard.push(teken) - 1}\u0000`);
  const opgemaakt = zonder
    .replaceAll(/&lt;at&gt;(.+?)&lt;\/at&gt;/g, '<strong class="vermelding">$1</strong>')
    .replaceAll(/\[([^\]]+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
    .replaceAll(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(?<![\w/])_(\S(?:[^_]*?\S)?)_(?!\w)/g, '<em>$1</em>')
    .replaceAll(/(?<![\w*])\*([^\s*](?:[^*]*?[^\s*])?)\*(?![\w*])/g, '<em>$1</em>');
  return opgemaakt.replaceAll(/\u0000(\d+)\u0000/g, (_heel, nummer: string) => gespaard[Number(nummer)] ?? '');
}
