/**
 * What a name in front of a statement claims: dy/dx, f'(2), ∂z/∂x, ∇f, u, y. Letters are defined as
 * they come up; what they stand for is put in wherever they occur.
 */
import { differentiate } from '../../calculus/differentiate.ts';
import { evaluateDerivatives } from '../../calculus/evaluate-derivatives.ts';
import type { At, DerivativeTask } from '../../calculus/task.ts';
import { decide } from '../../equivalence/decide.ts';
import { prepare } from '../../equivalence/prepare.ts';
import type { Expression } from '../../expression/expression.ts';
import { type ReadContext, readNotation, readScalar } from '../../expression/read/read.ts';
import type { Asked, LeftHandSide } from '../../expression/read/written.ts';
import { substitute, variablesOf } from '../../expression/traverse.ts';
import type { StatementRole } from './judgement.ts';
import type { WorkingSubject } from './subject.ts';

/** What a statement is about: its right value, and the tasks by which mistakes can be named. */
export interface Claim {
  readonly role: StatementRole;
  /** One expression, or the components of a vector. */
  readonly value: readonly Expression[];
  readonly isVector: boolean;
  /** One a component, or none. */
  readonly tasks: readonly DerivativeTask[];
  readonly at?: At;
}

/** Names that students give to the function whatever it is called. */
const CUSTOMARY: readonly string[] = ['y', 'z', 'f'];

export class ClaimReader {
  private readonly definitions: Map<string, Expression>;
  readonly whole: Claim;

  constructor(private readonly subject: WorkingSubject) {
    this.definitions = new Map(subject.given);
    const { asked, isVector } = subject;
    const tasks = asked.map((by) => this.taskOf(this.inTermsOf(subject.function, by[0]!), by));
    this.whole = {
      role: 'derivative',
      value: tasks.map(derivativeOf).map((value) => this.resolved(value)),
      isVector,
      tasks,
    };
  }

  /** The derivative that is asked for, at the point. */
  wholeAt(at: At): Claim {
    return valued(this.whole, at);
  }

  context(): ReadContext {
    const { name, arguments: names, asked } = this.subject;
    const about: Asked = { name, arguments: names, by: asked[0] ?? [] };
    return { variables: [...names, ...this.definitions.keys()], asked: about, openNames: true };
  }

  /** undefined when the text is no name. A new letter is defined by what stands on the other side. */
  claimed(text: string, side: string): Claim | undefined {
    const notation = readNotation(text, this.context());
    if (!notation.ok) return undefined;
    const { value: left } = notation;
    const claim = this.claimOf(left, side);
    const places = left.at;
    if (claim === undefined || places === undefined) return claim;
    const at = Object.fromEntries(
      this.subject.arguments.flatMap((name, index) =>
        places[index] === undefined ? [] : [[name, places[index]!] as const],
      ),
    );
    return valued(claim, at);
  }

  private claimOf(left: LeftHandSide, side: string): Claim | undefined {
    if (left.whole === 'gradient') return this.subject.isVector ? this.whole : undefined;
    if (left.whole !== undefined) return undefined;
    if (left.by.length > 0) return this.claimedDerivative(left);
    const { name } = left;
    if (name === undefined) return undefined;
    const given = this.subject.given.get(name);
    if (given !== undefined) return this.restated(given, 'definition');
    const reading = readScalar(side, this.context());
    if (name === this.subject.name || this.isCustomary(name)) {
      if (reading.ok && !this.definitions.has(name)) this.definitions.set(name, reading.value);
      return this.restated(this.subject.function, 'function');
    }
    if (!reading.ok) return undefined;
    this.definitions.set(name, reading.value);
    return this.restated(reading.value, 'definition');
  }

  private restated(value: Expression, role: StatementRole): Claim {
    return { role, value: [this.resolved(value)], isVector: false, tasks: [] };
  }

  private isCustomary(name: string): boolean {
    const { arguments: names, given } = this.subject;
    return CUSTOMARY.includes(name) && !names.includes(name) && !given.has(name);
  }

  private claimedDerivative(left: LeftHandSide): Claim | undefined {
    const { asked, isVector } = this.subject;
    const isWhole = !isVector && left.by.join() === asked[0]!.join();
    const isSubject =
      left.name === this.subject.name || (left.name !== undefined && this.isCustomary(left.name));
    if (isSubject && isWhole && left.operand === undefined) return this.whole;
    const meant =
      left.operand ?? (left.name === undefined ? undefined : this.definitions.get(left.name));
    const of = meant ?? (isSubject ? this.subject.function : undefined);
    if (of === undefined) return undefined;
    const [by] = left.by;
    const inBy = this.inTermsOf(evaluateDerivatives(of), by!);
    if (!variablesOf(inBy).includes(by!)) return undefined;
    const task = this.taskOf(inBy, left.by);
    const value = this.resolved(derivativeOf(task));
    if (left.operand !== undefined && !isVector && this.isTheWhole(value)) return this.whole;
    return { role: 'part', value: [value], isVector: false, tasks: [task] };
  }

  private isTheWhole(value: Expression): boolean {
    const key = this.whole.value[0];
    if (key === undefined) return false;
    const { arguments: variables, function: subject } = this.subject;
    const prepared = prepare({
      key,
      subject: this.resolved(subject),
      variables,
      seed: 'working',
    });
    return decide(prepared, value).kind === 'equal';
  }

  private taskOf(of: Expression, by: readonly string[]): DerivativeTask {
    const names = variablesOf(of);
    return { kind: 'derivative', function: of, name: this.subject.name, arguments: names, by };
  }

  /** What a letter stands for: what was defined or given, or the function itself. */
  meaning(name: string): Expression | undefined {
    const defined = this.definitions.get(name);
    return defined ?? (name === this.subject.name ? this.subject.function : undefined);
  }

  /** Whether a derivative by these is one by letters of the working, and not by the variables. */
  isByLetters(by: readonly string[]): boolean {
    return by.every((name) => this.definitions.has(name));
  }

  /** With the definitions put in until the variable appears: u = sin v is sin(x^2) in x. */
  inTermsOf(value: Expression, by: string): Expression {
    let here = value;
    for (let round = 0; round < this.definitions.size; round += 1) {
      if (variablesOf(here).includes(by)) return here;
      here = substitute(here, this.definitions);
    }
    return here;
  }

  /** In the variables alone. */
  resolved(expression: Expression): Expression {
    let here = expression;
    for (let round = 0; round < this.definitions.size; round += 1) {
      here = substitute(here, this.definitions);
    }
    return here;
  }
}

export const derivativeOf = ({ function: of, by }: DerivativeTask): Expression =>
  by.reduce((whole, name) => differentiate(whole, name).result, of);

const valued = (claim: Claim, at: At): Claim => ({
  ...claim,
  role: 'value',
  value: claim.value.map((each) => substitute(each, new Map(Object.entries(at)))),
  at,
});
