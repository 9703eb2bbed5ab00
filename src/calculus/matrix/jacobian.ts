/**
 * Reads the Jacobian off a differential: a column dy that is linear in the column dx is written
 * J dx, and then J is the Jacobian (rows follow y). Inside dy every part N that moves stands as
 * L N r or L Nᵀ r with L and the column r at rest; the rules carry L and r inward.
 */
import {
  diag,
  hadamard,
  hadamardQuotient,
  identityMatrix,
  type MatrixExpression,
  matrixNegation,
  matrixProduct,
  matrixQuotient,
  matrixSum,
  onesVector,
  transpose,
} from '../../expression/matrix/expression.ts';
import {
  type Declarations,
  isScalarShape,
  knownChains,
  knownShape,
} from '../../expression/matrix/shape.ts';
import { LIMITS } from '../../limits.ts';
import { gradientOf, movingParts } from './gradient.ts';

/** How a part stands in dy: left · part · right, the part transposed or not. */
interface Place {
  readonly part: MatrixExpression;
  readonly left: readonly MatrixExpression[];
  readonly transposed: boolean;
  readonly right: readonly MatrixExpression[];
}

/** J with dy = J dx for a column dy, or undefined if no rule carries it. */
export function jacobianOf(
  differential: MatrixExpression,
  variable: string,
  declarations: Declarations,
): MatrixExpression | undefined {
  const moving = movingParts(differential, variable);
  const terms: MatrixExpression[] = [];
  const stack: Place[] = [{ part: differential, left: [], transposed: false, right: [] }];
  for (let steps = 0; stack.length > 0; steps += 1) {
    if (steps > LIMITS.calculus.simplifySize) return undefined;
    const place = stack.pop()!;
    const found = carried(place, variable, moving, declarations);
    if (found === undefined) return undefined;
    if (found.term !== undefined) terms.push(found.term);
    stack.push(...found.places.toReversed());
  }
  return terms.length === 0 ? undefined : matrixSum(terms);
}

interface Carried {
  readonly term?: MatrixExpression;
  readonly places: readonly Place[];
}

function carried(
  place: Place,
  variable: string,
  moving: ReadonlySet<MatrixExpression>,
  declarations: Declarations,
): Carried | undefined {
  const { part, left, transposed, right } = place;
  const shape = knownShape(part, declarations);
  const onward = (...places: readonly Place[]): Carried => ({ places });
  if (isScalarShape(shape)) {
    // L s r = (L r)(gᵀ dx), where ds = gᵀ dx
    const gradient = gradientOf(part, variable, declarations);
    if (gradient === undefined) return undefined;
    return { term: matrixProduct(...left, ...right, transpose(gradient)), places: [] };
  }
  switch (part.kind) {
    case 'differential':
      // L dx r with a scalar r, or L dxᵀ r = L rᵀ dx
      return {
        term: transposed
          ? matrixProduct(...left, transpose(matrixProduct(...right)))
          : matrixProduct(...right, ...left, identityMatrix(shape.rows)),
        places: [],
      };
    case 'negation':
      return onward({
        ...place,
        part: part.operand,
        left: [matrixNegation(matrixProduct(...left))],
      });
    case 'sum':
      return onward(
        ...part.terms.filter((term) => moving.has(term)).map((term) => ({ ...place, part: term })),
      );
    case 'product':
      return productPlaces(place, part.factors, variable, moving, declarations);
    case 'quotient':
      if (moving.has(part.denominator)) return undefined;
      return onward({
        ...place,
        part: part.numerator,
        left: [matrixQuotient(matrixProduct(...left), part.denominator)],
      });
    case 'transpose':
      return onward({ ...place, part: part.operand, transposed: !transposed });
    case 'hadamard':
    case 'hadamard-quotient': {
      const quotient = part.kind === 'hadamard-quotient';
      if (moving.has(part.left) && moving.has(part.right)) return undefined;
      if (quotient && moving.has(part.right)) return undefined;
      const [moved, still] = moving.has(part.left)
        ? [part.left, part.right]
        : [part.right, part.left];
      const column = shape.columns === 1;
      if (!column && shape.rows !== 1) return undefined;
      const factor = column ? still : transpose(still);
      // As a column it stands after L; as a row before r.
      if (column !== transposed) {
        const scale = quotient
          ? diag(hadamardQuotient(onesVector(column ? shape.rows : shape.columns), factor))
          : diag(factor);
        return onward({ ...place, part: moved, left: [...left, scale] });
      }
      const tail = matrixProduct(...right);
      const entry = quotient ? hadamardQuotient(tail, factor) : hadamard(factor, tail);
      return onward({ ...place, part: moved, right: [entry] });
    }
    case 'diag':
      // diag(u) r = diag(r) u; the diagonal of a matrix is not carried.
      if (shape.columns === 1) return undefined;
      return onward({
        part: part.operand,
        left: [...left, diag(matrixProduct(...right))],
        transposed: false,
        right: [],
      });
    case 'trace':
    case 'entry-sum':
    case 'number':
    case 'constant':
    case 'symbol':
    case 'rate':
    case 'identity':
    case 'ones':
    case 'zero':
    case 'power':
    case 'inverse':
    case 'determinant':
    case 'norm':
    case 'elementwise':
    case 'softmax':
      return undefined;
  }
}

function productPlaces(
  place: Place,
  factors: readonly MatrixExpression[],
  variable: string,
  moving: ReadonlySet<MatrixExpression>,
  declarations: Declarations,
): Carried | undefined {
  const { left, transposed, right } = place;
  const moved = factors.flatMap((factor, index) => (moving.has(factor) ? [index] : []));
  const [index] = moved;
  if (index === undefined || moved.length > 1) return undefined;
  const { scalars, chain } = knownChains(factors.map((each) => knownShape(each, declarations)));
  const at = (indices: readonly number[]): MatrixExpression[] =>
    indices.map((each) => factors[each]!);
  const own = scalars.find((indices) => indices.includes(index));
  const others = scalars
    .filter((each) => each !== own)
    .flatMap((each) => [matrixProduct(...at(each))]);
  const flipped = (parts: readonly MatrixExpression[]): MatrixExpression[] =>
    parts.map(transpose).toReversed();
  if (own !== undefined) {
    // L (c s M) r = c (L M r)(gᵀ dx), where s is the scalar that moves
    const gradient = gradientOf(matrixProduct(...at(own)), variable, declarations);
    if (gradient === undefined) return undefined;
    const middle = transposed ? flipped(at(chain)) : at(chain);
    return {
      term: matrixProduct(...others, ...left, ...middle, ...right, transpose(gradient)),
      places: [],
    };
  }
  const spot = chain.indexOf(index);
  const [before, after] = [at(chain.slice(0, spot)), at(chain.slice(spot + 1))];
  return {
    places: [
      {
        part: factors[index]!,
        left: [...others, ...left, ...(transposed ? flipped(after) : before)],
        transposed,
        right: [...(transposed ? flipped(before) : after), ...right],
      },
    ],
  };
}
