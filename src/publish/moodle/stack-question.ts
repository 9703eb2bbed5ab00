/**
 * One STACK question for one exercise of a set: the variants of all sets are its deployed variants, with
 * the seeds 1, 2, 3... Each part has an input and a potential response tree: right, then one node for
 * each misconception that every variant can show, with its feedback. Its question tests are our graded
 * examples. Field names are those of STACK's XML (github.com/maths/moodle-qtype_stack, 2025).
 */
import type { Exercise } from '../../exercise/exercise.ts';
import type { Expression } from '../../expression/expression.ts';
import { printMaxima } from '../../expression/print/maxima.ts';
import type { Written } from '../../expression/read/written.ts';
import type { MisconceptionId } from '../../grading/misconceptions/catalogue.ts';
import { inlineText } from '../document/to-text.ts';
import { type GradedExamples, gradedExamples } from '../graded-examples.ts';
import { CATALOGUES, type Language } from '../words/language.ts';
import { say } from '../words/say.ts';
import { element, type Xml } from '../xml.ts';
import { byVariant, htmlField, moodleInline, number, textField } from './moodle-html.ts';
import { labelHtml, partHtml, promptHtml, solutionHtml } from './question-texts.ts';
import { PENALTY, type StackPart } from './stack-part.ts';
import { stackTests } from './stack-tests.ts';

/** undefined when some part's answer has no word in Maxima. All exercises are of one template. */
export function stackQuestion(
  exercises: readonly Exercise[],
  name: string,
  language: Language,
): Xml | undefined {
  const [first] = exercises;
  if (first === undefined) return undefined;
  const parts: StackPart[] = [];
  for (const [index] of first.tasks.entries()) {
    const part = partOf(exercises, index);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const several = first.tasks.length > 1;
  const texts = exercises.map((exercise) => promptHtml(exercise, language));
  const fields = parts.map((part, index) => {
    const tasks = exercises.map((exercise) => exercise.tasks[index]!);
    const letter = several ? `<strong>(${String.fromCharCode(97 + index)})</strong> ` : '';
    const label = byVariant(tasks.map(labelHtml));
    return `<div>${letter}${byVariant(tasks.map(partHtml))}<p>${label}[[input:${part.input}]] [[validation:${part.input}]]</p></div>`;
  });
  const points = exercises[0]!.points;
  return element(
    'question',
    { type: 'stack' },
    textField('name', name),
    htmlField('questiontext', `${byVariant(texts)}${fields.join('')}`),
    htmlField(
      'generalfeedback',
      byVariant(exercises.map((exercise) => solutionHtml(exercise, language))),
    ),
    element('defaultgrade', {}, number(points, 7)),
    element('penalty', {}, number(PENALTY, 7)),
    element('hidden', {}, '0'),
    element('idnumber', {}),
    textField('stackversion', ''),
    textField('questionvariables', variables(parts)),
    htmlField('specificfeedback', parts.map(({ tree }) => `[[feedback:${tree}]]`).join('')),
    htmlField(
      'questionnote',
      `{@variant@}: ${parts.map(({ key }) => `\\({@${key}@}\\)`).join(', ')}`,
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
    ...parts.map(input),
    ...parts.map((part) => tree(part, language)),
    ...exercises.map((_, index) => element('deployedseed', {}, `${index + 1}`)),
    ...stackTests(parts),
  );
}

function maximaOf(written: Written): string | undefined {
  const list = (parts: readonly Expression[], name: string, ends: string): string | undefined => {
    const printed = parts.map(printMaxima);
    return printed.includes(undefined)
      ? undefined
      : `${name}${ends[0]}${printed.join(',')}${ends[1]}`;
  };
  switch (written.kind) {
    case 'scalar':
      return printMaxima(written.expression);
    case 'vector':
      return list(written.components, '', '[]');
    case 'matrix': {
      const rows = written.rows.map((row) => list(row, '', '[]'));
      return rows.includes(undefined) ? undefined : `matrix(${rows.join(',')})`;
    }
    case 'equation': {
      const [left, right] = [printMaxima(written.left), printMaxima(written.right)];
      return left === undefined || right === undefined ? undefined : `${left} = ${right}`;
    }
    default:
      return undefined;
  }
}

function partOf(exercises: readonly Exercise[], index: number): StackPart | undefined {
  const tasks = exercises.map((exercise) => exercise.tasks[index]!);
  const keys = tasks.map(({ key }) => maximaOf(key.answer));
  if (keys.includes(undefined)) return undefined;
  const at = index + 1;
  const values = new Map<string, readonly string[]>([[`ta${at}`, keys as string[]]]);
  const examples = tasks.map(gradedExamples);
  const others = examples.map((each) => each && printMaxima(each.right[1]));
  const hasOther = !others.includes(undefined);
  if (hasOther) values.set(`alt${at}`, others as string[]);
  const wrong = sharedMisconceptions(examples).map(({ id, answers }, place) => {
    const name = `w${at}n${place + 1}`;
    values.set(name, answers);
    return { id, name };
  });
  const [task] = tasks;
  const total = exercises[0]!.points;
  return {
    input: `ans${at}`,
    tree: `prt${at}`,
    key: `ta${at}`,
    other: hasOther ? `alt${at}` : undefined,
    wrong,
    unreadable: `(${keys[0]}`,
    type: task!.key.answer.kind === 'matrix' ? 'matrix' : 'algebraic',
    values,
    share: total === 0 ? 1 / exercises[0]!.tasks.length : task!.points / total,
  };
}

/** The misconceptions that every variant can show, each with its answers by variant. */
function sharedMisconceptions(
  examples: readonly (GradedExamples | undefined)[],
): readonly { readonly id: MisconceptionId; readonly answers: readonly string[] }[] {
  const [first] = examples;
  return (first?.wrong ?? []).flatMap(({ misconception: id }) => {
    const answers = examples.map((each) => {
      const found = each?.wrong.find(({ misconception }) => misconception === id);
      return found && printMaxima(found.answer);
    });
    return answers.includes(undefined) ? [] : [{ id, answers: answers as string[] }];
  });
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

const BOX = 25;

const input = ({ input: name, key, type }: StackPart): Xml =>
  element(
    'input',
    {},
    element('name', {}, name),
    element('type', {}, type),
    element('tans', {}, key),
    element('boxsize', {}, `${BOX}`),
    element('strictsyntax', {}, '1'),
    // Stars may be left out where that is plain: 2x, 3(x+1).
    element('insertstars', {}, '1'),
    element('syntaxhint', {}),
    element('syntaxattribute', {}, '0'),
    element('forbidwords', {}, 'diff, int'),
    element('allowwords', {}),
    element('forbidfloat', {}, '0'),
    element('requirelowestterms', {}, '0'),
    element('checkanswertype', {}, '1'),
    element('mustverify', {}, '1'),
    element('showvalidation', {}, '1'),
    element('options', {}),
  );

function tree(part: StackPart, language: Language): Xml {
  const words = CATALOGUES[language];
  const right = node(part, 0, part.key, '1.0000000', '', 'right answer');
  const wrong = part.wrong.map(({ id, name }, index) => {
    const feedback = `<p>${moodleInline(say(words.misconceptions[id], {}, language))}</p>`;
    const told = inlineText(say(words.misconceptionsNamed[id], {}, language));
    return node(part, index + 1, name, '0.0000000', feedback, told);
  });
  return element(
    'prt',
    {},
    element('name', {}, part.tree),
    element('value', {}, number(part.share, 7)),
    element('autosimplify', {}, '1'),
    element('feedbackstyle', {}, '1'),
    textField('feedbackvariables', ''),
    right,
    ...wrong,
  );
}

/** Nodes are asked in turn until one says yes. Answer notes count from 1, as STACK's editor does. */
function node(
  { input: sans, tree: name, wrong }: StackPart,
  index: number,
  tans: string,
  score: string,
  feedback: string,
  description: string,
): Xml {
  const next = index < wrong.length ? `${index + 1}` : '-1';
  return element(
    'node',
    {},
    element('name', {}, `${index}`),
    element('description', {}, description.slice(0, 250)),
    element('answertest', {}, 'AlgEquiv'),
    element('sans', {}, sans),
    element('tans', {}, tans),
    element('testoptions', {}),
    element('quiet', {}, '1'),
    element('truescoremode', {}, '='),
    element('truescore', {}, score),
    element('truepenalty', {}),
    element('truenextnode', {}, '-1'),
    element('trueanswernote', {}, `${name}-${index + 1}-T`),
    htmlField('truefeedback', feedback),
    element('falsescoremode', {}, '='),
    element('falsescore', {}, '0.0000000'),
    element('falsepenalty', {}),
    element('falsenextnode', {}, next),
    element('falseanswernote', {}, `${name}-${index + 1}-F`),
    htmlField('falsefeedback', ''),
  );
}
