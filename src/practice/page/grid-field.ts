/**
 * An answer entered entry by entry, where the template shows its size: one box a cell, each named by its
 * place. The boxes are joined to the one text that the grader reads.
 */
import { cellsOf } from '../../publish/answer-grid.ts';
import { joinedCells } from '../joined-cells.ts';
import type { AnswerField, FieldEvents, Word } from './answer-field.ts';
import { element } from './elements.ts';

export function gridField(
  size: readonly number[],
  { name, label }: { readonly name: string; readonly label: string },
  { changed, entered }: FieldEvents,
  word: Word,
): AnswerField {
  const { rows, columns } = cellsOf(size);
  const inputs = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const place = { row: `${row + 1}`, column: `${column + 1}` };
      return element('input', {
        type: 'text',
        class: 'cell',
        autocomplete: 'off',
        autocapitalize: 'off',
        spellcheck: 'false',
        'aria-label':
          size.length === 1 ? word('component', { index: place.column }) : word('cell', place),
        'aria-describedby': `${name}-how`,
      });
    }),
  );
  const all = inputs.flat();
  for (const [index, input] of all.entries()) {
    input.addEventListener('input', changed);
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      const next = all[index + 1];
      if (next === undefined) entered();
      else next.focus();
    });
  }
  const grid = element(
    'div',
    { class: 'cell-grid', role: 'group', 'aria-labelledby': label },
    ...inputs.map((row) => element('div', { class: 'cell-row' }, ...row)),
  );
  const hint = element('p', { class: 'hint-line', id: `${name}-how` }, word('grid-hint'));
  return {
    root: element('div', { class: 'field' }, grid, hint),
    text: () =>
      joinedCells(
        size,
        all.map(({ value }) => value),
      ),
    focus: () => all[0]?.focus(),
  };
}
