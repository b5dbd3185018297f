import { expect, test } from 'vitest';
import { naarHtml } from '../../../tab/src/kaart/markdown.ts';

test.each([
  ['**vet** en _cursief_', '<p><strong>vet</strong> en <em>cursief</em></p>'],
  ['[de casus](https://tab.example/c/1)', '<p><a href="https://tab.example/c/1" target="_blank" rel="noopener noreferrer">de casus</a></p>'],
  ['[klik](javascript:alert(1))', '<p>[klik](javascript:alert(1))</p>'],
  ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
  ['[x](https://a.example/"onmouseover="y)', '<p><a href="https://a.example/&quot;onmouseover=&quot;y" target="_blank" rel="noopener noreferrer">x</a></p>'],
  ['Dag <at>Carla Voorbeeld</at>', '<p>Dag <strong class="vermelding">Carla Voorbeeld</strong></p>'],
  ['Jan \\*\\*de\\*\\* Boer', '<p>Jan **de** Boer</p>'],
  ['snake_case_naam en 2 * 3 * 4', '<p>snake_case_naam en 2 * 3 * 4</p>'],
  ['Doe dit:\n- een\n- twee\n1. drie', '<p>Doe dit:</p><ul><li>een</li><li>twee</li></ul><ol><li>drie</li></ol>'],
  ['een\ntwee\n\ndrie', '<p>een<br>twee</p><p>drie</p>'],
  ['**Jan** heet [hier](https://a.example) \\[niet\\](https://b.example)', '<p><strong>Jan</strong> heet <a href="https://a.example" target="_blank" rel="noopener noreferrer">hier</a> [niet](https://b.example)</p>'],
])('Teams shows %j as %s', (tekst, html) => {
  expect(naarHtml(tekst)).toBe(html);
});
