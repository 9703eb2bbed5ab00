/**
 * Reads what letters are, as people write it: "A: m x n; S: n x n symmetric; x, y: n x 1; c: scalar;
 * f: function". Shapes only; formulas are read by `read.ts`.
 */
import { LIMITS } from '../../../limits.ts';
import { failure, type Result, success } from '../../../result.ts';
import type { Dimension } from '../expression.ts';
import type { Declarations, MatrixDeclaration } from '../shape.ts';

export type DeclarationProblemCode =
  /** No name, no colon, or no shape after it. */
  'declaration-unreadable' | 'property-unknown' | 'declared-twice' | 'too-many-declarations';

export interface DeclarationProblem {
  readonly code: DeclarationProblemCode;
  /** The piece of the text that is concerned. */
  readonly text: string;
}

const NAME = /^[A-Za-z]{1,20}(?:_[A-Za-z0-9]{1,8})?$/;
const SHAPE =
  /^([A-Za-z](?:_[A-Za-z0-9]+)?|\d{1,4})\s*(?:x|×|\*|by)\s*([A-Za-z](?:_[A-Za-z0-9]+)?|\d{1,4})(?![A-Za-z0-9])/;

type Property = Omit<MatrixDeclaration, 'name' | 'rows' | 'columns' | 'dependsOn'>;

/** Longer names first, so that `positive definite` is not read as `positive`. */
const PROPERTIES: readonly (readonly [string, Property])[] = [
  ['positive definite', { positiveDefinite: true }],
  ['positive-definite', { positiveDefinite: true }],
  ['symmetric', { symmetric: true }],
  ['diagonal', { diagonal: true }],
  ['positive', { positive: true }],
  ['sums to 1', { unitSum: true }],
];

export function readDeclarations(text: string): Result<Declarations, DeclarationProblem> {
  const symbols: MatrixDeclaration[] = [];
  const functions: string[] = [];
  let pending: string[] = [];
  for (const piece of text.split(/[,;\n]/)) {
    if (piece.trim() === '') continue;
    if (symbols.length + functions.length >= LIMITS.matrix.declarations) {
      return failure({ code: 'too-many-declarations', text: piece.trim() });
    }
    const colon = piece.indexOf(':');
    const name = (colon < 0 ? piece : piece.slice(0, colon)).trim();
    if (!NAME.test(name)) return failure({ code: 'declaration-unreadable', text: piece.trim() });
    if ([...symbols.map((each) => each.name), ...functions, ...pending].includes(name)) {
      return failure({ code: 'declared-twice', text: name });
    }
    pending.push(name);
    if (colon < 0) continue;
    const what = piece.slice(colon + 1).trim();
    if (what === 'function') functions.push(...pending);
    else {
      const declared = declarationFrom(what);
      if (!declared.ok) return declared;
      symbols.push(...pending.map((each) => ({ name: each, ...declared.value })));
    }
    pending = [];
  }
  const [left] = pending;
  if (left !== undefined) return failure({ code: 'declaration-unreadable', text: left });
  return success({ symbols, ...(functions.length === 0 ? {} : { functions }) });
}

function declarationFrom(
  text: string,
): Result<Omit<MatrixDeclaration, 'name'>, DeclarationProblem> {
  const scalar = /^(?:scalar|number)(?![A-Za-z])/.exec(text);
  const shape = scalar === null ? SHAPE.exec(text) : null;
  if (scalar === null && shape === null) return failure({ code: 'declaration-unreadable', text });
  const [rows, columns] = shape === null ? [1, 1] : [size(shape[1]!), size(shape[2]!)];
  let rest = text.slice((scalar ?? shape)![0].length).trim();
  let properties: Property = {};
  while (rest !== '') {
    const found = PROPERTIES.find(([word]) => rest.startsWith(word));
    if (found === undefined) return failure({ code: 'property-unknown', text: rest });
    properties = { ...properties, ...found[1] };
    rest = rest.slice(found[0].length).replace(/^\s*(?:and\s+)?/, '');
  }
  return success({ rows, columns, ...properties });
}

const size = (text: string): Dimension => (/^\d/.test(text) ? Number(text) : text);
