/**
 * A field for a formula: right, then one node for each misconception that every variant can show, with its
 * feedback. The answers that test it are our graded examples.
 */
import type { ExerciseTask } from '../../exercise/exercise.ts';
import type { Expression } from '../../expression/expression.ts';
import { printMaxima, unknownSigns } from '../../expression/print/maxima.ts';
import type { Written } from '../../expression/read/written.ts';
import type { MisconceptionId } from '../../grading/misconceptions/catalogue.ts';
import { inlineText } from '../document/to-text.ts';
import { type GradedExamples, gradedExamples } from '../graded-examples.ts';
import { CATALOGUES, type Language } from '../words/language.ts';
import { say } from '../words/say.ts';
import { moodleInline } from './moodle-html.ts';
import { ONE, type StackCase, type StackNode, type StackPart, ZERO } from './stack-part.ts';

/** The same task of all variants, and where the field stands in the question, from 1. */
export interface PartPlace {
  readonly tasks: readonly ExerciseTask[];
  readonly at: number;
  readonly share: number;
}

const MISCONCEPTIONS = 3;

/** undefined where the answer has no word in Maxima. */
export function formulaPart(
  { tasks, at, share }: PartPlace,
  language: Language,
): StackPart | undefined {
  const keys = tasks.map(({ key }) => maximaOf(key.answer));
  if (keys.includes(undefined)) return undefined;
  const right = `ta${at}`;
  const input = `ans${at}`;
  const values = new Map<string, readonly string[]>([[right, keys as string[]]]);
  const examples = tasks.map(gradedExamples);
  const others = examples.map((each) => each && printMaxima(each.right[1]));
  const hasOther = !others.includes(undefined);
  if (hasOther) values.set(`alt${at}`, others as string[]);
  const wrong = sharedMisconceptions(examples).map(({ id, answers }, place) => {
    const name = `w${at}n${place + 1}`;
    values.set(name, answers);
    return { id, name };
  });
  const says = { says: true } as const;
  const cases: readonly StackCase[] = [
    { answer: right, score: 1, node: 0, ...says },
    ...(hasOther ? [{ answer: `alt${at}`, score: 1, node: 0, ...says }] : []),
    ...wrong
      .slice(0, MISCONCEPTIONS)
      .map(({ name }, index) => ({ answer: name, score: 0, node: index + 1, ...says })),
    { answer: `(${keys[0]}`, score: undefined, node: 0, ...says },
  ];
  return {
    input,
    tree: `prt${at}`,
    values,
    field: {
      type: tasks[0]!.key.answer.kind === 'matrix' ? 'matrix' : 'algebraic',
      model: right,
      allowed: signsOf(tasks).map(({ head }) => head),
    },
    right,
    before: '',
    nodes: [
      {
        student: input,
        teacher: right,
        score: ONE,
        feedback: '',
        told: 'right answer',
      },
      ...wrong.map(({ id, name }) => mistakeNode(input, name, id, language)),
    ],
    cases,
    share,
  };
}

function mistakeNode(
  student: string,
  teacher: string,
  id: MisconceptionId,
  language: Language,
): StackNode {
  const words = CATALOGUES[language];
  return {
    student,
    teacher,
    score: ZERO,
    feedback: `<p>${moodleInline(say(words.misconceptions[id], {}, language))}</p>`,
    told: inlineText(say(words.misconceptionsNamed[id], {}, language)),
  };
}

/** The unknown functions in the answers of all variants. */
function signsOf(tasks: readonly ExerciseTask[]): ReturnType<typeof unknownSigns> {
  const all = tasks.flatMap(({ key: { answer } }) =>
    answer.kind === 'scalar' ? unknownSigns(answer.expression) : [],
  );
  return [...new Map(all.map((sign) => [sign.head, sign])).values()];
}

const LETTERS = ['u', 'v', 'w'];

/** How what no keyboard has is typed: df(u) for f'(u). Empty where the answers hold nothing of the kind. */
export function typingHint(tasks: readonly ExerciseTask[], language: Language): string {
  const sentences = signsOf(tasks)
    .filter(({ head, latex }) => head !== latex)
    .map(({ head, latex, arguments: count }) => {
      const between = `(${LETTERS.slice(0, count).join(', ')})`;
      return moodleInline(
        say(
          CATALOGUES[language].sheet['type-as'],
          {
            typed: { kind: 'code', text: `${head}${between}` },
            sign: { kind: 'latex', latex: `${latex}${between}` },
          },
          language,
        ),
      );
    });
  return sentences.length === 0 ? '' : `<p>${sentences.join(' ')}</p>`;
}

function maximaOf(written: Written): string | undefined {
  const list = (parts: readonly Expression[]): string | undefined => {
    const printed = parts.map(printMaxima);
    return printed.includes(undefined) ? undefined : `[${printed.join(',')}]`;
  };
  switch (written.kind) {
    case 'scalar':
      return printMaxima(written.expression);
    case 'vector':
      return list(written.components);
    case 'matrix': {
      const rows = written.rows.map(list);
      return rows.includes(undefined) ? undefined : `matrix(${rows.join(',')})`;
    }
    case 'equation': {
      const [left, right] = [printMaxima(written.left), printMaxima(written.right)];
      return left === undefined || right === undefined ? undefined : `${left} = ${right}`;
    }
    // A matrix of letters has no size there; the others have fields of their own.
    case 'matrix-expression':
    case 'choices':
    case 'tuple':
      return undefined;
  }
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
