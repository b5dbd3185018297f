import { alsHtml } from '../../graph/html.ts';

/** What Exchange puts below the text of an online meeting: how to join it. */
const DEELNEMEN = /<div>_{8}.*$/s;
const TEKENS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ', '&amp;': '&' };

/** The text that people typed, out of the body of an event: without markup, and without how to join. */
export function tekstUit({ contentType, content }: { readonly contentType: 'text' | 'html'; readonly content: string }): string {
  if (contentType === 'text') return content;
  return content.replace(DEELNEMEN, '').replace(/<br\s*\/?>/gi, '\n').replace(/<\/(p|div|h[1-6])>/gi, '\n\n').replace(/<\/(li|tr)>/gi, '\n').replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (teken) => TEKENS[teken] ?? teken).replace(/\n{3,}/g, '\n\n').trim();
}

/** The text as the body of an event, so that an empty line and a line end survive beside how to join. */
export function bodyVan(tekst: string): { readonly contentType: 'html'; readonly content: string } {
  return { contentType: 'html', content: tekst === '' ? '' : alsHtml(tekst) };
}
