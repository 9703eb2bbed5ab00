/** Numerical and multiple-choice questions of Moodle's own: no plugin is needed for them. */
import { printExerciseName } from '../../exercise/exercise-name.ts';
import type { ChoiceQuestion, NumberQuestion, PlainQuestion } from '../plain-questions.ts';
import { CATALOGUES, type Language } from '../words/language.ts';
import { say } from '../words/say.ts';
import { element, type Xml } from '../xml.ts';
import { htmlField, moodleInline, number, textField } from './moodle-html.ts';
import { partHtml, promptHtml, solutionHtml } from './question-texts.ts';

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

const common = ({ kind, exercise, task }: PlainQuestion, language: Language): readonly Xml[] => [
  textField('name', `${exercise.title}: ${printExerciseName(exercise.name)}/${task.id}`),
  htmlField(
    'questiontext',
    [
      promptHtml(exercise, language),
      partHtml(task),
      kind === 'number' ? digitsWanted(language) : '',
    ].join(''),
  ),
  htmlField('generalfeedback', solutionHtml({ ...exercise, tasks: [task] }, language)),
  element('defaultgrade', {}, number(task.points, 7)),
  element('penalty', {}, number(0.1, 7)),
  element('hidden', {}, '0'),
];

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
  const words = CATALOGUES[language].misconceptions;
  return element(
    'question',
    { type: 'multichoice' },
    ...common(question, language),
    element('single', {}, 'true'),
    element('shuffleanswers', {}, 'true'),
    element('answernumbering', {}, 'abc'),
    htmlField('correctfeedback', ''),
    htmlField('partiallycorrectfeedback', ''),
    htmlField('incorrectfeedback', ''),
    ...question.choices.map(({ latex, right, misconception }) =>
      element(
        'answer',
        { fraction: right ? '100' : '0', format: 'html' },
        element('text', {}, moodleInline([{ kind: 'latex', latex }])),
        htmlField(
          'feedback',
          misconception === undefined ? '' : moodleInline(say(words[misconception], {}, language)),
        ),
      ),
    ),
  );
}
