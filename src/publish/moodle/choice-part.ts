/**
 * A field for choosing: buttons where one option is right, boxes where several are. Options are numbered from 1
 * in the order in which they are shown, and that number is the answer that the tree is given.
 */
import type { Choice } from '../plain-questions.ts';
import { type ChoiceQuestion, choiceFeedback, choiceLabel } from '../plain-questions.ts';
import type { Language } from '../words/language.ts';
import type { PartPlace } from './formula-part.ts';
import { byVariant, moodleInline } from './moodle-html.ts';
import { ONE, type StackCase, type StackNode, type StackPart, ZERO } from './stack-part.ts';

/** How many wrong options are tested. */
const TESTED = 3;

/** The same task of all variants as a question. */
export function choicePart(
  questions: readonly ChoiceQuestion[],
  place: Omit<PartPlace, 'tasks'>,
  language: Language,
): StackPart {
  return questions[0]!.several === undefined
    ? oneOf(questions, place, language)
    : someOf(questions, place, language);
}

type Place = Omit<PartPlace, 'tasks'>;

/** Right, then a node for the first wrong option, for the second...: each variant has its own there. */
function oneOf(questions: readonly ChoiceQuestion[], place: Place, language: Language): StackPart {
  const { at, share } = place;
  const [input, right] = [`ans${at}`, `ta${at}`];
  const wrong = questions.map(({ choices }) =>
    numbered(choices).filter(({ choice }) => !choice.right),
  );
  const most = Math.max(...wrong.map(({ length }) => length));
  const least = Math.min(...wrong.map(({ length }) => length));
  const names = Array.from({ length: most }, (_, index) => `w${at}n${index + 1}`);
  const mistakes = names.map((teacher, index): StackNode => {
    const told = wrong.map((each) => feedbackOf(each[index]?.choice, language));
    const feedback = byVariant(told);
    return { student: input, teacher, score: ZERO, feedback, told: `wrong option ${index + 1}` };
  });
  return {
    input,
    tree: `prt${at}`,
    values: new Map([
      [`opt${at}`, questions.map((question) => optionsOf(question, language))],
      [right, questions.map(({ choices }) => `${rightOf(choices)[0]}`)],
      // Where a variant has fewer, no option has the number 0.
      ...names.map((name, index): [string, string[]] => [
        name,
        wrong.map((each) => `${each[index]?.number ?? 0}`),
      ]),
    ]),
    field: { type: 'radio', model: `opt${at}`, allowed: [] },
    right,
    before: '',
    nodes: [
      { student: input, teacher: right, score: ONE, feedback: '', told: 'right option' },
      ...mistakes,
    ],
    cases: [
      { answer: right, score: 1, node: 0, says: true },
      ...names
        .slice(0, Math.min(TESTED, least))
        .map((answer, index): StackCase => ({ answer, score: 0, node: index + 1, says: true })),
    ],
    share,
  };
}

/** All right options and no other; otherwise nothing, or the share that the chosen ones earn. */
function someOf(questions: readonly ChoiceQuestion[], place: Place, language: Language): StackPart {
  const { at, share } = place;
  const [input, right, wrong] = [`ans${at}`, `ta${at}`, `w${at}n1`];
  const isShared = questions[0]!.several === 'proportional';
  const list = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;
  const firstWrong = ({ choices }: ChoiceQuestion): number =>
    choices.findIndex((choice) => !choice.right) + 1;
  return {
    input,
    tree: `prt${at}`,
    values: new Map([
      [`opt${at}`, questions.map((question) => optionsOf(question, language))],
      [right, questions.map(({ choices }) => list(rightOf(choices)))],
      [wrong, questions.map((question) => list([firstWrong(question)]))],
    ]),
    field: { type: 'checkbox', model: `opt${at}`, allowed: [] },
    right,
    before: isShared ? earned(input, right) : '',
    nodes: [
      {
        student: `setify(${input})`,
        teacher: `setify(${right})`,
        score: ONE,
        otherwise: isShared ? 'earned' : ZERO,
        feedback: '',
        told: 'all right options and no other',
      },
    ],
    cases: [
      { answer: right, score: 1, node: 0, says: true },
      { answer: wrong, score: 0, node: 0, says: false },
    ],
    share,
  };
}

/** Each right option earns its share, each wrong one costs as much; never below nought. */
export const earned = (input: string, right: string): string =>
  [
    `chosen: setify(${input});`,
    `due: setify(${right});`,
    'hits: cardinality(intersection(chosen, due));',
    'earned: max(0, (2*hits - cardinality(chosen))/cardinality(due));',
  ].join('\n');

const numbered = (
  choices: readonly Choice[],
): readonly { readonly choice: Choice; readonly number: number }[] =>
  choices.map((choice, index) => ({ choice, number: index + 1 }));

const rightOf = (choices: readonly Choice[]): readonly number[] =>
  numbered(choices).flatMap(({ choice, number }) => (choice.right ? [number] : []));

function feedbackOf(choice: Choice | undefined, language: Language): string {
  const feedback = choice === undefined ? [] : choiceFeedback(choice, language);
  return feedback.length === 0 ? '' : `<p>${moodleInline(feedback)}</p>`;
}

/** [[1, true, "..."], ...], where a string of Maxima's doubles its backslashes. */
function optionsOf({ choices }: ChoiceQuestion, language: Language): string {
  const options = numbered(choices).map(({ choice, number }) => {
    const label = moodleInline(choiceLabel(choice, language));
    return `[${number}, ${choice.right}, "${label.replace(/[\\"]/g, '\\$&')}"]`;
  });
  return `[${options.join(', ')}]`;
}
