/** A derivative task and the right derivations for it, each worked out when it is first asked for. */
import { applications, type Derivation } from '../../calculus/derivation.ts';
import { derivationOf } from '../../calculus/derivation-of.ts';
import { evaluateDerivatives } from '../../calculus/evaluate-derivatives.ts';
import type { DerivativeTask } from '../../calculus/task.ts';
import type { Expression } from '../../expression/expression.ts';
import type { Malrule } from './malrule.ts';

export class WorkedTask {
  readonly start: Expression;
  private readonly known = new Map<string, Derivation>();

  constructor(readonly task: DerivativeTask) {
    this.start = evaluateDerivatives(task.function);
  }

  /** The derivative by these variables in turn. */
  by(names: readonly string[]): Expression {
    return names.length === 0 ? this.start : this.derivation(names).result;
  }

  /** The derivative that the task asks for, before any point is put in. */
  get derivative(): Expression {
    return this.by(this.task.by);
  }

  /** The derivation of the last of the differentiations. */
  get last(): Derivation {
    return this.derivation(this.task.by);
  }

  /** Whether the malrule may act in any of the differentiations. */
  applies(malrule: Malrule): boolean {
    return this.task.by.some((_, round) =>
      applications(this.derivation(this.task.by.slice(0, round + 1))).some(
        ({ rule, operand }) => rule === malrule.name && malrule.possibleAt(operand),
      ),
    );
  }

  private derivation(names: readonly string[]): Derivation {
    const key = names.join();
    let known = this.known.get(key);
    if (known === undefined) {
      known = derivationOf(this.by(names.slice(0, -1)), names.at(-1)!);
      this.known.set(key, known);
    }
    return known;
  }
}
