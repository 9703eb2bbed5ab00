/** The text of an answer that was entered cell by cell: (a, b) of a vector, [[a, b], [c, d]] of a matrix. */
export function joinedCells(size: readonly number[], cells: readonly string[]): string {
  if (cells.every((cell) => cell.trim() === '')) return '';
  // A cell is one entry, whatever is in it.
  const entries = cells.map((cell) => (/[,;&]|\\\\/.test(cell) ? `(${cell.trim()})` : cell.trim()));
  const [first = 1, columns] = size;
  if (columns === undefined) return `(${entries.join(', ')})`;
  const rows = Array.from({ length: first }, (_, row) =>
    entries.slice(row * columns, (row + 1) * columns).join(', '),
  );
  return `[${rows.map((row) => `[${row}]`).join(', ')}]`;
}
