/**
 * A class's variants as one file that Moodle imports: STACK questions with the variants as deployed
 * seeds, and plain numerical and multiple-choice questions for sites without STACK, in three
 * categories. An exercise whose answer STACK has no word for becomes an essay that a person grades.
 */
import type { Exercise } from '../../exercise/exercise.ts';
import { printExerciseName } from '../../exercise/exercise-name.ts';
import { LIMITS } from '../../limits.ts';
import type { ProblemSet } from '../../problem-set/problem-set.ts';
import { plainQuestions } from '../plain-questions.ts';
import type { SheetCode } from '../words/catalogue.ts';
import { CATALOGUES, type Language } from '../words/language.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';
import { htmlField, number, textField } from './moodle-html.ts';
import { plainQuestion } from './plain-question.ts';
import { partsHtml, promptHtml, solutionHtml } from './question-texts.ts';
import { stackQuestion } from './stack-question.ts';

export function moodleXml(sets: readonly ProblemSet[], language: Language): string {
  const [first] = sets;
  const deployed = sets.slice(0, LIMITS.publish.deployedVariants);
  const stack = (first?.exercises ?? []).flatMap((_, index): Xml[] => {
    const exercises = deployed.map((set) => set.exercises[index]!);
    const name = `${index + 1}. ${exercises[0]!.title}`;
    const question = stackQuestion(exercises, name, language);
    return question === undefined
      ? exercises.map((exercise) => essay(exercise, language))
      : [question];
  });
  const plain = sets.flatMap((set) => set.exercises.flatMap(plainQuestions));
  const inCategory = (code: SheetCode, questions: readonly Xml[]): readonly Xml[] =>
    questions.length === 0 ? [] : [category(first!.title, code, language), ...questions];
  const ofKind = (kind: 'number' | 'choice'): readonly Xml[] =>
    plain
      .filter((question) => question.kind === kind)
      .map((question) => plainQuestion(question, language));
  return xmlDocument(
    element(
      'quiz',
      {},
      ...inCategory('stack-questions', stack),
      ...inCategory('numerical-questions', ofKind('number')),
      ...inCategory('choice-questions', ofKind('choice')),
    ),
  );
}

/** A slash parts levels of categories; one in a title is doubled. */
const category = (title: string, code: SheetCode, language: Language): Xml =>
  element(
    'question',
    { type: 'category' },
    textField(
      'category',
      `$course$/top/${title.replaceAll('/', '//')}/${CATALOGUES[language].sheet[code]}`,
    ),
  );

const essay = (exercise: Exercise, language: Language): Xml =>
  element(
    'question',
    { type: 'essay' },
    textField('name', `${exercise.title}: ${printExerciseName(exercise.name)}`),
    htmlField('questiontext', promptHtml(exercise, language) + partsHtml(exercise)),
    htmlField('generalfeedback', solutionHtml(exercise, language)),
    element('defaultgrade', {}, number(exercise.points, 7)),
    element('penalty', {}, number(0, 7)),
    element('hidden', {}, '0'),
    element('responseformat', {}, 'editor'),
    element('responserequired', {}, '1'),
    element('responsefieldlines', {}, '10'),
    element('attachments', {}, '0'),
    element('attachmentsrequired', {}, '0'),
    htmlField('graderinfo', ''),
    htmlField('responsetemplate', ''),
  );
