/**
 * The working on a function, line by line. A line may define a letter (u = x²), give a derivative of a
 * letter (du/dx = 2x, ∂z/∂x = 2xy), restate the function, or go on with what is asked for, a derivative
 * or a vector of them, at last at a point; `a = b = c` is three statements.
 */
import { evaluateDerivatives } from '../../calculus/evaluate-derivatives.ts';
import type { DerivativeTask } from '../../calculus/task.ts';
import { decide } from '../../equivalence/decide.ts';
import { prepare } from '../../equivalence/prepare.ts';
import type { Expression } from '../../expression/expression.ts';
import type { ReadProblem } from '../../expression/read/problem.ts';
import { read, readScalar } from '../../expression/read/read.ts';
import { rewriteBottomUp, substitute, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import type { Result } from '../../result.ts';
import { type Diagnosis, Diagnostician } from '../misconceptions/diagnose.ts';
import { type Claim, ClaimReader, derivativeOf } from './claim.ts';
import { diagnosisOfAnswer } from './diagnosis.ts';
import type { StatementJudgement, StatementOfLine } from './judgement.ts';
import type { FunctionTask, WorkingSubject } from './subject.ts';

export class FunctionWorking {
  private readonly claims: ClaimReader;
  private current: Claim;
  private before: readonly Expression[] | undefined;
  private wrongBefore = false;
  private last: { readonly right: boolean; readonly finished: boolean } | undefined;

  constructor(
    private readonly task: FunctionTask,
    private readonly subject: WorkingSubject,
  ) {
    this.claims = new ClaimReader(subject);
    this.current = this.claims.whole;
  }

  get reaches(): boolean {
    return this.last?.right === true && this.last.finished;
  }

  /** The statements of one line: its sides, without the left-hand side that names them. */
  line(line: string): readonly StatementOfLine[] {
    const sides = line
      .split('=')
      .map((side) => side.trim())
      .slice(0, LIMITS.working.sides);
    if (sides.every((side) => side === '')) return [];
    const first = sides[0]!;
    const goesOn = first === '';
    const claim = goesOn || sides.length === 1 ? undefined : this.claims.claimed(first, sides[1]!);
    if (claim !== undefined) this.turnTo(claim);
    else if (!goesOn && !this.isWhole(this.current)) this.turnTo(this.claims.whole);
    const rest = claim === undefined ? sides : sides.slice(1);
    return rest
      .filter((side) => side !== '')
      .map((text) => ({ text, judgement: this.statement(text) }));
  }

  private isWhole({ role, value }: Claim): boolean {
    return role === 'value' || value === this.claims.whole.value;
  }

  /** A value follows from the derivative before it; any other change of subject starts afresh. */
  private turnTo(claim: Claim): void {
    if (claim.value === this.current.value && claim.role === this.current.role) return;
    const goesOn = claim.role === 'value' && this.isWhole(this.current);
    this.current = claim;
    if (goesOn) return;
    this.before = undefined;
    this.wrongBefore = false;
  }

  private statement(text: string): StatementJudgement {
    const reading = this.read(text);
    if (!reading.ok) return { kind: 'unreadable', problem: reading.problem };
    const written = reading.value;
    const inLetters = written.map((part) => this.withDerivatives(part));
    const values = inLetters.map((part) => this.claims.resolved(part));
    const claim = this.claimOf(values);
    const { role } = claim;
    const verdicts =
      values.length === claim.value.length
        ? values.map((value, index) => decide(this.prepared(claim, index), value).kind)
        : (['different'] as const);
    const wrong = verdicts.indexOf('different');
    const right = verdicts.every((kind) => kind === 'equal');
    if (this.isWhole(claim)) {
      const there = this.subject.at === undefined || claim.role === 'value';
      this.last = { right: right && there, finished: !written.some(isUnfinished) };
    }
    if (right) {
      this.before = values;
      this.wrongBefore = false;
      return { kind: 'right', role };
    }
    if (wrong < 0) return { kind: 'undecided' };
    const follows = this.wrongBefore && this.follows(values, claim);
    this.before = values;
    if (follows) return { kind: 'carried' };
    this.wrongBefore = true;
    const diagnosis = this.diagnosed(claim, values, inLetters, wrong);
    return diagnosis === undefined ? { kind: 'wrong', role } : { kind: 'wrong', role, diagnosis };
  }

  /** A number after the derivative is its value, where a point is given. */
  private claimOf(values: readonly Expression[]): Claim {
    const { at, arguments: names } = this.subject;
    if (at === undefined || this.current !== this.claims.whole) return this.current;
    const isNumber = values.every(
      (value) => !variablesOf(value).some((letter) => names.includes(letter)),
    );
    const isConstant = this.current.value.every(
      (value) => !variablesOf(value).some((letter) => names.includes(letter)),
    );
    return isNumber && !isConstant ? this.claims.wholeAt(at) : this.current;
  }

  /** Whether this is the wrong statement before, written differently, or that one at the point. */
  private follows(values: readonly Expression[], claim: Claim): boolean {
    const { before } = this;
    if (before === undefined || before.length !== values.length) return false;
    const at = claim.at === undefined ? undefined : new Map(Object.entries(claim.at));
    return values.every((value, index) => {
      const earlier = at === undefined ? before[index]! : substitute(before[index]!, at);
      return decide(this.preparedFor(earlier), value).kind === 'equal';
    });
  }

  /** One expression, or the components of a vector where one is due. */
  private read(text: string): Result<readonly Expression[], ReadProblem> {
    const context = this.claims.context();
    if (!this.current.isVector) {
      const reading = readScalar(text, context);
      return reading.ok ? { ok: true, value: [reading.value] } : reading;
    }
    const reading = read(text, { ...context, unitVectors: true, expected: 'vector' });
    if (!reading.ok) return reading;
    const { written } = reading.value;
    return { ok: true, value: written.kind === 'vector' ? written.components : [] };
  }

  private diagnosed(
    claim: Claim,
    values: readonly Expression[],
    inLetters: readonly Expression[],
    wrong: number,
  ): Diagnosis | undefined {
    if (this.isWhole(claim) && this.task.kind === 'chain') {
      return diagnosisOfAnswer(this.task, values, claim.isVector);
    }
    const task = claim.tasks[wrong];
    if (task === undefined || values[wrong] === undefined) return undefined;
    if (this.claims.isByLetters(task.by)) {
      // A mistake in dy/du is one in the letter u: what u stands for has no part in it.
      const { function: subject, arguments: variables } = task;
      const prepared = prepare({ key: derivativeOf(task), subject, variables, seed: 'working' });
      return new Diagnostician(prepared, task).diagnose(inLetters[wrong]!);
    }
    const resolved: DerivativeTask = {
      ...task,
      function: this.claims.resolved(task.function),
      ...(claim.at === undefined ? {} : { at: claim.at }),
    };
    return new Diagnostician(this.prepared(claim, wrong), resolved).diagnose(values[wrong]!);
  }

  /** dy/du of defined letters and d/dx of expressions, worked out. */
  private withDerivatives(written: Expression): Expression {
    return evaluateDerivatives(
      rewriteBottomUp(written, (part) => {
        if (part.kind !== 'derivative' || part.operand.kind !== 'variable') return part;
        const meant = this.claims.meaning(part.operand.name);
        return meant === undefined
          ? part
          : { ...part, operand: this.claims.inTermsOf(meant, part.variables[0]!) };
      }),
    );
  }

  private prepared(claim: Claim, index: number) {
    return this.preparedFor(claim.value[index]!);
  }

  private preparedFor(key: Expression) {
    return prepare({
      key,
      subject: this.claims.resolved(this.subject.function),
      variables: this.subject.arguments,
      seed: 'working',
    });
  }
}

const isUnfinished = (expression: Expression): boolean =>
  expression !== evaluateDerivatives(expression);
