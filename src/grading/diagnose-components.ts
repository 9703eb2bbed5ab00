/**
 * Names the mistakes behind a wrong answer: of one value, or of each wrong component of a vector or
 * matrix of derivatives, every component by the derivative that it is. A mistake that all diagnosed
 * components share is said once, of the whole.
 */
import type { DerivativeTask, JacobianTask, Task } from '../calculus/task.ts';
import type { PreparedKey } from '../equivalence/prepare.ts';
import type { Written } from '../expression/read/written.ts';
import type { AnswerKey } from './answer-key.ts';
import { componentsOf } from './components.ts';
import { type Blindness, type Diagnosis, Diagnostician } from './misconceptions/diagnose.ts';
import type { Verdict } from './verdict.ts';

/** The derivatives that the components are, in reading order; none where they are no derivatives. */
export function componentTasks(task: Task): readonly DerivativeTask[] {
  if (task.kind === 'derivative') return [task];
  if (task.kind === 'gradient') {
    return task.arguments.map((name) => ({ ...task, kind: 'derivative', by: [name] }));
  }
  if (task.kind === 'hessian') {
    return task.arguments.flatMap((row) =>
      task.arguments.map(
        (column): DerivativeTask => ({ ...task, kind: 'derivative', by: [row, column] }),
      ),
    );
  }
  return task.kind === 'jacobian' ? entriesOf(task) : [];
}

function entriesOf(task: JacobianTask): readonly DerivativeTask[] {
  const { functions, names, arguments: letters, layout, at } = task;
  const entry = (index: number, by: string): DerivativeTask => ({
    kind: 'derivative',
    function: functions[index]!,
    name: names[index]!,
    arguments: letters,
    by: [by],
    ...(at === undefined ? {} : { at }),
  });
  return layout === 'numerator'
    ? functions.flatMap((_, index) => letters.map((by) => entry(index, by)))
    : letters.flatMap((by) => functions.map((_, index) => entry(index, by)));
}

/** One diagnostician a component, kept with the key: what it knows is worked out when it is needed. */
const DIAGNOSTICIANS = new WeakMap<AnswerKey, Map<number, Diagnostician>>();

function diagnosticianFor(
  key: AnswerKey,
  index: number,
  task: DerivativeTask,
  prepared: PreparedKey,
): Diagnostician {
  const kept = DIAGNOSTICIANS.get(key) ?? new Map<number, Diagnostician>();
  DIAGNOSTICIANS.set(key, kept);
  const known = kept.get(index);
  if (known !== undefined) return known;
  const diagnostician = new Diagnostician(prepared, task);
  kept.set(index, diagnostician);
  return diagnostician;
}

/** What the exercise cannot show of misconceptions; undefined where nothing is diagnosed. */
export function blindnessOfTask(
  key: AnswerKey,
  prepared: () => PreparedKey,
): Blindness | undefined {
  return key.task?.kind === 'derivative' && key.answer.kind === 'scalar'
    ? diagnosticianFor(key, 0, key.task, prepared()).blindness
    : undefined;
}

type Incorrect = Extract<Verdict, { readonly kind: 'incorrect' }>;

/** The verdict with the mistakes that were recognised. */
export function withDiagnosis(
  key: AnswerKey,
  verdict: Incorrect,
  preparedFor: (index: number) => PreparedKey,
): Incorrect {
  const tasks = key.task === undefined ? [] : componentTasks(key.task);
  const { fault, reading } = verdict;
  if (fault.kind === 'different' && reading.kind === 'scalar' && tasks.length === 1) {
    const diagnostician = diagnosticianFor(key, 0, tasks[0]!, preparedFor(0));
    const diagnosis = diagnostician.diagnose(reading.expression);
    return diagnosis === undefined ? verdict : { ...verdict, diagnosis };
  }
  if (fault.kind !== 'components') return verdict;
  const found = diagnosesOf(key, reading, tasks, verdict, preparedFor);
  const recognised = found.filter((each) => each !== undefined);
  if (recognised.length === 0) return verdict;
  const common = shared(recognised);
  if (common !== undefined) return { ...verdict, diagnosis: common };
  const components = fault.components.map((component, index) => {
    const diagnosis = found[index];
    return diagnosis === undefined ? component : { ...component, diagnosis };
  });
  return { ...verdict, fault: { ...fault, components } };
}

function diagnosesOf(
  key: AnswerKey,
  reading: Written,
  tasks: readonly DerivativeTask[],
  { fault }: Incorrect,
  preparedFor: (index: number) => PreparedKey,
): readonly (Diagnosis | undefined)[] {
  const parts = componentsOf(reading)?.parts ?? [];
  if (fault.kind !== 'components' || tasks.length !== parts.length) return [];
  return fault.components.map(({ kind }, index) =>
    kind === 'incorrect'
      ? diagnosticianFor(key, index, tasks[index]!, preparedFor(index)).diagnose(parts[index]!)
      : undefined,
  );
}

/** The one diagnosis of all, if they say the same and of the same thing. */
function shared(all: readonly Diagnosis[]): Diagnosis | undefined {
  const [first, ...rest] = all;
  const same = (other: Diagnosis): boolean =>
    other.by === undefined && other.misconceptions.join() === first?.misconceptions.join();
  return first?.by === undefined && rest.every(same) ? first : undefined;
}
