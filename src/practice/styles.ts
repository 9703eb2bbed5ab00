/** How the practice page looks beyond a sheet: fields, buttons, verdicts. Colours keep AA contrast. */
export const PRACTICE_STYLES = `
/* The fonts are above: MathLive need not look for them. */
:root { --ML__static-fonts: true; --good: #1a6334; --bad: #9c1c1c; --unsure: #6b4a00; }
body { hyphens: manual; }
/* The formula editor is a hair wider inside than it says. */
main { overflow-x: clip; }
[hidden] { display: none !important; }
button, select, input[type="text"] { font: inherit; color: inherit; }
button, select {
  background: #fff; border: 1px solid #7a838e; border-radius: 4px; padding: 0.35rem 0.8rem;
  font-size: 0.95rem; cursor: pointer; min-height: 2.4rem;
}
button:hover { background: var(--wash); }
button.primary { background: var(--accent); border-color: var(--accent); color: #fff; font-weight: 600; }
button.primary:hover { background: #173a5b; }
button[aria-disabled="true"] { color: var(--soft); cursor: default; }
:is(button, select, input, [tabindex]):focus-visible, math-field:focus-within {
  outline: 3px solid #2f7fc4; outline-offset: 2px;
}
h2:focus, section:focus { outline: none; }
h2:focus-visible { outline: 3px solid #2f7fc4; outline-offset: 4px; }
.chooser { display: flex; flex-wrap: wrap; gap: 0.6rem 0.8rem; align-items: center; }
.chooser select { flex: 1 1 14rem; min-width: 0; }
article { margin-top: 1.6rem; }
article > h2 { font-size: 1.25rem; }
.task { margin-top: 1.4rem; border-top: 1px solid var(--hair); padding-top: 0.9rem; }
.task h3 { margin-top: 0; }
.answer-line { display: flex; align-items: center; gap: 0.7rem; margin: 0.5rem 0; }
.asked { flex: none; }
.field { flex: 1 1 auto; min-width: 0; }
.modes { display: flex; gap: 0.3rem; margin-bottom: 0.35rem; }
.modes button { padding: 0.1rem 0.6rem; min-height: 1.75rem; font-size: 0.85rem; }
.modes button[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: #fff; }
math-field, .line-of-text {
  display: block; width: 100%; min-height: 3rem; border: 1px solid #7a838e; border-radius: 4px;
  background: #fff; padding: 0.4rem 0.6rem; font-size: 1.2rem;
}
.line-of-text { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: 1rem; }
math-field::part(menu-toggle) { display: none; }
.cell-grid { display: inline-block; max-width: 100%; overflow-x: auto; padding: 0.1rem 0.4rem; border: 1.5px solid var(--ink); border-width: 0 1.5px; border-radius: 8px; }
.cell-row { display: flex; }
input.cell {
  flex: 1 1 8rem; width: 8rem; min-width: 4rem; min-height: 2.4rem; margin: 0.2rem; padding: 0.3rem 0.5rem;
  border: 1px solid #7a838e; border-radius: 4px; background: #fff; font-size: 1rem;
  font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
}
.hint-line { margin: 0.25rem 0 0; color: var(--soft); font-size: 0.85rem; }
.live { min-height: 2.2rem; margin: 0.3rem 0; color: var(--soft); overflow-x: auto; overflow-y: hidden; }
.live .reading { color: var(--ink); }
.live.unreadable { color: var(--unsure); }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.verdict:not(:empty) { margin-top: 0.9rem; border-left: 4px solid var(--hair); background: var(--wash); padding: 0.5rem 0.9rem; overflow-x: auto; }
.verdict .outcome { font-weight: 700; }
.verdict p, .verdict h4 { margin: 0.3rem 0; }
.verdict.correct { border-color: var(--good); }
.verdict.correct .outcome { color: var(--good); }
.verdict.incorrect { border-color: var(--bad); }
.verdict.incorrect .outcome { color: var(--bad); }
.verdict:is(.unreadable, .undecided, .wrong-form, .carried) { border-color: var(--unsure); }
.verdict.wrong-form .outcome { color: var(--unsure); }
.hints > div { margin-top: 0.8rem; border-left: 3px solid var(--accent); padding-left: 0.9rem; }
.hints h4, .solution h4 { margin-top: 0; }
.options { border: 1px solid var(--hair); border-radius: 4px; padding: 0.4rem 0.9rem 0.7rem; margin: 0; }
.options label { display: block; padding: 0.3rem 0; }
@media print { .chooser, .buttons, .modes, .hint-line { display: none; } }
`.trim();
