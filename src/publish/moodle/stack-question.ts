/**
 * One STACK question for one exercise of a set: the variants of all sets are its deployed variants, with
 * the seeds 1, 2, 3... Each part has a field and a potential response tree; several answers in one line have a
 * field each. Its question tests are our graded examples. Field names are those of STACK's XML
 * (github.com/maths/moodle-qtype_stack, 2025).
 */
import type { Exercise, ExerciseTask } from '../../exercise/exercise.ts';
import { ownChoice } from '../plain-questions.ts';
import { answersOf } from '../several-answers.ts';
import { CATALOGUES, type Language } from '../words/language.ts';
import { say } from '../words/say.ts';
import { element, type Xml } from '../xml.ts';
import { choicePart } from './choice-part.ts';
import { formulaPart, typingHint } from './formula-part.ts';
import { byVariant, htmlField, moodleInline, number, textField } from './moodle-html.ts';
import { labelHtml, partHtml, promptHtml, questionHtml, solutionHtml } from './question-texts.ts';
import { stackInput, stackTree } from './stack-fields.ts';
import { PENALTY, type StackPart } from './stack-part.ts';
import { stackTests } from './stack-tests.ts';

/** One task of the exercise: its fields, and what stands around them. */
interface StackTask {
  readonly parts: readonly StackPart[];
  readonly html: string;
}

/** undefined when some part's answer has no word in Maxima. All exercises are of one template. */
export function stackQuestion(
  exercises: readonly Exercise[],
  name: string,
  language: Language,
): Xml | undefined {
  const [first] = exercises;
  if (first === undefined) return undefined;
  const tasks: StackTask[] = [];
  for (const [index] of first.tasks.entries()) {
    const fields = tasks.reduce((total, { parts }) => total + parts.length, 0);
    const task = taskOf(exercises, index, fields, language);
    if (task === undefined) return undefined;
    tasks.push(task);
  }
  const parts = tasks.flatMap((task) => task.parts);
  const texts = exercises.map((exercise) => promptHtml(exercise, language));
  const fields = tasks.map(({ html }, index) => {
    const letter = tasks.length > 1 ? `<strong>(${String.fromCharCode(97 + index)})</strong> ` : '';
    return `<div>${letter}${html}</div>`;
  });
  return element(
    'question',
    { type: 'stack' },
    textField('name', name),
    htmlField('questiontext', `${byVariant(texts)}${fields.join('')}`),
    htmlField(
      'generalfeedback',
      byVariant(exercises.map((exercise) => solutionHtml(exercise, language))),
    ),
    element('defaultgrade', {}, number(first.points, 7)),
    element('penalty', {}, number(PENALTY, 7)),
    element('hidden', {}, '0'),
    element('idnumber', {}),
    textField('stackversion', ''),
    textField('questionvariables', variables(parts)),
    htmlField('specificfeedback', parts.map(({ tree }) => `[[feedback:${tree}]]`).join('')),
    htmlField(
      'questionnote',
      `{@variant@}: ${parts.map(({ right }) => `\\({@${right}@}\\)`).join(', ')}`,
    ),
    htmlField('questiondescription', ''),
    element('questionsimplify', {}, '1'),
    element('assumepositive', {}, '0'),
    element('assumereal', {}, '1'),
    ...verdicts(language),
    element('multiplicationsign', {}, 'dot'),
    element('sqrtsign', {}, '1'),
    element('complexno', {}, 'i'),
    element('inversetrig', {}, 'arccos'),
    element('matrixparens', {}, '('),
    element('variantsselectionseed', {}),
    ...parts.map(stackInput),
    ...parts.map(stackTree),
    ...exercises.map((_, index) => element('deployedseed', {}, `${index + 1}`)),
    ...stackTests(parts),
  );
}

/** The exercise's task with this index, after so many fields. */
function taskOf(
  exercises: readonly Exercise[],
  index: number,
  fields: number,
  language: Language,
): StackTask | undefined {
  const tasks = exercises.map((exercise) => exercise.tasks[index]!);
  const { points, tasks: all } = exercises[0]!;
  const share = points === 0 ? 1 / all.length : tasks[0]!.points / points;
  const choices = exercises.flatMap((exercise, variant) => {
    const choice = ownChoice(exercise, tasks[variant]!);
    return choice === undefined ? [] : [choice];
  });
  if (choices.length === exercises.length) {
    const part = choicePart(choices, { at: fields + 1, share }, language);
    return { parts: [part], html: `${byVariant(tasks.map(questionHtml))}<p>${fieldOf(part)}</p>` };
  }
  const columns = columnsOf(tasks);
  const parts: StackPart[] = [];
  for (const [place, { tasks: each, weight }] of columns.entries()) {
    const at = fields + place + 1;
    const part = formulaPart({ tasks: each, at, share: share * weight }, language);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const field = parts.map(fieldOf).join(', ');
  const hint = typingHint(
    columns.flatMap((column) => column.tasks),
    language,
  );
  const label = byVariant(tasks.map(labelHtml));
  const line = parts.length === 1 ? `${label}${field}` : `( ${field} )`;
  return { parts, html: `${byVariant(tasks.map(partHtml))}${hint}<p>${line}</p>` };
}

const fieldOf = ({ input }: StackPart): string => `[[input:${input}]] [[validation:${input}]]`;

/** What is asked for in fields of their own: the task, or each of several answers with its share of it. */
function columnsOf(
  tasks: readonly ExerciseTask[],
): readonly { readonly tasks: readonly ExerciseTask[]; readonly weight: number }[] {
  const [first] = tasks.map((task) => answersOf(task));
  return first!.map(({ points }, index) => ({
    tasks: tasks.map((task) => answersOf(task)[index]!),
    weight: tasks[0]!.points === 0 ? 1 / first!.length : points / tasks[0]!.points,
  }));
}

/** Every value of a variable in a list, and the one that the seed takes from it. */
function variables(parts: readonly StackPart[]): string {
  const lines = parts.flatMap(({ values }) =>
    [...values].map(([name, all]) =>
      all.every((value) => value === all[0])
        ? `${name}: ${all[0]};`
        : `${name}: [${all.join(', ')}][variant];`,
    ),
  );
  return ['variant: stack_seed;', ...lines].join('\n');
}

function verdicts(language: Language): readonly Xml[] {
  const words = CATALOGUES[language].verdicts;
  const told = (code: 'correct' | 'incorrect'): string =>
    `<p>${moodleInline(say(words[code], {}, language))}</p>`;
  return [
    htmlField('prtcorrect', told('correct')),
    htmlField('prtpartiallycorrect', told('incorrect')),
    htmlField('prtincorrect', told('incorrect')),
  ];
}
