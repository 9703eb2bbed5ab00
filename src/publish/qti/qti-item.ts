/**
 * One QTI 2.1 assessment item: a number to be typed, or a choice. Mathematics is MathML, as the standard
 * has it; feedback on a choice tells which misconception makes it. Elements are those of 1EdTech's
 * "Question and Test Interoperability, Assessment Test, Section and Item Information Model", version 2.1.
 */
import { printExerciseName } from '../../exercise/exercise-name.ts';
import { questionOf } from '../../exercise/options.ts';
import { paragraph } from '../document/document.ts';
import { readMarkdown } from '../document/read-markdown.ts';
import { figureBlocks } from '../figure-blocks.ts';
import {
  type ChoiceQuestion,
  choiceFeedback,
  choiceLabel,
  type NumberQuestion,
  onlyNumber,
  type PlainQuestion,
} from '../plain-questions.ts';
import { CATALOGUES, type Language } from '../words/language.ts';
import { say } from '../words/say.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';
import { qtiBlocks, qtiInline } from './qti-body.ts';

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

function prompt(question: PlainQuestion, language: Language): readonly Xml[] {
  const { kind, exercise, task } = question;
  const only = onlyNumber(question, language);
  return qtiBlocks([
    ...readMarkdown(exercise.prompt),
    ...figureBlocks(task, 'prompt', language),
    ...readMarkdown((kind === 'choice' ? questionOf(task) : task.prompt) ?? ''),
    ...(only.length === 0 ? [] : [paragraph(...only)]),
  ]);
}

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
  const { choices, several, ordered } = question;
  const cardinality = several === undefined ? 'single' : 'multiple';
  const right = choices.flatMap((each, index) => (each.right ? [named(index)] : []));
  return [
    element(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality, baseType: 'identifier' },
      element('correctResponse', {}, ...right.map(value)),
      several === 'proportional' ? mapping(question) : undefined,
    ),
    ...score(question.task.points),
    element('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality, baseType: 'identifier' }),
    element(
      'itemBody',
      {},
      ...prompt(question, language),
      element(
        'choiceInteraction',
        {
          responseIdentifier: 'RESPONSE',
          shuffle: `${!ordered}`,
          maxChoices: several === undefined ? 1 : 0,
        },
        ...choices.map((each, index) => {
          const feedback = choiceFeedback(each, language);
          return element(
            'simpleChoice',
            { identifier: named(index) },
            ...qtiInline(choiceLabel(each, language)),
            feedback.length === 0
              ? undefined
              : element(
                  'feedbackInline',
                  { outcomeIdentifier: 'FEEDBACK', identifier: named(index), showHide: 'show' },
                  ...qtiInline(feedback),
                ),
          );
        }),
      ),
    ),
    several === 'proportional' ? shared() : allOrNothing(),
  ];
}

/** Each right choice earns its share of the points, each wrong one costs as much; never below nought. */
function mapping({ choices, task }: ChoiceQuestion): Xml {
  const share = task.points / choices.filter(({ right }) => right).length;
  return element(
    'mapping',
    { lowerBound: '0', upperBound: `${task.points}`, defaultValue: '0' },
    ...choices.map(({ right }, index) =>
      element('mapEntry', {
        mapKey: named(index),
        mappedValue: `${right ? share : -share}`,
      }),
    ),
  );
}

const told = (): Xml =>
  element(
    'setOutcomeValue',
    { identifier: 'FEEDBACK' },
    element('variable', { identifier: 'RESPONSE' }),
  );

const allOrNothing = (): Xml =>
  processing(
    element(
      'match',
      {},
      element('variable', { identifier: 'RESPONSE' }),
      element('correct', { identifier: 'RESPONSE' }),
    ),
    told(),
  );

const shared = (): Xml =>
  element(
    'responseProcessing',
    {},
    element(
      'setOutcomeValue',
      { identifier: 'SCORE' },
      element('mapResponse', { identifier: 'RESPONSE' }),
    ),
    told(),
  );
