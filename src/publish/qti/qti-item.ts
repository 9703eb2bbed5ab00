/**
 * One QTI 2.1 assessment item: a number to be typed, or a choice. Mathematics is MathML, as the standard
 * has it; feedback on a choice tells which misconception makes it. Elements are those of 1EdTech's
 * "Question and Test Interoperability, Assessment Test, Section and Item Information Model", version 2.1.
 */
import { printExerciseName } from '../../exercise/exercise-name.ts';
import { readMarkdown } from '../document/read-markdown.ts';
import { figureBlocks } from '../figure-blocks.ts';
import type { ChoiceQuestion, NumberQuestion, PlainQuestion } from '../plain-questions.ts';
import { CATALOGUES, type Language } from '../words/language.ts';
import { say } from '../words/say.ts';
import { element, raw, type Xml, xmlDocument } from '../xml.ts';
import { mathMl, qtiBlocks, qtiInline } from './qti-body.ts';

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqti_v2p1';
const SCHEMA = 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd';

export function qtiItem(question: PlainQuestion, identifier: string, language: Language): string {
  const title = `${question.exercise.title} (${printExerciseName(question.exercise.name)})`;
  return xmlDocument(
    element(
      'assessmentItem',
      {
        xmlns: NAMESPACE,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
        identifier,
        title,
        adaptive: 'false',
        timeDependent: 'false',
        'xml:lang': language,
      },
      ...(question.kind === 'number' ? numeric(question, language) : choice(question, language)),
    ),
  );
}

const prompt = ({ exercise, task }: PlainQuestion, language: Language): readonly Xml[] =>
  qtiBlocks([
    ...readMarkdown(exercise.prompt),
    ...figureBlocks(task, 'prompt', language),
    ...(task.prompt === undefined ? [] : readMarkdown(task.prompt)),
  ]);

const value = (content: string): Xml => element('value', {}, content);

const outcome = (identifier: string, baseType: string, ...children: readonly Xml[]): Xml =>
  element('outcomeDeclaration', { identifier, cardinality: 'single', baseType }, ...children);

const score = (points: number): readonly Xml[] => [
  outcome('SCORE', 'float', element('defaultValue', {}, value('0'))),
  outcome('MAXSCORE', 'float', element('defaultValue', {}, value(`${points}`))),
];

function numeric(question: NumberQuestion, language: Language): readonly Xml[] {
  const { task, value: right, tolerance } = question;
  return [
    element(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality: 'single', baseType: 'float' },
      element('correctResponse', {}, value(`${right}`)),
    ),
    ...score(task.points),
    element(
      'itemBody',
      {},
      ...prompt(question, language),
      element(
        'p',
        {},
        ...qtiInline(say(CATALOGUES[language].sheet['digits-wanted'], {}, language)),
      ),
      element(
        'p',
        {},
        element('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength: 15 }),
      ),
    ),
    processing(
      element(
        'equal',
        { toleranceMode: 'absolute', tolerance: `${tolerance} ${tolerance}` },
        element('variable', { identifier: 'RESPONSE' }),
        element('correct', { identifier: 'RESPONSE' }),
      ),
    ),
  ];
}

/** All points where the condition holds. */
const processing = (condition: Xml, ...others: readonly Xml[]): Xml =>
  element(
    'responseProcessing',
    {},
    element(
      'responseCondition',
      {},
      element(
        'responseIf',
        {},
        condition,
        element(
          'setOutcomeValue',
          { identifier: 'SCORE' },
          element('variable', { identifier: 'MAXSCORE' }),
        ),
      ),
    ),
    ...others,
  );

const named = (index: number): string => `choice-${index + 1}`;

function choice(question: ChoiceQuestion, language: Language): readonly Xml[] {
  const words = CATALOGUES[language].misconceptions;
  const right = question.choices.findIndex((each) => each.right);
  return [
    element(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality: 'single', baseType: 'identifier' },
      element('correctResponse', {}, value(named(right))),
    ),
    ...score(question.task.points),
    outcome('FEEDBACK', 'identifier'),
    element(
      'itemBody',
      {},
      ...prompt(question, language),
      element(
        'choiceInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'true', maxChoices: 1 },
        ...question.choices.map(({ latex, misconception }, index) =>
          element(
            'simpleChoice',
            { identifier: named(index) },
            raw(mathMl(latex, false)),
            misconception === undefined
              ? undefined
              : element(
                  'feedbackInline',
                  { outcomeIdentifier: 'FEEDBACK', identifier: named(index), showHide: 'show' },
                  ...qtiInline(say(words[misconception], {}, language)),
                ),
          ),
        ),
      ),
    ),
    processing(
      element(
        'match',
        {},
        element('variable', { identifier: 'RESPONSE' }),
        element('correct', { identifier: 'RESPONSE' }),
      ),
      element(
        'setOutcomeValue',
        { identifier: 'FEEDBACK' },
        element('variable', { identifier: 'RESPONSE' }),
      ),
    ),
  ];
}
