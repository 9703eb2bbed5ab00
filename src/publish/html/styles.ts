/**
 * How a sheet looks on a screen and on paper. Fonts are the reader's own book faces: a sheet has names
 * in every alphabet, which no font small enough to carry along would cover.
 */
export const SHEET_STYLES = `
:root {
  --ink: #1b1f24;
  --soft: #545d68;
  --hair: #d5d9de;
  --accent: #1f4e79;
  --wash: #f4f7fa;
}
* { box-sizing: border-box; }
html { background: #e9ecef; color: var(--ink); }
body {
  margin: 0;
  font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "TeX Gyre Pagella",
    Charter, "Bitstream Charter", Georgia, "Noto Serif", "DejaVu Serif", serif;
  font-size: 1.0625rem;
  line-height: 1.55;
  hyphens: auto;
}
main {
  max-width: 48rem;
  margin: 2rem auto;
  padding: 3.25rem 4rem 3.5rem;
  background: #fff;
  box-shadow: 0 1px 3px rgb(0 0 0 / 18%);
}
.katex { font-size: 1.08em; }
p { margin: 0.6em 0; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; hyphens: none; }
h1 { font-size: 1.75rem; font-weight: 600; letter-spacing: -0.005em; }
h2 { font-size: 1.08rem; font-weight: 700; color: var(--accent); }
h3 { font-size: 1rem; font-weight: 700; margin-top: 1.2em; }
h4 { font-size: 1rem; font-weight: 600; font-style: italic; margin-top: 1em; }
.masthead { border-bottom: 2px solid var(--accent); padding-bottom: 1.1rem; margin-bottom: 1.9rem; }
.meta, .points { color: var(--soft); font-size: 0.9rem; }
.masthead .meta { margin: 0.25rem 0 0; }
.note { color: var(--soft); }
.blanks { display: flex; flex-wrap: wrap; gap: 0.9rem 2rem; margin: 1.3rem 0 0.2rem; }
.blank { display: flex; align-items: baseline; gap: 0.5rem; flex: 1 1 auto; min-width: 0; max-width: 100%; white-space: nowrap; }
.blank .line { flex: 1 1 0; min-width: 4rem; border-bottom: 1px solid var(--ink); height: 1.2em; }
.exercise { margin: 2.1rem 0 0; position: relative; }
.exercise > h2 { padding-right: 7rem; }
.exercise > .points { position: absolute; top: 0.1rem; right: 0; margin: 0; }
.cells { display: flex; align-items: center; gap: 0.6rem; margin: 1.3rem 0 0.2rem; overflow-x: auto; }
.cell-grid { display: inline-block; padding: 0.15rem 0.35rem; border: 1.5px solid var(--ink); border-width: 0 1.5px; border-radius: 8px; }
.cell-row { display: flex; }
.cell-row > span { flex: none; width: 5.6rem; height: 2.3rem; margin: 0.15rem; border: 1px solid var(--soft); border-radius: 3px; }
.exercise > .blanks { margin: 1rem 0 0; max-width: 34rem; }
.answer { background: var(--wash); border-left: 3px solid var(--accent); padding: 0.55rem 0.9rem; overflow-x: auto; overflow-y: hidden; }
.solution { margin-top: 0.9rem; }
.solution > ol { padding-left: 1.5rem; margin: 0.5rem 0; }
.solution li { margin: 0.45rem 0; }
.solution li::marker { color: var(--accent); font-weight: 600; }
ol[type="a"] { padding-left: 1.9rem; list-style: none; counter-reset: part; }
ol[type="a"] > li { counter-increment: part; margin: 0.9rem 0; }
ol[type="a"] > li::before {
  content: "(" counter(part, lower-alpha) ")";
  position: absolute;
  margin-left: -1.9rem;
  color: var(--accent);
  font-weight: 600;
}
.display { overflow-x: auto; overflow-y: hidden; padding: 0.15rem 0; }
.display .katex-display { margin: 0.55em 0; }
.display:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
figure { margin: 1.1rem 0; text-align: center; }
figure svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; margin: 1rem auto; }
th, td { padding: 0.3rem 0.85rem; border-bottom: 1px solid var(--hair); text-align: left; }
thead :is(th, td) { border-bottom: 1.5px solid var(--ink); border-top: 1.5px solid var(--ink); font-weight: 600; }
tbody tr:last-child td { border-bottom: 1.5px solid var(--ink); }
th.center, td.center { text-align: center; }
th.right, td.right { text-align: right; }
code, pre { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: 0.9em; }
pre { background: var(--wash); padding: 0.7rem 0.9rem; overflow-x: auto; }
blockquote { margin: 0.8rem 0; padding-left: 1rem; border-left: 3px solid var(--hair); }
details { margin: 0.4rem 0 0.6rem; border-left: 2px solid var(--hair); padding-left: 0.9rem; }
summary { cursor: pointer; color: var(--accent); font-size: 0.93rem; }
hr { border: 0; border-top: 1px solid var(--hair); margin: 1.5rem 0; }
@media (max-width: 40rem) {
  html { background: #fff; }
  main { margin: 0; padding: 1.4rem 1.1rem 2.5rem; box-shadow: none; }
  /* Formulas within a sentence may break where they can, and what cannot scrolls with its paragraph. */
  p:not(.blanks), li { overflow-wrap: anywhere; }
  :is(p:not(.blanks), .item):has(> .katex) { overflow-x: auto; overflow-y: hidden; }
  figure { overflow-x: auto; }
  .solution > ol, details ol { padding-left: 1.2rem; }
  details { padding-left: 0.6rem; }
}
@page { size: A4; margin: 18mm 19mm; }
@media print {
  html { background: #fff; }
  body { font-size: 11pt; }
  main { margin: 0; padding: 0; max-width: none; box-shadow: none; }
  .exercise, .solution li, table, .display, figure { break-inside: avoid; }
  .exercise.keyed { break-inside: auto; }
  h1, h2, h3, h4, .answer { break-after: avoid; }
  .page-break { break-after: page; }
  .display, .answer { overflow: visible; }
  .answer { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details > summary { list-style: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  a { color: inherit; }
}
`.trim();
