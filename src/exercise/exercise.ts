/**
 * One exercise: what a template and a seed make. Everything in it follows from (template, version,
 * seed), on every machine.
 */

import { isChoiceTask } from '../calculus/choice-task.ts';
import { entrywise } from '../calculus/entrywise.ts';
import { type Solution, solve } from '../calculus/solve.ts';
import type { Task } from '../calculus/task.ts';
import { TaskImpossible } from '../calculus/task-impossible.ts';
import { type AnswerKey, answerKey } from '../grading/answer-key.ts';
import { followingFromKeys } from '../grading/follow-through/following.ts';
import type { FollowThrough } from '../grading/follow-through/part.ts';
import { notToldApart } from '../grading/grade.ts';
import type { MisconceptionId } from '../grading/misconceptions/catalogue.ts';
import { LIMITS } from '../limits.ts';
import { type RandomStream, randomStream } from '../random.ts';
import { failure, type Result, success } from '../result.ts';
import type { AuthorProblem } from './author-problem.ts';
import { exerciseDifficulty } from './difficulty.ts';
import { type ExerciseName, printExerciseName } from './exercise-name.ts';
import { Instance } from './instance.ts';
import { withOptions } from './options.ts';
import { drawParameters, type ParameterValues } from './parameters.ts';
import type { TaskDefinition, Template } from './template.ts';
import type { TextPart, TextPlace } from './text.ts';
import { type TextScope, writeText } from './write-text.ts';

export interface ExerciseTask {
  /** The template's id of the task; answers are submitted under it. */
  readonly id: string;
  readonly kind: Task['kind'];
  /** What this part asks, as Markdown; undefined when the exercise's prompt says it all. */
  readonly prompt: string | undefined;
  /** Of a choice: the prompt without the options below it, which some show in a way of their own. */
  readonly asks?: string;
  readonly task: Task;
  readonly solution: Solution;
  readonly key: AnswerKey;
  readonly points: number;
  /** Whether a vector or matrix is entered as one text, or in a grid that shows its size. */
  readonly input?: 'line' | 'grid';
  /** As Markdown, from faint to strong. */
  readonly hints: readonly string[];
  /** The tasks before it from whose answers its own follows. */
  readonly follows?: FollowThrough;
}

export type Layout = 'numerator' | 'denominator';

export interface Exercise {
  readonly name: ExerciseName;
  readonly title: string;
  readonly topic: string;
  readonly skills: readonly string[];
  /** From 1 (easy) to 5. */
  readonly difficulty: number;
  readonly layout: Layout;
  readonly parameters: ParameterValues;
  /** Markdown with LaTeX between dollar signs. It is text, not HTML: whoever publishes it escapes it. */
  readonly prompt: string;
  readonly tasks: readonly ExerciseTask[];
  /** The sum over the tasks. */
  readonly points: number;
  /** Draws it took until the constraints held. */
  readonly tries: number;
}

/** Makes the exercise, or says what its author must mend. The seed may be any text (see `isSeed`). */
export function makeExercise(
  template: Template,
  seed: string,
): Result<Exercise, readonly AuthorProblem[]> {
  const { header } = template;
  const name: ExerciseName = { template: header.id, version: header.version, seed };
  const stream = randomStream(printExerciseName(name)).fork('parameters');
  let tries = 0;
  for (let attempt = 1; ; attempt += 1) {
    const made = makeOnce(template, name, stream);
    if (!made.ok) {
      if (attempt < LIMITS.choices.draws && isUnlucky(made.problem, template)) continue;
      return made;
    }
    tries += made.value.tries;
    const unfit = unfitness(made.value, template);
    if (unfit === undefined) return success({ ...made.value, tries });
    if (attempt < LIMITS.template.redraws) continue;
    const { code, place, data } = unfit;
    const { file } = template;
    return failure([{ code, file, ...place, data: { ...data, tries: `${attempt}` } }]);
  }
}

/** Whether other parameters may have enough mistakes, or a working: with none there is no other draw. */
const isUnlucky = (problems: readonly AuthorProblem[], { parameters }: Template): boolean =>
  parameters.length > 0 &&
  problems.every(
    ({ code, data }) =>
      code === 'task-impossible' && (data.reason === 'distractors' || data.reason === 'working'),
  );

/** Why an exercise that was made is not used: what its template demands of exercises as a whole. */
function unfitness({ tasks }: Exercise, template: Template) {
  const { measuredDifficulty: range, distinguish } = template.header;
  if (range !== undefined) {
    const measured = exerciseDifficulty(tasks).value;
    if (measured < range[0] || range[1] < measured) {
      const data = { measured: `${measured}` };
      return { code: 'difficulty-hopeless', place: template.parametersPlace, data } as const;
    }
  }
  const ids = distinguish as readonly MisconceptionId[];
  const left = ids.filter((id) => tasks.every(({ key }) => notToldApart(key, ids).includes(id)));
  if (left.length === 0) return undefined;
  const data = { misconceptions: left.join(', ') };
  return { code: 'distinguish-hopeless', place: template.parametersPlace, data } as const;
}

/** The exercise of the stream's next draw, whatever its difficulty. */
function makeOnce(
  template: Template,
  name: ExerciseName,
  stream: RandomStream,
): Result<Exercise, readonly AuthorProblem[]> {
  const { header } = template;
  const draw = drawParameters(template, stream);
  if (!draw.ok) return failure([draw.problem]);
  const instance = new Instance(
    template,
    draw.value.values,
    randomStream(printExerciseName(name)).fork('choices'),
  );
  const maker = new ExerciseMaker(template, name, instance);
  const { matrixSection } = instance;
  if (matrixSection !== undefined && !matrixSection.ok) {
    const { code, data } = matrixSection.problem;
    return failure([{ code, file: template.file, ...template.matricesPlace, data }]);
  }
  const tasks: ExerciseTask[] = [];
  for (const [index, definition] of template.tasks.entries()) {
    tasks.push(...maker.task(definition, index, tasks));
  }
  const prompt = maker.write(template.prompt, template.promptPlace);
  if (maker.problems.length > 0) return failure(maker.problems);
  return success({
    name,
    title: header.title,
    topic: header.topic,
    skills: header.skills,
    difficulty: header.difficulty,
    layout: header.layout,
    parameters: draw.value.values,
    prompt,
    tasks,
    points: tasks.reduce((total, task) => total + task.points, 0),
    tries: draw.value.tries,
  });
}

class ExerciseMaker {
  readonly problems: AuthorProblem[] = [];
  private readonly scope: TextScope;

  constructor(
    private readonly template: Template,
    private readonly name: ExerciseName,
    private readonly instance: Instance,
  ) {
    this.scope = instance.textScope();
  }

  /** One task, or none after noting a problem. */
  task(
    definition: TaskDefinition,
    index: number,
    before: readonly ExerciseTask[],
  ): readonly ExerciseTask[] {
    const { header, place } = definition;
    const built = this.solve(definition);
    if (built === undefined) return [];
    const { task, solution } = built;
    const key = answerKey(task, solution.answer, {
      kind: header.answer,
      variables: [...this.template.header.variables, ...this.template.header.constants],
      unknownFunctions: this.template.header.unknownFunctions,
      positive: this.template.header.positive,
      policy: header.policy,
      forms: header.form,
      orientation: header.orientation,
      points: header.points,
      seed: `${printExerciseName(this.name)}/${index}`,
    });
    const asked = definition.prompt && this.write(definition.prompt, place);
    const prompt = withOptions(asked, task);
    const hints = definition.hints.map((hint) => this.write(hint, place));
    const made: ExerciseTask = {
      id: header.id,
      kind: task.kind,
      prompt,
      ...(isChoiceTask(task) && asked !== undefined ? { asks: asked } : {}),
      task,
      solution,
      key,
      points: header.points,
      input: header.input,
      hints,
    };
    const follows = this.follows(definition, made, before);
    return [follows === undefined ? made : { ...made, follows }];
  }

  /** What the task follows from, with the exercise's values in the formula. */
  private follows(
    { follows: definition, place }: TaskDefinition,
    task: ExerciseTask,
    before: readonly ExerciseTask[],
  ): FollowThrough | undefined {
    if (definition === undefined) return undefined;
    const { follows, isExplicit } = definition;
    const { formula } = follows;
    const answer = formula && entrywise(formula.answer, (each) => this.instance.formula(each));
    const filled =
      formula === undefined || answer === undefined
        ? follows
        : { ...follows, formula: { ...formula, answer } };
    const following = { ...task, follows: filled };
    const derived = followingFromKeys(following, [...before, following]);
    if (derived !== undefined && derived.used.size > 0) {
      // Of all earlier tasks, those that lead here.
      const tasks = follows.tasks.filter((id) => isExplicit || derived.used.has(id));
      return { ...filled, tasks };
    }
    // A task that was not made is a problem already, and leaves gaps here.
    if (isExplicit && follows.tasks.length > 0 && this.problems.length === 0) {
      this.note('follows-impossible', place, { task: task.id });
    }
    return undefined;
  }

  private solve({
    header,
    place,
    build,
  }: TaskDefinition): { readonly task: Task; readonly solution: Solution } | undefined {
    try {
      const task = build(this.instance);
      return { task, solution: solve(task) };
    } catch (failed) {
      if (!(failed instanceof TaskImpossible)) throw failed;
      this.note('task-impossible', place, { task: header.id, reason: failed.reason });
      return undefined;
    }
  }

  /** The text with its values, without blanks at its ends; empty after noting a problem. */
  write(parts: readonly TextPart[], place: TextPlace): string {
    const text = writeText(parts, this.scope);
    if (text.ok) return text.value.replace(/\n{3,}/g, '\n\n').trim();
    const { code, place: inside, data } = text.problem;
    this.note(code, { line: place.line + inside.line - 1, column: inside.column }, data);
    return '';
  }

  private note(
    code: AuthorProblem['code'],
    place: TextPlace,
    data: Readonly<Record<string, string>>,
  ): void {
    this.problems.push({ code, file: this.template.file, ...place, data });
  }
}
