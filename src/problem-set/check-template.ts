/**
 * Tries a template over many seeds, as its author would want to before students do: is every exercise
 * made, is its own key accepted however it is written, does no variant degenerate, how many variants
 * are there, and how narrow are the constraints?
 */

import { simplify } from '../algebra/simplify.ts';
import { applications, conclusion } from '../calculus/derivation.ts';
import { differentiate } from '../calculus/differentiate.ts';
import type { RuleName } from '../calculus/rule-names.ts';
import type { Task } from '../calculus/task.ts';
import type { AuthorProblem, AuthorProblemCode } from '../exercise/author-problem.ts';
import { exerciseDifficulty } from '../exercise/difficulty.ts';
import { type Exercise, type ExerciseTask, makeExercise } from '../exercise/exercise.ts';
import type { Template } from '../exercise/template.ts';
import type { Expression } from '../expression/expression.ts';
import { printMatrixLatex, printMatrixPlain } from '../expression/matrix/print/print.ts';
import { matrixSymbolsOf } from '../expression/matrix/traverse.ts';
import { printLatex, printPlain } from '../expression/print/print.ts';
import { type Written, writtenParts } from '../expression/read/written.ts';
import { distinctParts, variablesOf } from '../expression/traverse.ts';
import { isSound } from '../grading/follow-through/following.ts';
import { gradeAnswer } from '../grading/grade.ts';
import { checkMalrules } from './check-malrules.ts';
import { exerciseSight } from './problem-set.ts';

/** Fewer distinct variants than this are a problem unless the header says why. */
export const ENOUGH_VARIANTS = 200;
/** Problems of one kind in one task that are listed; the others would say the same. */
const LISTED = 3;
/** Of the first exercises all are graded with every predicted wrong answer, then one in as many. */
const CLOSELY = 20;
/** Variants of one template may differ by this much in measured difficulty, of a scale from 1 to 5. */
const WIDEST_SPREAD = 2;
/** The header's difficulty must be nearer than this to what is measured. */
const CLAIM_OFF = 2;
/** A number with more digits than this is ugly in a formula made for people. */
const UGLY_DIGITS = 7;

export interface CheckProgress {
  readonly kind: 'progress';
  readonly done: number;
  readonly total: number;
}

export interface TemplateCheck {
  readonly kind: 'checked';
  readonly template: string;
  readonly version: number;
  readonly file: string;
  /** Seeds tried. */
  readonly seeds: number;
  /** Different exercises among them. */
  readonly distinct: number;
  /** The share of draws that the constraints let through. */
  readonly acceptance: number;
  /** Answers graded: each key in each of its written forms. */
  readonly graded: number;
  /** Predicted wrong answers graded, on some of the seeds. */
  readonly malrulesGraded: number;
  /** Measured difficulty over the exercises made; none when none was made. */
  readonly difficulty: Spread | undefined;
  readonly problems: readonly AuthorProblem[];
}

export interface Spread {
  readonly least: number;
  readonly mean: number;
  readonly most: number;
}

/** Yields after each seed, so that a caller can show progress or stop; returns what was found. */
export function* checkTemplate(
  template: Template,
  seeds: number,
): Generator<CheckProgress, TemplateCheck> {
  const check = new Check(template);
  for (let done = 1; done <= seeds; done += 1) {
    check.try(`check-${done}`);
    yield { kind: 'progress', done, total: seeds };
  }
  return check.finish(seeds);
}

class Check {
  private readonly problems: AuthorProblem[] = [];
  private readonly sights = new Set<string>();
  private readonly counts = new Map<string, number>();
  private accepted = 0;
  private tries = 0;
  private graded = 0;
  private malrulesGraded = 0;
  private made = 0;
  private readonly difficulties: number[] = [];

  constructor(private readonly template: Template) {}

  try(seed: string): void {
    const made = makeExercise(this.template, seed);
    if (!made.ok) {
      for (const problem of made.problem) this.list(problem);
      return;
    }
    this.accepted += 1;
    this.tries += made.value.tries;
    this.sights.add(exerciseSight(made.value));
    this.difficulties.push(exerciseDifficulty(made.value.tasks).value);
    for (const task of made.value.tasks) this.tryTask(made.value, task);
    this.made += 1;
    if (this.made > CLOSELY && this.made % CLOSELY !== 0) return;
    for (const task of made.value.tasks) this.tryMalrules(made.value, task);
  }

  private tryMalrules(exercise: Exercise, task: ExerciseTask): void {
    const { graded, findings } = checkMalrules(task);
    this.malrulesGraded += graded;
    for (const { malrule, answer, verdict } of findings) {
      this.note('malrule-misjudged', exercise, task, { malrule, answer, verdict });
    }
  }

  private tryTask(exercise: Exercise, task: ExerciseTask): void {
    for (const text of keyTexts(task)) {
      this.graded += 1;
      const verdict = gradeAnswer(task.key, text, { diagnose: false });
      if (verdict.kind === 'correct') continue;
      this.note('key-refused', exercise, task, { answer: text, verdict: verdict.kind });
    }
    if (task.follows !== undefined && !isSound(task, exercise.tasks)) {
      this.note('follows-unsound', exercise, task, {});
    }
    for (const degeneration of degenerations(task)) {
      this.note('degenerate-variant', exercise, task, { degeneration });
    }
    // A key that is real nowhere lets nothing be refused.
    const wrong = (task.solution.answer.kind === 'scalar' ? keyTexts(task) : [])
      .slice(0, 1)
      .map((key) => `1 + ${key}`);
    if (
      wrong.some((text) => gradeAnswer(task.key, text, { diagnose: false }).kind !== 'incorrect')
    ) {
      this.note('degenerate-variant', exercise, task, { degeneration: 'undecidable' });
    }
  }

  private note(
    code: AuthorProblemCode,
    exercise: Exercise,
    task: ExerciseTask,
    data: Readonly<Record<string, string>>,
  ): void {
    const place = this.template.tasks.find(({ header }) => header.id === task.id)?.place;
    this.list({
      code,
      file: this.template.file,
      ...(place ?? this.template.parametersPlace),
      data: { ...data, task: task.id, seed: exercise.name.seed },
    });
  }

  private list(problem: AuthorProblem): void {
    const key = [problem.code, problem.line, problem.data.task, problem.data.degeneration].join();
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count <= LISTED) this.problems.push(problem);
  }

  private judgeDifficulty({ least, mean, most }: Spread): void {
    const { file, parametersPlace, header } = this.template;
    const data = {
      least: `${least}`,
      mean: `${mean}`,
      most: `${most}`,
      claimed: `${header.difficulty}`,
    };
    const problem = { file, ...parametersPlace, data };
    if (most - least > WIDEST_SPREAD) this.problems.push({ ...problem, code: 'uneven-difficulty' });
    if (Math.abs(mean - header.difficulty) >= CLAIM_OFF) {
      this.problems.push({ ...problem, code: 'difficulty-misstated' });
    }
  }

  finish(seeds: number): TemplateCheck {
    const distinct = this.sights.size;
    const few = distinct < Math.min(ENOUGH_VARIANTS, seeds / 2);
    if (few && this.accepted > 0 && this.template.header.fewVariants === undefined) {
      const { file, parametersPlace } = this.template;
      const data = { distinct: `${distinct}`, seeds: `${seeds}` };
      this.problems.push({ code: 'few-variants', file, ...parametersPlace, data });
    }
    const difficulty = spreadOf(this.difficulties);
    if (difficulty !== undefined) this.judgeDifficulty(difficulty);
    return {
      kind: 'checked',
      template: this.template.header.id,
      version: this.template.header.version,
      file: this.template.file,
      seeds,
      distinct,
      acceptance: this.tries === 0 ? 0 : this.accepted / this.tries,
      graded: this.graded,
      malrulesGraded: this.malrulesGraded,
      difficulty,
      problems: this.problems,
    };
  }
}

function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    least: values.reduce((least, value) => Math.min(least, value)),
    mean: Math.round((10 * total) / values.length) / 10,
    most: values.reduce((most, value) => Math.max(most, value)),
  };
}

/** The key as different people would write it. */
function keyTexts(task: ExerciseTask): readonly string[] {
  const { answer } = task.solution;
  switch (answer.kind) {
    case 'scalar':
      return scalarTexts(task, answer);
    case 'vector':
      return [
        `(${answer.components.map((each) => printPlain(each)).join(', ')})`,
        `\\begin{pmatrix} ${answer.components.map((each) => printLatex(each)).join(' \\\\ ')} \\end{pmatrix}`,
      ];
    case 'matrix':
      return [
        `[${answer.rows.map((row) => `[${row.map((each) => printPlain(each)).join(', ')}]`).join(', ')}]`,
      ];
    case 'equation':
      return equationTexts(answer);
    case 'choices':
      return [answer.chosen.join(', '), answer.chosen.join(' and ').toLowerCase()];
    case 'tuple':
      return tupleTexts(task, answer);
    case 'matrix-expression':
      return [printMatrixPlain(answer.expression), printMatrixLatex(answer.expression)];
  }
}

function tupleTexts(
  task: ExerciseTask,
  { parts }: Extract<Written, { kind: 'tuple' }>,
): readonly string[] {
  const written = parts.map((answer) =>
    keyTexts({ ...task, solution: { ...task.solution, answer, derivations: [] } }),
  );
  const [plain, others] = [0, 1].map((index) => written.map((each) => each[index] ?? each[0]!));
  return [`(${plain!.join(', ')})`, plain!.join('; '), `\\left( ${others!.join(' , ')} \\right)`];
}

function equationTexts({ left, right }: Extract<Written, { kind: 'equation' }>): readonly string[] {
  const [first, second] = [printPlain(left), printPlain(right)];
  return [
    `${first} = ${second}`,
    `${printLatex(right)} = ${printLatex(left)}`,
    `3*(${first}) - 3*(${second}) = 0`,
    `(${second} - (${first}))/2 = 0`,
  ];
}

function scalarTexts(
  task: ExerciseTask,
  answer: Extract<Written, { kind: 'scalar' }>,
): readonly string[] {
  const key = answer.expression;
  const plain = printPlain(key);
  const texts = [plain, printLatex(key), `${plain} + 0`, `(${plain})*7/7`];
  // As the rules leave it, before anything is tidied; at a point that is not yet the value.
  const last = task.solution.derivations.at(-1);
  const asked = task.task;
  if (last !== undefined && asked.kind === 'derivative' && asked.at === undefined) {
    texts.push(printPlain(conclusion(last)));
  }
  return texts;
}

/** What makes a variant worthless or unsightly, as words for codes. */
function degenerations(task: ExerciseTask): readonly string[] {
  const parts = writtenParts(task.solution.answer);
  const ugly = [...givenOf(task.task), ...parts].some(isUgly) ? ['ugly-numbers'] : [];
  const isConstant = parts.every((part) => variablesOf(part).length === 0);
  return [...emptiness(task.task, isConstant), ...ugly];
}

/** Whether nothing is left to differentiate, or of the derivative. */
function emptiness(task: Task, isConstant: boolean): readonly string[] {
  switch (task.kind) {
    case 'derivative': {
      const letters = variablesOf(simplify(task.function));
      if (task.by.some((name) => !letters.includes(name))) return ['independent'];
      if (isCancelled(task.function, task.by[0]!)) return ['cancelled'];
      return task.at === undefined && isConstant ? ['constant'] : [];
    }
    case 'implicit':
      return task.at === undefined && isConstant ? ['constant'] : [];
    case 'chain': {
      const isWhole = task.wanted.kind === 'derivative' || task.wanted.kind === 'gradient';
      return isWhole && task.at === undefined && isConstant ? ['constant'] : [];
    }
    case 'matrix-derivative': {
      if (!matrixSymbolsOf(task.function).includes(task.variable)) return ['independent'];
      return [];
    }
    case 'gradient':
    case 'hessian':
    case 'jacobian':
    case 'vector-derivative':
    case 'jacobian-determinant':
    case 'limit-definition':
    case 'tangent':
    case 'directional':
    case 'linear-approximation':
    case 'notation':
    case 'choose-derivative':
    case 'find-error':
    case 'fill-in':
    case 'known-values':
    case 'decompose':
    case 'backpropagation':
    case 'tuple':
      return [];
  }
}

/** Whether a composition is none once it is simplified: e^(ln(3x)). */
function isCancelled(whole: Expression, by: string): boolean {
  const rulesOf = (expression: Expression): readonly RuleName[] =>
    applications(differentiate(expression, by)).map(({ rule }) => rule);
  return (
    rulesOf(whole).some((rule) => rule.startsWith('chain')) &&
    !rulesOf(simplify(whole)).some((rule) => COMPOUND.has(rule))
  );
}

/** Rules that are not needed for sums of multiples of powers and single functions. */
const COMPOUND: ReadonlySet<RuleName> = new Set([
  'chain',
  'chain-several',
  'product',
  'quotient',
  'reciprocal',
  'general-power',
]);

/** The formulas of a task. */
function givenOf(task: Task): readonly Expression[] {
  switch (task.kind) {
    case 'gradient':
    case 'directional':
    case 'tangent':
    case 'hessian':
    case 'linear-approximation':
    case 'limit-definition':
    case 'derivative':
    case 'known-values':
      return [task.function];
    case 'jacobian':
    case 'jacobian-determinant':
      return task.functions;
    case 'vector-derivative':
      return task.components;
    case 'notation':
      return [];
    case 'choose-derivative':
    case 'find-error':
    case 'fill-in':
      return [task.derivative.function];
    case 'implicit':
      return [task.left, task.right];
    case 'chain':
      return [task.outer, ...task.inner.map((each) => each.function)];
    case 'matrix-derivative':
      return [];
    case 'backpropagation':
      return task.graph.steps.map(({ operation }) => operation);
    case 'decompose':
      return task.layers.map((layer) => layer.function);
    case 'tuple':
      return task.parts.flatMap(givenOf);
  }
}

const isUgly = (expression: Expression): boolean =>
  distinctParts(expression).some(
    (part) =>
      part.kind === 'number' &&
      `${part.value.numerator}${part.value.denominator}`.length > UGLY_DIGITS + 1,
  );
