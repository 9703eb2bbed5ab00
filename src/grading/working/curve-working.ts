/**
 * The working on a curve, line by line: equations between its two sides with the slope dy/dx in them.
 * An equation is right when it holds on the curve with the right slope. It says what the slope is where
 * the slope occurs to the first power, so a wrong line can be compared with the line before it, and
 * diagnosed as a wrong slope.
 */
import { simplify } from '../../algebra/simplify.ts';
import { differentiate } from '../../calculus/differentiate.ts';
import { RULES } from '../../calculus/rules.ts';
import { solve } from '../../calculus/solve.ts';
import type { ImplicitTask } from '../../calculus/task.ts';
import { decide } from '../../equivalence/decide.ts';
import { prepare } from '../../equivalence/prepare.ts';
import {
  difference,
  type Expression,
  NOUGHT,
  negation,
  quotient,
  UNITY,
} from '../../expression/expression.ts';
import { type ReadContext, readNotation, readScalar } from '../../expression/read/read.ts';
import { rewriteBottomUp, substitute, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import { diagnosisOfAnswer } from './diagnosis.ts';
import type { StatementJudgement, StatementOfLine, StatementRole } from './judgement.ts';

/** The letter that stands for the slope while an equation is looked at; no student can type it. */
const SLOPE = 'slope_of_curve';

export class CurveWorking {
  /** In the variables: the slope, and the second derivative where it is asked for. */
  private readonly slope: Expression;
  private readonly answer: Expression;
  private named: 'slope' | 'second' | undefined;
  private before: Expression | undefined;
  private last: { readonly right: boolean } | undefined;

  constructor(private readonly task: ImplicitTask) {
    const { at: _, ...general } = task;
    this.slope = expressionOf({ ...general, order: 1 });
    this.answer = task.order === 2 ? expressionOf(general) : this.slope;
  }

  get reaches(): boolean {
    return this.last?.right === true;
  }

  line(line: string): readonly StatementOfLine[] {
    const sides = line
      .split('=')
      .map((side) => side.trim())
      .slice(0, LIMITS.working.sides);
    if (sides.every((side) => side === '')) return [];
    if (sides[0] !== '') {
      this.named = this.nameOf(sides[0]!);
      if (this.named === undefined) return [this.equation(line.trim(), sides)];
    }
    const { named } = this;
    if (named === undefined) return [this.equation(line.trim(), sides.slice(1))];
    return sides
      .slice(1)
      .flatMap((text) => (text === '' ? [] : [{ text, judgement: this.derivative(text, named) }]));
  }

  /** dy/dx or d²y/dx², alone on its side. */
  private nameOf(text: string): 'slope' | 'second' | undefined {
    const notation = readNotation(text, this.context());
    if (!notation.ok || notation.value.name !== this.task.dependent) return undefined;
    const { by } = notation.value;
    if (by.some((name) => name !== this.task.by)) return undefined;
    if (by.length === 1) return 'slope';
    return by.length === 2 && this.task.order === 2 ? 'second' : undefined;
  }

  /** What dy/dx is said to be. */
  private derivative(text: string, named: 'slope' | 'second'): StatementJudgement {
    const reading = readScalar(text, this.context());
    if (!reading.ok) return { kind: 'unreadable', problem: reading.problem };
    const isAsked = (named === 'second') === (this.task.order === 2);
    const role: StatementRole = isAsked ? 'derivative' : 'part';
    const key = named === 'second' ? this.answer : this.slope;
    const written = this.inSlope(reading.value);
    const value = substitute(written, new Map([[SLOPE, this.slope]]));
    const judgement = this.judged(key, value, role, () =>
      isAsked ? diagnosisOfAnswer(this.diagnosed(value), [value], false) : undefined,
    );
    if (isAsked) {
      const finished = !variablesOf(written).includes(SLOPE);
      const there = this.task.at === undefined || isNumber(value);
      this.last = { right: judgement.kind === 'right' && finished && there };
    }
    return judgement;
  }

  /** The task whose answer has the letters of the value. */
  private diagnosed(value: Expression): ImplicitTask {
    const { at, ...general } = this.task;
    return at !== undefined && isNumber(value) ? this.task : general;
  }

  private equation(text: string, sides: readonly string[]): StatementOfLine {
    const readings = sides.map((side) => readScalar(side, this.context()));
    const failed = readings.find((reading) => !reading.ok);
    if (failed !== undefined && !failed.ok) {
      return { text, judgement: { kind: 'unreadable', problem: failed.problem } };
    }
    const parts = readings.flatMap((reading) => (reading.ok ? [this.inSlope(reading.value)] : []));
    const [left, right] = [parts[0]!, parts[parts.length - 1]!];
    if (parts.length < 2) return { text, judgement: { kind: 'undecided' } };
    const hasSlope = parts.some((part) => variablesOf(part).includes(SLOPE));
    if (!hasSlope)
      return { text, judgement: this.judged(left, right, 'function', () => undefined) };
    const implied = impliedSlope(difference(left, right));
    if (this.holds(parts)) {
      this.before = undefined;
      return { text, judgement: { kind: 'right', role: 'equation' } };
    }
    return {
      text,
      judgement: this.judged(this.slope, implied, 'equation', () =>
        diagnosisOfAnswer(this.slopeTask(implied), [implied], false),
      ),
    };
  }

  /** Whether all sides are equal where the slope is the right one. */
  private holds(parts: readonly Expression[]): boolean {
    const { at } = this.task;
    const isThere = at !== undefined && parts.every((part) => onlySlope(part));
    const point = new Map(Object.entries(isThere ? at : {}));
    const slope = simplify(substitute(this.slope, point));
    const [first, ...others] = parts.map((part) => substitute(part, new Map([[SLOPE, slope]])));
    return others.every((other) => this.compared(first!, other) === 'equal');
  }

  private slopeTask(implied: Expression): ImplicitTask {
    const { order: _, ...first } = this.diagnosed(implied);
    return first;
  }

  /** Compared on the curve, or at the point where nothing but numbers is left. */
  private judged(
    key: Expression,
    value: Expression,
    role: StatementRole,
    diagnose: () => ReturnType<typeof diagnosisOfAnswer>,
  ): StatementJudgement {
    const verdict = this.compared(key, value);
    if (verdict === 'equal') {
      this.before = undefined;
      return { kind: 'right', role };
    }
    if (verdict === 'undecided') return { kind: 'undecided' };
    const { before } = this;
    this.before = value;
    if (before !== undefined && this.compared(before, value) === 'equal')
      return { kind: 'carried' };
    const diagnosis = diagnose();
    return diagnosis === undefined ? { kind: 'wrong', role } : { kind: 'wrong', role, diagnosis };
  }

  private compared(key: Expression, value: Expression): 'equal' | 'different' | 'undecided' {
    const { left, right, dependent, by, at } = this.task;
    const variables = [...new Set([...(this.task.arguments ?? [by]), dependent])];
    if (at !== undefined && isNumber(value) && (isNumber(key) || this.isKey(key))) {
      const there = simplify(substitute(key, new Map(Object.entries(at))));
      return decide(prepare({ key: there, variables, seed: 'working' }), value).kind;
    }
    const curve = { equation: difference(left, right), dependent };
    return decide(prepare({ key, variables, seed: 'working', curve }), value).kind;
  }

  private isKey(key: Expression): boolean {
    return key === this.slope || key === this.answer;
  }

  /** d/dx of expressions worked out along the curve, and dy/dx as a letter. */
  private inSlope(expression: Expression): Expression {
    const { dependent, by } = this.task;
    const isSlope = (part: Expression): boolean =>
      part.kind === 'derivative' &&
      part.operand.kind === 'variable' &&
      part.operand.name === dependent &&
      part.variables.join() === by;
    const named = (whole: Expression): Expression =>
      rewriteBottomUp(whole, (part) => (isSlope(part) ? { kind: 'variable', name: SLOPE } : part));
    return named(
      rewriteBottomUp(expression, (part) =>
        part.kind === 'derivative' && !isSlope(part) && part.variables.join() === by
          ? differentiate(part.operand, by, RULES, { dependent: [dependent] }).result
          : part,
      ),
    );
  }

  private context(): ReadContext {
    const { dependent, by, arguments: names = [by] } = this.task;
    return {
      variables: [...new Set([...names, dependent])],
      asked: { name: dependent, arguments: names, by: [by] },
      openNames: true,
    };
  }
}

function expressionOf(task: ImplicitTask): Expression {
  const { answer } = solve(task);
  return answer.kind === 'scalar' ? answer.expression : NOUGHT;
}

const onlySlope = (expression: Expression): boolean =>
  variablesOf(expression).every((name) => name === SLOPE);

const isNumber = (expression: Expression): boolean => variablesOf(expression).length === 0;

/** A + B s = 0 is solved for s; A and B from the values for s = 0 and s = 1. */
function impliedSlope(zero: Expression): Expression {
  const at = (value: Expression): Expression => substitute(zero, new Map([[SLOPE, value]]));
  const alone = at(NOUGHT);
  return simplify(quotient(negation(alone), difference(at(UNITY), alone)));
}
