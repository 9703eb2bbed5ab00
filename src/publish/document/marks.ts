/** The marks of list items, where they are written as text. */
import { type Block, type ListMarks, paragraph, strong, text } from './document.ts';

export function markOf(marks: ListMarks, index: number): string {
  if (marks === 'bullets') return '- ';
  if (marks === 'numbers') return `${index + 1}. `;
  return `(${String.fromCharCode(97 + (index % 26))}) `;
}

/** The blocks of a lettered part with its letter in front of the first line. */
export function lettered(item: readonly Block[], index: number): readonly Block[] {
  const mark = strong(text(markOf('letters', index).trim()));
  const [first, ...others] = item;
  if (first?.kind !== 'paragraph') return [paragraph(mark), ...item];
  return [paragraph(mark, text(' '), ...first.parts), ...others];
}
