/**
 * The reader of matrix formulas: text (plain or LaTeX) to a matrix expression whose shape is known,
 * or the one place where it cannot be read or is not defined. A left-hand side in front (∇_x f =,
 * ∂y/∂x =) is checked for the variable it names and taken off.
 */
import { failure, type Result, success } from '../../../result.ts';
import { ReadFailure, type ReadProblem, refuse } from '../../read/problem.ts';
import type { MatrixExpression } from '../expression.ts';
import type { Declarations, Shape, ShapeProblem } from '../shape.ts';
import { ShapeFailure } from './draft.ts';
import { MatrixGrammar } from './grammar.ts';
import type { Phrase, Span } from './phrase.ts';
import { splitWords } from './split-words.ts';
import { cutMatrix, type MatrixToken, withSingleBars } from './token.ts';
import { understand } from './understand.ts';
import { Vocabulary } from './vocabulary.ts';

export interface MatrixReadContext {
  readonly declarations: Declarations;
  /** The shape the key has: settles the size of a bare I or 0, and nothing else. */
  readonly expected?: Shape;
  /** The letter that was differentiated by: a left-hand side that names another is refused. */
  readonly by?: string;
}

export interface MatrixReading {
  readonly expression: MatrixExpression;
  readonly shape: Shape;
}

export type MatrixReadProblem =
  | ({ readonly kind: 'unreadable' } & ReadProblem)
  /** Read, but not defined: the shapes do not fit at this place. */
  | ({ readonly kind: 'not-defined'; readonly problem: ShapeProblem } & Span);

export function readMatrix(
  text: string,
  context: MatrixReadContext,
): Result<MatrixReading, MatrixReadProblem> {
  try {
    const vocabulary = new Vocabulary(context.declarations);
    const tokens = splitWords(cutMatrix(text), vocabulary);
    const formula = afterLeftHandSide(tokens, context);
    const phrase = phraseOf(formula, vocabulary);
    return success(understand(phrase, text, context.declarations, context.expected));
  } catch (cause) {
    if (cause instanceof ReadFailure) return failure({ kind: 'unreadable', ...cause.problem });
    if (cause instanceof ShapeFailure) {
      return failure({ kind: 'not-defined', ...cause.span, problem: cause.problem });
    }
    throw cause;
  }
}

/** Double bars are norms; where that makes no formula, each may be the end of one pair and a beginning. */
function phraseOf(tokens: readonly MatrixToken[], vocabulary: Vocabulary): Phrase {
  try {
    return new MatrixGrammar(tokens, vocabulary).whole();
  } catch (cause) {
    const single = withSingleBars(tokens);
    if (!(cause instanceof ReadFailure) || single.length === tokens.length) throw cause;
    try {
      return new MatrixGrammar(single, vocabulary).whole();
    } catch {
      throw cause;
    }
  }
}

/** For our own tables and tests: throws on what cannot be read. */
export function matrixFormula(text: string, declarations: Declarations): MatrixExpression {
  const reading = readMatrix(text, { declarations });
  if (!reading.ok) throw new Error(`${text}: ${JSON.stringify(reading.problem)}`);
  return reading.value.expression;
}

/** Words that show that what stands before an equals sign is the sign of a derivative. */
const DERIVATIVE_WORDS =
  /^(?:nabla|grad|partial|[dt]?frac|D|J|H|Jacobian|Hessian|d[A-Za-z]?|Df|d[a-z]*)$/;

function afterLeftHandSide(
  tokens: readonly MatrixToken[],
  { declarations, by }: MatrixReadContext,
): readonly MatrixToken[] {
  let depth = 0;
  let equals = -1;
  tokens.forEach((token, index) => {
    if (token.kind !== 'mark') return;
    if ('({'.includes(token.text)) depth += 1;
    else if (')}'.includes(token.text)) depth -= 1;
    else if (token.text === '=' && depth === 0) equals = index;
  });
  if (equals < 0) return tokens;
  const left = tokens.slice(0, equals);
  const equalsToken = tokens[equals]!;
  const named = variableOf(left, declarations, by);
  if (named === undefined && !left.some((token) => DERIVATIVE_WORDS.test(token.text))) {
    refuse(
      'wrong-left-hand-side',
      0,
      equalsToken.position,
      by === undefined ? {} : { asked: `∇_${by}` },
    );
  }
  if (by !== undefined && named !== undefined && named !== by) {
    refuse('wrong-left-hand-side', 0, equalsToken.position, { asked: `∇_${by}` });
  }
  return tokens.slice(equals + 1);
}

/** The letter after ∇_, below the bar, in the brackets of f'(x) or the subscript of f_x, if declared. */
function variableOf(
  left: readonly MatrixToken[],
  declarations: Declarations,
  by: string | undefined,
): string | undefined {
  const text = left.map((token) => token.text).join(' ');
  const found =
    /nabla _ \{? ?([A-Za-z]+)/.exec(text) ??
    /(?:\/|\} \{) \(? ?(?:partial |d ?)([A-Za-z]+)/.exec(text) ??
    /^[A-Za-z]+ (?:'|\^ \{ ' \}|\^ ')(?: \( ([A-Za-z]+) \))?$/.exec(text) ??
    /^[A-Za-z]+ _ \{? ?([A-Za-z]+)(?: \})?(?: \( [A-Za-z]+ \))?$/.exec(text);
  // f' alone names what it is a derivative by as little as ∇f does.
  const name = found === null ? undefined : (found[1] ?? by);
  return declarations.symbols.some((each) => each.name === name) ? name : undefined;
}
