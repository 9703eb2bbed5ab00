/**
 * Names the mistakes behind a wrong answer: first those about the task as a whole, then those in the
 * derivatives that it is put together from, then of one value, or of each wrong component of a vector or
 * matrix of derivatives, every component by the derivative that it is. A mistake that all diagnosed
 * components share is said once, of the whole.
 */
import type { DerivativeTask } from '../calculus/task.ts';
import type { PreparedKey } from '../equivalence/prepare.ts';
import type { Written } from '../expression/read/written.ts';
import type { AnswerKey } from './answer-key.ts';
import { componentTasks } from './component-tasks.ts';
import { componentsOf } from './components.ts';
import { withInnerFunctions } from './inner-letters.ts';
import { idOfReason } from './matrix/reason-ids.ts';
import { AnswerDiagnostician } from './misconceptions/answers/answer-diagnostician.ts';
import { planOf } from './misconceptions/answers/plans.ts';
import type { MisconceptionId } from './misconceptions/catalogue.ts';
import { type Blindness, type Diagnosis, Diagnostician } from './misconceptions/diagnose.ts';
import type { Fault, Verdict } from './verdict.ts';

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

/** What diagnoses answers that are more than derivatives, kept with the key; null where nothing does. */
const PLANNED = new WeakMap<AnswerKey, AnswerDiagnostician | null>();

function plannedFor(
  key: AnswerKey,
  preparedFor: (index: number) => PreparedKey,
): AnswerDiagnostician | undefined {
  let known = PLANNED.get(key);
  if (known === undefined) {
    const plan = key.task === undefined ? undefined : planOf(key.task);
    const answer = withInnerFunctions(key, key.answer);
    known =
      plan === undefined ? null : new AnswerDiagnostician(key.task!, plan, answer, preparedFor);
    PLANNED.set(key, known);
  }
  return known ?? undefined;
}

/** What the exercise cannot show of misconceptions; undefined where nothing is diagnosed. */
export function blindnessOfTask(
  key: AnswerKey,
  preparedFor: (index: number) => PreparedKey,
): Blindness | undefined {
  if (key.task?.kind === 'derivative' && key.answer.kind === 'scalar') {
    return diagnosticianFor(key, 0, key.task, preparedFor(0)).blindness;
  }
  return plannedFor(key, preparedFor)?.blindness;
}

/** Those of the misconceptions that the exercise does not show, or does not tell from the others. */
export function notToldApartIn(
  key: AnswerKey,
  ids: readonly MisconceptionId[],
  preparedFor: (index: number) => PreparedKey,
): readonly MisconceptionId[] {
  const planned = plannedFor(key, preparedFor)?.notToldApart(ids) ?? ids;
  const tasks = key.task === undefined ? [] : componentTasks(key.task);
  return tasks.reduce(
    (left, task, index) =>
      left.length === 0
        ? left
        : left.filter((id) => {
            const diagnostician = diagnosticianFor(key, index, task, preparedFor(index));
            return diagnostician.notToldApart(ids).includes(id);
          }),
    planned,
  );
}

type Incorrect = Extract<Verdict, { readonly kind: 'incorrect' }>;

/** Misconceptions that the fault itself shows. */
const SHOWN: Partial<Readonly<Record<Fault['kind'], MisconceptionId>>> = {
  permuted: 'components-permuted',
  transposed: 'components-transposed',
  'other-layout': 'layout-exchanged',
};

/** The verdict with the mistakes that were recognised. */
export function withDiagnosis(
  key: AnswerKey,
  verdict: Incorrect,
  preparedFor: (index: number) => PreparedKey,
): Incorrect {
  const { fault } = verdict;
  const shown = fault.kind === 'matrix' ? idOfReason(fault.reason) : SHOWN[fault.kind];
  if (shown !== undefined) {
    return { ...verdict, diagnosis: { misconceptions: [shown], others: [] } };
  }
  if (!DIAGNOSED.includes(fault.kind)) return verdict;
  const answer = withInnerFunctions(key, verdict.reading);
  const planned = plannedFor(key, preparedFor);
  const whole = planned?.byMistakes(answer) ?? planned?.byMalrules(answer);
  if (whole !== undefined) return { ...verdict, diagnosis: whole };
  const judged = componentwise(key, verdict, answer, preparedFor);
  if (planned === undefined || judged !== verdict) return judged;
  const relation = planned.byRelation(answer);
  return relation === undefined ? verdict : { ...verdict, diagnosis: relation };
}

const DIAGNOSED: readonly Fault['kind'][] = ['different', 'components', 'other-equation'];

/** The verdict with the mistakes in the derivatives that the components are. */
function componentwise(
  key: AnswerKey,
  verdict: Incorrect,
  answer: Written,
  preparedFor: (index: number) => PreparedKey,
): Incorrect {
  const tasks = key.task === undefined ? [] : componentTasks(key.task);
  const { fault } = verdict;
  if (fault.kind === 'different' && answer.kind === 'scalar' && tasks.length === 1) {
    const diagnostician = diagnosticianFor(key, 0, tasks[0]!, preparedFor(0));
    const diagnosis = diagnostician.diagnose(answer.expression);
    return diagnosis === undefined ? verdict : { ...verdict, diagnosis };
  }
  if (fault.kind !== 'components') return verdict;
  const found = diagnosesOf(key, answer, tasks, verdict, preparedFor);
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
  answer: Written,
  tasks: readonly DerivativeTask[],
  { fault }: Incorrect,
  preparedFor: (index: number) => PreparedKey,
): readonly (Diagnosis | undefined)[] {
  const parts = componentsOf(answer)?.parts ?? [];
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
