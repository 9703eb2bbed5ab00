/** Numerical and multiple-choice questions of Moodle's own: no plugin is needed for them. */
import { printExerciseName } from '../../exercise/exercise-name.ts';
import {
  type Choice,
  type ChoiceQuestion,
  choiceFeedback,
  choiceLabel,
  type NumberQuestion,
  onlyNumber,
  type PlainQuestion,
} from '../plain-questions.ts';
import { CATALOGUES, type Language } from '../words/language.ts';
import { say } from '../words/say.ts';
import { element, type Xml } from '../xml.ts';
import { htmlField, moodleInline, number, textField } from './moodle-html.ts';
import { partHtml, promptHtml, questionHtml, solutionHtml } from './question-texts.ts';

export function plainQuestion(question: PlainQuestion, language: Language): Xml {
  switch (question.kind) {
    case 'number':
      return numerical(question, language);
    case 'choice':
      return multipleChoice(question, language);
  }
}

const digitsWanted = (language: Language): string =>
  `<p>${moodleInline(say(CATALOGUES[language].sheet['digits-wanted'], {}, language))}</p>`;

function only(question: PlainQuestion, language: Language): string {
  const sentence = onlyNumber(question, language);
  return sentence.length === 0 ? '' : `<p>${moodleInline(sentence)}</p>`;
}

function common(question: PlainQuestion, language: Language): readonly Xml[] {
  const { kind, exercise, task } = question;
  return [
    textField('name', `${exercise.title}: ${printExerciseName(exercise.name)}/${task.id}`),
    htmlField(
      'questiontext',
      [
        promptHtml(exercise, language),
        kind === 'choice' ? questionHtml(task) : partHtml(task),
        only(question, language),
        kind === 'number' ? digitsWanted(language) : '',
      ].join(''),
    ),
    htmlField('generalfeedback', solutionHtml({ ...exercise, tasks: [task] }, language)),
    element('defaultgrade', {}, number(task.points, 7)),
    element('penalty', {}, number(0.1, 7)),
    element('hidden', {}, '0'),
  ];
}

const numerical = (question: NumberQuestion, language: Language): Xml =>
  element(
    'question',
    { type: 'numerical' },
    ...common(question, language),
    element(
      'answer',
      { fraction: '100', format: 'moodle_auto_format' },
      element('text', {}, `${question.value}`),
      htmlField('feedback', ''),
      element('tolerance', {}, `${question.tolerance}`),
    ),
    element('unitgradingtype', {}, '0'),
    element('unitpenalty', {}, number(0.1, 7)),
    element('showunits', {}, '3'),
    element('unitsleft', {}, '0'),
  );

function multipleChoice(question: ChoiceQuestion, language: Language): Xml {
  const { choices, several, ordered } = question;
  return element(
    'question',
    { type: 'multichoice' },
    ...common(question, language),
    element('single', {}, `${several === undefined}`),
    element('shuffleanswers', {}, `${!ordered}`),
    element('answernumbering', {}, ordered ? 'none' : 'abc'),
    htmlField('correctfeedback', ''),
    htmlField('partiallycorrectfeedback', ''),
    htmlField('incorrectfeedback', ''),
    ...(several === undefined ? [] : [element('shownumcorrect', {})]),
    ...choices.map((choice) =>
      element(
        'answer',
        { fraction: fractionOf(choice, question), format: 'html' },
        element('text', {}, moodleInline(choiceLabel(choice, language))),
        htmlField('feedback', moodleInline(choiceFeedback(choice, language))),
      ),
    ),
  );
}

/**
 * The percentage that a choice earns. Of several, Moodle adds them up and never goes below nought: each
 * right one earns its share. A wrong one costs as much, or everything where only all earns anything;
 * that too few are chosen cannot cost everything in Moodle.
 */
function fractionOf({ right }: Choice, { choices, several }: ChoiceQuestion): string {
  if (several === undefined) return right ? '100' : '0';
  const share = fraction(choices.filter((choice) => choice.right).length);
  if (right) return share;
  return several === 'proportional' ? `-${share}` : '-100';
}

/** Moodle knows its fractions with five decimals. */
const fraction = (parts: number): string => `${Number((100 / parts).toFixed(5))}`;
