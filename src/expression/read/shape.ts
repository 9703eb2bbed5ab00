/**
 * Whether what was read is a scalar, a vector or a matrix. The grammar reads vectors as placeholders
 * in an expression; here sums, differences and scalar multiples of them are worked out by component,
 * and `3i - 2j` becomes (3, -2). Products of vectors are left to `expression/matrix`.
 */
import { type Expression, NOUGHT, negation, product, quotient, sum, UNITY } from '../expression.ts';
import { bottomUp } from '../traverse.ts';
import type { Literal, Pass } from './pass.ts';
import { refuse } from './problem.ts';
import type { Orientation, Written } from './written.ts';

/** A grid of parts; a vector is a grid of one row. Unit vectors have three, those unused undefined. */
interface Grid {
  readonly kind: 'vector' | 'matrix' | 'axes';
  readonly rows: readonly (readonly (Expression | undefined)[])[];
  readonly orientation?: Orientation;
}
type Shape = Expression | Grid;

const isGrid = (shape: Shape): shape is Grid => 'rows' in shape;

/** What the expression of this pass is as a whole. */
export function shapeOf(pass: Pass, expression: Expression): Written {
  if (pass.literals.length === 0) return { kind: 'scalar', expression };
  const memory = new Map<Expression, Shape>();
  const shape = bottomUp<Shape>(expression, (part, parts) => combine(pass, part, parts), memory);
  if (!isGrid(shape)) return { kind: 'scalar', expression: shape };
  if (shape.kind === 'matrix')
    return { kind: 'matrix', rows: shape.rows.map((row) => row.map(filled)) };
  const row = shape.rows[0]!;
  const size = shape.kind === 'axes' && row[2] === undefined ? 2 : row.length;
  const { orientation } = shape;
  return {
    kind: 'vector',
    components: row.slice(0, size).map(filled),
    ...(orientation === undefined ? {} : { orientation }),
  };
}

/** A vector of the plane written with i and j, as one of space. */
export function inSpace(pass: Pass, written: Written): Written | undefined {
  if (written.kind !== 'vector' || written.components.length !== 2) return undefined;
  if (!pass.literals.some((literal) => literal.kind === 'unit')) return undefined;
  return { kind: 'vector', components: [...written.components, NOUGHT] };
}

const filled = (part: Expression | undefined): Expression => part ?? NOUGHT;

function gridOf(literal: Literal): Grid {
  switch (literal.kind) {
    case 'unit':
      return {
        kind: 'axes',
        rows: [[0, 1, 2].map((axis) => (axis === literal.axis ? UNITY : undefined))],
      };
    case 'vector':
      return {
        kind: 'vector',
        rows: [literal.components],
        ...(literal.orientation === undefined ? {} : { orientation: literal.orientation }),
      };
    case 'matrix':
      return { kind: 'matrix', rows: literal.rows };
  }
}

function combine(pass: Pass, part: Expression, parts: readonly Shape[]): Shape {
  const literal = pass.literalOf(part);
  if (literal !== undefined) {
    const grid = gridOf(literal);
    for (const row of grid.rows) {
      for (const entry of row) if (entry !== undefined) refusePlaceholders(pass, entry);
    }
    return grid;
  }
  if (!parts.some(isGrid)) return part;
  switch (part.kind) {
    case 'negation':
      return each(parts[0] as Grid, negation);
    case 'sum':
      return added(pass, parts);
    case 'product':
      return scaled(pass, parts);
    case 'quotient': {
      const [above, below] = parts as readonly [Shape, Shape];
      if (isGrid(below)) return refuseShape(pass);
      return each(above as Grid, (entry) => quotient(entry, below));
    }
    case 'number':
    case 'constant':
    case 'variable':
    case 'power':
    case 'application':
    case 'unknown':
    case 'derivative':
      return refuseShape(pass);
  }
}

const each = (grid: Grid, change: (entry: Expression) => Expression): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => row.map((entry) => (entry === undefined ? entry : change(entry)))),
});

function added(pass: Pass, parts: readonly Shape[]): Grid {
  const grids = parts.filter(isGrid);
  const first = grids[0]!;
  const width = first.rows[0]!.length;
  const fits = (grid: Grid): boolean =>
    grid.kind === first.kind &&
    grid.rows.length === first.rows.length &&
    grid.rows[0]!.length === width;
  if (grids.length < parts.length || !grids.every(fits)) return refuseMixed(pass);
  const rows = first.rows.map((row, down) =>
    row.map((_, across) => {
      const terms = grids.flatMap((grid) => grid.rows[down]![across] ?? []);
      return terms.length === 0 ? undefined : sum(terms);
    }),
  );
  // A tuple goes with either; a row and a column do not go together.
  const [orientation, ...others] = new Set(grids.flatMap((grid) => grid.orientation ?? []));
  if (others.length > 0) return refuseMixed(pass);
  return { kind: first.kind, rows, ...(orientation === undefined ? {} : { orientation }) };
}

function scaled(pass: Pass, parts: readonly Shape[]): Grid {
  const at = parts.findIndex(isGrid);
  const grid = parts[at] as Grid;
  const scalars = parts.filter((shape) => !isGrid(shape)) as Expression[];
  if (scalars.length !== parts.length - 1) return refuseShape(pass);
  return each(grid, (entry) =>
    grid.kind === 'axes' && entry === UNITY
      ? product(scalars)
      : product([...scalars.slice(0, at), entry, ...scalars.slice(at)]),
  );
}

/** A component must be a scalar itself. */
function refusePlaceholders(pass: Pass, entry: Expression): void {
  if (pass.literals.length < 2) return;
  bottomUp<boolean>(entry, (part) => {
    const inner = pass.literalOf(part);
    if (inner !== undefined) {
      refuse('not-a-scalar', inner.position, inner.length, { kind: kindOf(inner) });
    }
    return true;
  });
}

const kindOf = (literal: Literal): string => (literal.kind === 'matrix' ? 'matrix' : 'vector');

/** A vector where only a number can stand: in a function, an exponent, a denominator. */
function refuseShape(pass: Pass): never {
  const last = pass.literals.at(-1)!;
  return refuse('not-a-scalar', last.position, last.length, { kind: kindOf(last) });
}

function refuseMixed(pass: Pass): never {
  const first = pass.literals[0]!;
  const last = pass.literals.at(-1)!;
  const length = last.position + last.length - first.position;
  return refuse('mixed-shapes', first.position, Math.max(1, length));
}
