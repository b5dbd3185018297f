/** Style of the sheet to print: A4, black on white, room to write. Served as a file, because the page may hold no style of its own. */
export const DAGSTAATSTIJL = `
@page { size: A4 portrait; margin: 14mm 12mm 16mm; }
* { box-sizing: border-box; }
html { font: 11pt/1.35 "Segoe UI", Arial, sans-serif; color: #000; background: #fff; }
body { max-width: 186mm; margin: 8mm auto; padding: 0 4mm; }
h1 { font-size: 17pt; margin: 0 0 1mm; }
h2 { font-size: 12.5pt; margin: 6mm 0 1.5mm; break-after: avoid; }
p { margin: 0 0 1.5mm; }
.naam { margin: 3mm 0; }
.naam span { display: inline-block; width: 70mm; border-bottom: 0.3mm solid #000; }
.klein { font-size: 9pt; }
.scherm { border: 0.3mm solid #000; padding: 2mm 3mm; margin-bottom: 5mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
th { text-align: left; font-size: 9pt; border-bottom: 0.5mm solid #000; padding: 0 2mm 1mm 0; }
th.groep { font-size: 10pt; font-weight: 400; padding: 6mm 0 2mm; border: 0; }
th.groep span { font-size: 12.5pt; font-weight: 700; }
td { vertical-align: top; padding: 1.8mm 2mm 1mm 0; }
tbody { break-inside: avoid; border-bottom: 0.2mm solid #000; }
.code { width: 25mm; white-space: nowrap; font-weight: 600; }
.stap { width: 27mm; }
.tijd { width: 17mm; font-weight: 600; }
.tot { width: 37mm; }
.plek { width: 38mm; }
.laat { font-weight: 700; }
.hok { width: 7mm; }
.vakje { display: inline-block; width: 4mm; height: 4mm; border: 0.3mm solid #000; }
.schrijf td { padding: 0 0 2.5mm; }
.schrijf div { height: 7mm; border-bottom: 0.2mm dotted #555; }
.schrijf span { font-size: 8.5pt; color: #333; }
footer { margin-top: 6mm; font-size: 9pt; }
@media print {
  body { max-width: none; margin: 0; padding: 0; }
  .scherm { display: none; }
}
`;
