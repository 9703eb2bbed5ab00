/**
 * One pass over a whole answer: what stands before an equals sign, the expression, vector, matrix or
 * equation itself, and what must not follow. The grammar reads expressions; here is all around them.
 */
import type { Expression } from '../expression.ts';
import { answers, notationOf, understood } from './asked.ts';
import { closesBracket, literal, opensBracket, refuseComma, refuseRest } from './bracket.ts';
import { ComponentNames, isSystem } from './component-names.ts';
import { Grammar } from './grammar.ts';
import { notationHere } from './notation.ts';
import type { PassSettings, Turn } from './pass.ts';
import { refuse } from './problem.ts';
import { shapeOf } from './shape.ts';
import type { Token } from './token.ts';
import type { Asked, LeftHandSide, Written } from './written.ts';

export interface Expectations {
  readonly asked: Asked | undefined;
  readonly equations: boolean;
  readonly expected: Written['kind'] | undefined;
}

export interface AnswerPass {
  readonly written: Written;
  readonly leftHandSide: LeftHandSide | undefined;
  readonly pass: Grammar;
}

export function readAnswer(
  text: string,
  tokens: Token[],
  settings: PassSettings,
  expectations: Expectations,
  turn: Turn,
): AnswerPass {
  const pass = new Grammar(text, tokens, settings, turn);
  if (pass.token.kind === 'end') refuse('empty', 0, 0);
  pass.take('=');
  const equals = equalsSign(pass.tokens, pass.at);
  let leftHandSide: LeftHandSide | undefined;
  if (equals !== undefined && !(expectations.expected === 'vector' && isSystem(pass, equals))) {
    leftHandSide = readLeftHandSide(pass, equals, expectations);
    if (leftHandSide === undefined && expectations.equations) {
      return { written: equation(pass, expectations), leftHandSide, pass };
    }
  }
  const written = shapeOf(pass, body(pass, expectations));
  refuseUnexpected(pass, written, expectations.expected);
  return { written, leftHandSide, pass };
}

/** The first equals sign outside brackets. */
function equalsSign(tokens: readonly Token[], from: number): number | undefined {
  let depth = 0;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (token.kind !== 'sign') continue;
    if (token.text === '=' && depth === 0) return index;
    if (token.text === '<' || token.text === '>') continue;
    if (opensBracket(token)) depth += 1;
    else if (closesBracket(token)) depth -= 1;
  }
  return undefined;
}

/** The left-hand side before the equals sign, taken with it; undefined where there is none. */
function readLeftHandSide(
  pass: Grammar,
  equals: number,
  { asked, equations }: Expectations,
): LeftHandSide | undefined {
  const start = pass.at;
  const first = pass.tokens[start]!;
  const sign = pass.tokens[equals]!;
  const notation = notationHere(pass, equals);
  const before = pass.tokens[equals - 1]!;
  const length = before.position + before.length - first.position;
  const left = notation && understood(notation, asked, pass.settings.names);
  // A bare name is a side of an equation where equations are answers.
  const bare = left !== undefined && left.by.length === 0 && left.whole === undefined;
  // A declared variable alone is no name of an answer: x = 2.
  const unasked = asked === undefined && left?.name !== undefined;
  const plain = bare && unasked && pass.settings.names.declared.has(left.name ?? '');
  if (left === undefined || plain || (bare && equations)) {
    pass.at = start;
    if (!equations) refuse('equation-not-expected', sign.position, sign.length);
    return undefined;
  }
  if (asked !== undefined && !answers(left, asked)) {
    const written = pass.text.slice(first.position, first.position + length).trim();
    refuse('wrong-left-hand-side', first.position, length, { asked: notationOf(asked), written });
  }
  pass.at = equals + 1;
  if (pass.token.kind === 'end') {
    refuse('missing-operand', pass.token.position, 0, { after: '=' });
  }
  return left;
}

function equation(pass: Grammar, expectations: Expectations): Written {
  const left = shapeOf(pass, pass.sum());
  pass.at += 1;
  const right = shapeOf(pass, body(pass, { ...expectations, expected: 'scalar' }));
  if (left.kind !== 'scalar' || right.kind !== 'scalar') {
    const { position, length } = pass.literals[0]!;
    return refuse('not-a-scalar', position, length, { kind: 'vector' });
  }
  const written: Written = { kind: 'equation', left: left.expression, right: right.expression };
  refuseUnexpected(pass, written, expectations.expected);
  return written;
}

/** The expression up to the end; where a vector is expected, its brackets may be left out. */
function body(pass: Grammar, { expected, asked }: Expectations): Expression {
  const start = pass.token.position;
  const names = expected === 'vector' ? new ComponentNames(pass, asked) : undefined;
  names?.take();
  const first = pass.sum();
  const rest = pass.token;
  if (rest.kind === 'end') return first;
  refuseRest(pass, rest);
  if (rest.kind === 'sign' && (rest.text === ',' || rest.text === ';')) {
    if (expected !== 'vector') refuseComma(pass, rest);
    const components = [first];
    while (pass.take(',') || pass.take(';')) {
      names?.take();
      components.push(pass.sum());
    }
    if (pass.token.kind === 'end') {
      const ordered = names?.inOrder(components) ?? components;
      return pass.stand(literal(pass, [ordered], start, pass.token.position - start));
    }
  }
  const stop = pass.token;
  if (closesBracket(stop)) {
    refuse('unexpected-close', stop.position, stop.length, { bracket: pass.spelling(stop) });
  }
  return refuse('unexpected-text', stop.position, stop.length, { text: pass.spelling(stop) });
}

const UNEXPECTED = {
  scalar: 'not-a-scalar',
  vector: 'not-a-vector',
  matrix: 'not-a-matrix',
  equation: 'not-an-equation',
  choices: 'not-a-choice',
  'matrix-expression': 'not-a-matrix',
  tuple: 'wrong-number-of-parts',
} as const;

/** A single row or column stands for a matrix as well. */
function refuseUnexpected(
  pass: Grammar,
  written: Written,
  expected: Written['kind'] | undefined,
): void {
  if (expected === undefined || written.kind === expected) return;
  if (expected === 'matrix' && written.kind === 'vector') return;
  const { length } = pass.text.trimEnd();
  const start = pass.text.length - pass.text.trimStart().length;
  refuse(UNEXPECTED[expected], start, Math.max(1, length - start), { kind: written.kind });
}
