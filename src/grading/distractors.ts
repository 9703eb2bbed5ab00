/**
 * Wrong derivatives to choose among: what misconceptions make of a task, the commonest first, printed as
 * the right one is. Each is proved to differ from the right one and from the others, and is named by what
 * an answer like it is diagnosed as.
 */
import { simplify } from '../algebra/simplify.ts';
import { valueAtPoint } from '../calculus/at-point.ts';
import type { OfferedDerivative } from '../calculus/choice-task.ts';
import { applications } from '../calculus/derivation.ts';
import { differentiate } from '../calculus/differentiate.ts';
import { evaluateDerivatives } from '../calculus/evaluate-derivatives.ts';
import { onlyAt, RULES, type RuleSet } from '../calculus/rules.ts';
import type { DerivativeTask } from '../calculus/task.ts';
import { decide } from '../equivalence/decide.ts';
import { type PreparedKey, prepare } from '../equivalence/prepare.ts';
import type { Expression } from '../expression/expression.ts';
import { distinctParts, treeSize, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { rankOf } from './misconceptions/commonest.ts';
import { Diagnostician } from './misconceptions/diagnose.ts';
import type { Malrule } from './misconceptions/malrule.ts';
import { MALRULES } from './misconceptions/malrules.ts';
import { TASK_MISTAKES } from './misconceptions/task-mistakes.ts';
import { WorkedTask } from './misconceptions/worked-task.ts';

/** A wrong answer and the misconception that is expected to make it. */
interface Candidate {
  readonly id: string;
  readonly answer: () => Expression | undefined;
}

/** Mistakes about the task that look like a derivative of it. */
const OF_THE_TASK = ['wrong-variable', 'others-not-held-constant', 'order-too-low'];

/** A wrong answer much longer than the right one gives itself away, */
const LONGER = 3;
const LONGER_BY = 12;
/** and so does a number with many more digits. */
const MORE_DIGITS = 2;
const FEW_DIGITS = 4;

/**
 * At most `count` wrong derivatives for the right one, of which the misconceptions differ where possible;
 * `among` names those that may be shown.
 */
export function distractors(
  task: DerivativeTask,
  right: Expression,
  count: number,
  among?: readonly string[],
): readonly OfferedDerivative[] {
  const options = new Options(task, right);
  const candidates = candidatesFor(task)
    .filter(({ id }) => among === undefined || among.includes(id))
    .slice(0, LIMITS.choices.distractors);
  for (const candidate of candidates) {
    if (options.distinct >= count) break;
    options.consider(candidate);
  }
  return options.first(count);
}

function candidatesFor(task: DerivativeTask): readonly Candidate[] {
  const worked = new WorkedTask(task);
  const everywhere = MALRULES.filter((malrule) => worked.applies(malrule)).map(
    (malrule): Candidate => ({
      id: malrule.malrule,
      answer: () => predicted(task, [malrule, ...RULES]),
    }),
  );
  const ofTask = TASK_MISTAKES.filter(({ id }) => OF_THE_TASK.includes(id)).flatMap(
    ({ id, predict }) =>
      predict(worked).map((answer): Candidate => ({ id, answer: () => simplify(answer) })),
  );
  const first = [...everywhere, ...ofTask].sort((one, other) => rankOf(one.id) - rankOf(other.id));
  return [...first, ...inOnePlace(task, worked)];
}

/** Once everywhere is exhausted, mistakes made at one place only. */
function inOnePlace(task: DerivativeTask, worked: WorkedTask): readonly Candidate[] {
  if (task.by.length > 1) return [];
  const places = (malrule: Malrule): readonly string[] =>
    applications(worked.last)
      .filter(({ rule, operand }) => rule === malrule.name && malrule.possibleAt(operand))
      .map(({ position }) => position);
  return MALRULES.flatMap((malrule) => {
    const at = [...new Set(places(malrule))];
    return at.length < 2
      ? []
      : at.map(
          (position): Candidate => ({
            id: malrule.malrule,
            answer: () => predicted(task, [onlyAt(position, malrule), ...RULES]),
          }),
        );
  }).sort((one, other) => rankOf(one.id) - rankOf(other.id));
}

/** What a student who holds these rules finds, printed like a key. */
function predicted(task: DerivativeTask, rules: RuleSet): Expression | undefined {
  let current = evaluateDerivatives(task.function);
  for (const name of task.by) {
    current = simplify(differentiate(current, name, rules).result);
    if (treeSize(current) > LIMITS.diagnosis.answerSize) return undefined;
  }
  return current;
}

/** Of the longest whole number in it. */
const digitsIn = (expression: Expression): number =>
  distinctParts(expression).reduce(
    (most, part) =>
      part.kind === 'number' ? Math.max(most, `${part.value.numerator}`.length) : most,
    0,
  );

class Options {
  private readonly key: PreparedKey;
  private readonly diagnostician: Diagnostician;
  private readonly kept: { readonly offered: OfferedDerivative; readonly key: PreparedKey }[] = [];
  private readonly spare: Required<OfferedDerivative>[] = [];

  constructor(
    private readonly task: DerivativeTask,
    private readonly right: Expression,
  ) {
    this.key = this.prepared(right);
    this.diagnostician = new Diagnostician(this.key, task);
  }

  get distinct(): number {
    return this.kept.length;
  }

  consider({ id, answer }: Candidate): void {
    const found = answer();
    if (found === undefined) return;
    const expression = this.task.at === undefined ? found : valueAtPoint(found, this.task.at);
    if (!this.isPlausible(expression)) return;
    const outcome = decide(this.key, expression);
    if (outcome.kind !== 'different' || outcome.difference !== 'value') return;
    const diagnosis = this.diagnostician.diagnose(expression);
    const [mistake, second] = diagnosis?.misconceptions ?? [];
    if (mistake === undefined || second !== undefined) return;
    const explained = [mistake, ...(diagnosis?.others.flat() ?? [])];
    if (!explained.some((each) => each === id)) return;
    const offered = { expression, mistake };
    if (this.kept.some((each) => each.offered.mistake === mistake)) this.spare.push(offered);
    else this.keep(offered);
  }

  first(count: number): readonly OfferedDerivative[] {
    for (const offered of this.spare) {
      if (this.kept.length >= count) break;
      this.keep(offered);
    }
    return this.kept.slice(0, count).map(({ offered }) => offered);
  }

  private keep(offered: OfferedDerivative): void {
    const { expression } = offered;
    const isNew = this.kept.every(({ key }) => decide(key, expression).kind === 'different');
    if (isNew) this.kept.push({ offered, key: this.prepared(expression) });
  }

  private isPlausible(expression: Expression): boolean {
    const size = treeSize(this.right);
    const isFlat = variablesOf(expression).length === 0 && variablesOf(this.right).length > 0;
    const isLong = treeSize(expression) > LONGER * size + LONGER_BY;
    const digits = Math.max(FEW_DIGITS, digitsIn(this.right) + MORE_DIGITS);
    return !isFlat && !isLong && digitsIn(expression) <= digits;
  }

  private prepared(key: Expression): PreparedKey {
    const { at, function: subject, arguments: variables } = this.task;
    return prepare({
      key,
      ...(at === undefined ? { subject } : {}),
      variables: at === undefined ? variables : [],
      seed: 'distractors',
    });
  }
}
