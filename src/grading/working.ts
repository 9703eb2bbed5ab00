/**
 * Judges a student's own working, line by line: each statement follows from what stands before it, or
 * it does not, and the first one that does not is diagnosed. A line may define a letter (u = x²), give
 * a derivative of a letter (du/dx = 2x, dy/du = cos u), restate the function, or go on with the
 * derivative that is asked for; `a = b = c` is three statements. What the final answer earns is
 * `grade`'s.
 */
import { differentiate } from '../calculus/differentiate.ts';
import { evaluateDerivatives } from '../calculus/evaluate-derivatives.ts';
import type { DerivativeTask } from '../calculus/task.ts';
import { decide } from '../equivalence/decide.ts';
import { prepare } from '../equivalence/prepare.ts';
import type { Expression } from '../expression/expression.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import { readNotation, readScalar } from '../expression/read/read.ts';
import type { Asked, LeftHandSide } from '../expression/read/written.ts';
import { rewriteBottomUp, substitute, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { type Diagnosis, Diagnostician } from './misconceptions/diagnose.ts';

export type StatementJudgement =
  /** Equal to what it is said to be. */
  | { readonly kind: 'right'; readonly role: StatementRole }
  /** Wrong, but it follows from the statement before, which was wrong already. */
  | { readonly kind: 'carried' }
  | { readonly kind: 'wrong'; readonly role: StatementRole; readonly diagnosis?: Diagnosis }
  | { readonly kind: 'unreadable'; readonly problem: ReadProblem }
  | { readonly kind: 'undecided' };

export type StatementRole = 'function' | 'definition' | 'part' | 'derivative';

export interface Statement {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly judgement: StatementJudgement;
}

export interface WorkingVerdict {
  readonly statements: readonly Statement[];
  /** The place in `statements` of the first wrong one. */
  readonly firstWrong: number | undefined;
  /** Whether the last statement about the derivative is right, fully worked out. */
  readonly reachesDerivative: boolean;
}

/** What a statement is about: its right value, and the task by which a mistake can be named. */
interface Claim {
  readonly role: StatementRole;
  readonly value: Expression;
  readonly task?: DerivativeTask;
}

export function gradeWorking(task: DerivativeTask, lines: readonly string[]): WorkingVerdict {
  return new Working(task).judge(lines.slice(0, LIMITS.working.lines));
}

class Working {
  private readonly definitions = new Map<string, Expression>();
  private readonly whole: Claim;
  private current: Claim;
  private before: Expression | undefined;
  private wrongBefore = false;
  private last: { readonly right: boolean; readonly finished: boolean } | undefined;

  constructor(private readonly task: DerivativeTask) {
    const value = task.by.reduce(
      (whole, name) => differentiate(whole, name).result,
      evaluateDerivatives(task.function),
    );
    this.whole = { role: 'derivative', value, task };
    this.current = this.whole;
  }

  judge(lines: readonly string[]): WorkingVerdict {
    const statements = lines.flatMap((line, index) =>
      this.line(line).map(({ text, judgement }) => ({ line: index + 1, text, judgement })),
    );
    const at = statements.findIndex(({ judgement }) => judgement.kind === 'wrong');
    return {
      statements,
      firstWrong: at < 0 ? undefined : at,
      reachesDerivative: this.last?.right === true && this.last.finished,
    };
  }

  /** The statements of one line: its sides, without the left-hand side that names them. */
  private line(line: string): { text: string; judgement: StatementJudgement }[] {
    const sides = line
      .split('=')
      .map((side) => side.trim())
      .slice(0, LIMITS.working.sides);
    if (sides.every((side) => side === '')) return [];
    const first = sides[0]!;
    const goesOn = first === '';
    const claim = goesOn
      ? undefined
      : sides.length > 1
        ? this.claimed(first, sides[1]!)
        : undefined;
    if (claim !== undefined) this.turnTo(claim);
    else if (!goesOn && this.current !== this.whole) this.turnTo(this.whole);
    const rest = claim === undefined ? sides : sides.slice(1);
    return rest
      .filter((side) => side !== '')
      .map((text) => ({ text, judgement: this.statement(text) }));
  }

  private turnTo(claim: Claim): void {
    if (claim.value === this.current.value && claim.role === this.current.role) return;
    this.current = claim;
    this.before = undefined;
    this.wrongBefore = false;
  }

  /** What a name in front claims; undefined when the text is no name. A new letter is defined here. */
  private claimed(name: string, side: string): Claim | undefined {
    const notation = readNotation(name, this.context());
    if (!notation.ok) return undefined;
    const { value: left } = notation;
    if (left.by.length > 0) return this.claimedDerivative(left);
    if (left.name === undefined) return undefined;
    if (left.name === this.task.name || this.isCustomary(left.name)) {
      const reading = readScalar(side, this.context());
      if (reading.ok && !this.definitions.has(left.name)) {
        this.definitions.set(left.name, reading.value);
      }
      return { role: 'function', value: this.task.function };
    }
    const reading = readScalar(side, this.context());
    if (!reading.ok) return undefined;
    this.definitions.set(left.name, reading.value);
    return { role: 'definition', value: this.resolved(reading.value) };
  }

  private isCustomary(name: string): boolean {
    return ['y', 'z', 'f'].includes(name) && !this.task.arguments.includes(name);
  }

  private claimedDerivative(left: LeftHandSide): Claim | undefined {
    const whole = left.by.join() === this.task.by.join();
    const isTask =
      left.name === this.task.name || (left.name !== undefined && this.isCustomary(left.name));
    if (isTask && whole && left.operand === undefined) return this.whole;
    const subject =
      left.operand ?? (left.name === undefined ? undefined : this.definitions.get(left.name));
    const of = subject ?? (isTask ? this.task.function : undefined);
    if (of === undefined) return undefined;
    const [by] = left.by;
    const inBy = this.inTermsOf(evaluateDerivatives(of), by!);
    if (!variablesOf(inBy).includes(by!)) return undefined;
    const value = left.by.reduce((before, name) => differentiate(before, name).result, inBy);
    const resolved = this.resolved(value);
    const isWhole = decide(this.prepared(this.whole.value), resolved).kind === 'equal';
    if (isWhole && left.operand !== undefined) return this.whole;
    return {
      role: 'part',
      value: resolved,
      task: {
        kind: 'derivative',
        function: inBy,
        name: this.task.name,
        arguments: variablesOf(inBy),
        by: left.by,
      },
    };
  }

  /** With the definitions put in until the variable appears: u = sin v is sin(x^2) in x. */
  private inTermsOf(value: Expression, by: string): Expression {
    let here = value;
    for (let round = 0; round < this.definitions.size; round += 1) {
      if (variablesOf(here).includes(by)) return here;
      here = substitute(here, this.definitions);
    }
    return here;
  }

  /** In the task's own variables. */
  private resolved(expression: Expression): Expression {
    let here = expression;
    for (let round = 0; round < this.definitions.size; round += 1) {
      here = substitute(here, this.definitions);
    }
    return here;
  }

  private statement(text: string): StatementJudgement {
    const reading = readScalar(text, this.context());
    if (!reading.ok) return { kind: 'unreadable', problem: reading.problem };
    const written = reading.value;
    const value = this.resolved(this.withDerivatives(written));
    const { role } = this.current;
    const verdict = decide(this.prepared(this.current.value), value);
    const finished = !isUnfinished(written);
    if (this.current === this.whole) this.last = { right: verdict.kind === 'equal', finished };
    switch (verdict.kind) {
      case 'equal':
        this.before = value;
        this.wrongBefore = false;
        return { kind: 'right', role };
      case 'undecided':
        return { kind: 'undecided' };
      case 'different': {
        const follows =
          this.wrongBefore &&
          this.before !== undefined &&
          decide(this.prepared(this.before), value).kind === 'equal';
        this.before = value;
        if (follows) return { kind: 'carried' };
        this.wrongBefore = true;
        const diagnosis = this.diagnosed(value);
        return diagnosis === undefined
          ? { kind: 'wrong', role }
          : { kind: 'wrong', role, diagnosis };
      }
    }
  }

  private diagnosed(value: Expression): Diagnosis | undefined {
    const { task, value: key } = this.current;
    return task === undefined
      ? undefined
      : new Diagnostician(this.prepared(key), {
          ...task,
          function: this.resolved(task.function),
        }).diagnose(value);
  }

  /** dy/du of defined letters and d/dx of expressions, worked out. */
  private withDerivatives(written: Expression): Expression {
    const letters = new Map([[this.task.name, this.task.function], ...this.definitions]);
    return evaluateDerivatives(
      rewriteBottomUp(written, (part) => {
        if (part.kind !== 'derivative' || part.operand.kind !== 'variable') return part;
        const meant = letters.get(part.operand.name);
        return meant === undefined
          ? part
          : { ...part, operand: this.inTermsOf(meant, part.variables[0]!) };
      }),
    );
  }

  private prepared(key: Expression) {
    return prepare({
      key,
      subject: this.task.function,
      variables: this.task.arguments,
      seed: 'working',
    });
  }

  private context() {
    const { name, arguments: args, by } = this.task;
    const asked: Asked = { name, arguments: args, by };
    return { variables: [...args, ...this.definitions.keys()], asked, openNames: true };
  }
}

const isUnfinished = (expression: Expression): boolean =>
  expression !== evaluateDerivatives(expression);
