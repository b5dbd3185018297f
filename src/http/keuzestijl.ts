/**
 * Style of the choice page, for a phone first: light or dark as the device asks, and large buttons. Served as a file,
 * because the page may hold no style of its own. Contrast is at least 4.5 to 1 for text and 3 to 1 for edges, in both.
 */
export const KEUZESTIJL = `
:root {
  color-scheme: light dark;
  --papier: #ffffff; --inkt: #1b1a19; --zacht: #484644; --rand: #605e5c; --knop: #0f548c; --opknop: #ffffff; --knopaan: #0a3d66; --vlak: #f3f2f1; --let: #8a1c00;
}
@media (prefers-color-scheme: dark) {
  :root { --papier: #1b1a19; --inkt: #ffffff; --zacht: #d2d0ce; --rand: #a19f9d; --knop: #9cccf5; --opknop: #0b1a26; --knopaan: #c7e3fa; --vlak: #2b2a29; --let: #ffb59d; }
}
* { box-sizing: border-box; }
html { font: 1rem/1.5 "Segoe UI", system-ui, Arial, sans-serif; color: var(--inkt); background: var(--papier); }
body { margin: 0; }
main { max-width: 34rem; margin: 0 auto; padding: 1.25rem 1rem 2.5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.75rem; }
p { margin: 0 0 0.75rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 0.75rem; margin: 0 0 1rem; padding: 0.75rem; background: var(--vlak); border-radius: 0.375rem; }
dt { color: var(--zacht); }
dd { margin: 0; font-weight: 600; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 0.75rem; }
button { display: block; width: 100%; min-height: 3.5rem; padding: 0.5rem 0.75rem; font: inherit; text-align: left; cursor: pointer; border: 2px solid var(--knop); border-radius: 0.375rem; color: var(--opknop); background: var(--knop); }
button:hover { background: var(--knopaan); border-color: var(--knopaan); }
button:focus-visible { outline: 3px solid var(--inkt); outline-offset: 3px; }
button span { display: block; }
button .wanneer { font-size: 1.125rem; font-weight: 600; }
button.geen { color: var(--inkt); background: var(--papier); border-color: var(--rand); }
button.geen:hover { background: var(--vlak); border-color: var(--inkt); }
.gekozen { font-size: 1.25rem; font-weight: 600; }
.let { border-left: 4px solid var(--let); padding: 0.25rem 0 0.25rem 0.75rem; }
.klein { font-size: 0.875rem; color: var(--zacht); }
@media (forced-colors: active) {
  button { border-color: ButtonText; }
}
`;
