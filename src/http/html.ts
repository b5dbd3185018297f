const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that is safe inside an HTML element or a quoted attribute; names of places are typed by people. */
export function veilig(tekst: string): string {
  return tekst.replace(/[&<>"']/g, (teken) => TEKENS[teken] ?? teken);
}

/** A page without script, with its style in a file beside it and its content as HTML. */
export function htmlPagina({ titel, stijl, inhoud }: { readonly titel: string; readonly stijl: string; readonly inhoud: string }): string {
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${veilig(titel)}</title><link rel="stylesheet" href="${stijl}"></head>
<body>
${inhoud}
</body>
</html>
`;
}
