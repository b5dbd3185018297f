const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that is safe inside an HTML element or a quoted attribute. */
export function escapeHtml(tekst: string): string {
  return tekst.replace(/[&<>"']/g, (teken) => TEKENS[teken] ?? teken);
}

/** Plain text as HTML: an empty line starts a new paragraph, a line end is kept. */
export function alsHtml(tekst: string): string {
  return tekst
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((alinea) => `<p>${escapeHtml(alinea).replaceAll('\n', '<br>')}</p>`)
    .join('');
}
