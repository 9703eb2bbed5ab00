/** What is done to each part of something written: a scalar, a vector, a matrix, an equation. */
import type { Expression } from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';

/** The same written thing with each of its parts changed. */
export function entrywise(written: Written, change: (part: Expression) => Expression): Written {
  switch (written.kind) {
    case 'scalar':
      return { kind: 'scalar', expression: change(written.expression) };
    case 'vector':
      return { kind: 'vector', components: written.components.map(change) };
    case 'matrix':
      return { kind: 'matrix', rows: written.rows.map((row) => row.map(change)) };
    case 'tuple':
      return { kind: 'tuple', parts: written.parts.map((part) => entrywise(part, change)) };
    case 'choices':
    case 'matrix-expression':
      return written;
    case 'equation':
      return { kind: 'equation', left: change(written.left), right: change(written.right) };
  }
}
