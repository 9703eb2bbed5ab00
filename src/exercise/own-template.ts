/**
 * Templates without a file: from a function alone, or from a family of functions. They are written out
 * as the text that a teacher would have written, so that everything a template can do holds for them,
 * and the text can be kept as the beginning of a template of one's own.
 */
import { type Expression, variable as letter } from '../expression/expression.ts';
import { printLatex, printPlain } from '../expression/print/print.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import { read } from '../expression/read/read.ts';
import { variablesOf } from '../expression/traverse.ts';
import { randomStream } from '../random.ts';
import { failure, type Result, success } from '../result.ts';
import type { AuthorProblemCode } from './author-problem.ts';
import { type FamilyProblem, readFamily } from './family.ts';
import { OWN_PROMPTS, type OwnAsk, type OwnLanguage } from './own-prompts.ts';
import { describeReading } from './template-report.ts';

/** What the exercise is about: `sin(x^2)`, `f(t) = e^(-2t)`, or `sin of quadratic`. */
export interface OwnTemplateRequest {
  /** What it must be; by default a family where it is one in words, otherwise a function. */
  readonly kind?: 'function' | 'family' | undefined;
  readonly about: string;
  /** The variable; by default the only letter, or x, or t. Other letters are constants. */
  readonly by?: string | undefined;
  /** How often it is differentiated. */
  readonly order?: number | undefined;
  /** For families grown freely: functions one inside the other. */
  readonly depth?: number | undefined;
  /** For families: measured difficulty, least and most. */
  readonly difficulty?: readonly [number, number] | undefined;
  readonly points?: number | undefined;
  /** What is asked about it; its derivative by default. */
  readonly ask?: OwnAsk | undefined;
  /** In which language it is asked; the exercises of one request are the same in each. */
  readonly language?: OwnLanguage | undefined;
}

export type OwnTemplateProblem =
  | { readonly kind: 'function'; readonly problem: ReadProblem }
  /** It is written like a family, but a word is not known. */
  | { readonly kind: 'family'; readonly problem: FamilyProblem }
  /** A derivative, an equation, a vector. */
  | { readonly kind: 'not-a-function' }
  /** None of its letters can be chosen for the variable without being told. */
  | { readonly kind: 'which-variable'; readonly letters: readonly string[] };

/** The text of the template, as `readTemplate` reads it. */
export function ownTemplate(request: OwnTemplateRequest): Result<string, OwnTemplateProblem> {
  const about = request.about.trim();
  const family = readFamily(about);
  if (family.ok && request.kind !== 'function') return success(familyText(about, request));
  const meansFamily =
    request.kind === 'family' || (request.kind === undefined && looksLikeFamily(about));
  if (meansFamily && !family.ok) return failure({ kind: 'family', problem: family.problem });
  const reading = read(about, { variables: [], openNames: true });
  if (!reading.ok) return failure({ kind: 'function', problem: reading.problem });
  const { written, leftHandSide: front } = reading.value;
  if (written.kind !== 'scalar' || (front !== undefined && front.by.length > 0)) {
    return failure({ kind: 'not-a-function' });
  }
  const letters = variablesOf(written.expression);
  const variable = request.by ?? variableAmong(letters);
  if (variable === undefined || !letters.includes(variable)) {
    return failure({ kind: 'which-variable', letters });
  }
  return success(functionText(written.expression, variable, front?.name, request));
}

/** The problem as one of an author, at a position of what the exercise is about. */
export function ownProblem(
  problem: OwnTemplateProblem,
  about: string,
): {
  readonly code: AuthorProblemCode;
  readonly data: Readonly<Record<string, string>>;
  readonly position: number;
} {
  switch (problem.kind) {
    case 'function':
      return { ...describeReading(problem.problem, about), position: problem.problem.position };
    case 'family': {
      const { word, position } = problem.problem;
      return { code: 'unknown-family', data: { word, text: about }, position };
    }
    case 'not-a-function':
      return { code: 'not-a-function', data: { text: about }, position: 0 };
    case 'which-variable':
      return {
        code: 'which-variable',
        data: { text: about, letters: problem.letters.join(', ') },
        position: 0,
      };
  }
}

/** Words with `of` between them are never a product of letters. */
const looksLikeFamily = (text: string): boolean => /\p{L}{2,} of(?: \p{L}|$)/iu.test(text);

function variableAmong(letters: readonly string[]): string | undefined {
  return letters.length === 1 ? letters[0] : ['x', 't'].find((name) => letters.includes(name));
}

const DEFAULT_POINTS = 2;

function functionText(
  expression: Expression,
  variable: string,
  given: string | undefined,
  request: OwnTemplateRequest,
): string {
  const letters = variablesOf(expression);
  const names = [...(given === undefined ? [] : [given]), 'y', 'z', 'f', 'g', 'w', 'h'];
  const name = names.find((each) => NAME.test(each) && !letters.includes(each))!;
  const constants = letters.filter((letter) => letter !== variable);
  const formula = printPlain(expression);
  return [
    '---',
    `id: ${idOf(request.about, request)}`,
    'version: 1',
    `title: ${titleOf(request)}`,
    'topic: differentiation',
    'difficulty: 2',
    `variables: [${variable}]`,
    ...(constants.length === 0 ? [] : [`constants: [${constants.join(', ')}]`]),
    'functions:',
    `  ${name}: ${JSON.stringify(formula)}`,
    ...taskLines(name, variable, request),
    `fewVariants: ${promptsOf(request).givenFunction}`,
    '---',
    promptOf(name, variable, request),
    '',
  ].join('\n');
}

const NAME = /^[A-Za-z]$/;

function familyText(about: string, request: OwnTemplateRequest): string {
  const variable = request.by ?? 'x';
  const name = variable === 'y' ? 'z' : 'y';
  const options = [
    `family: ${JSON.stringify(about)}`,
    ...(request.depth === undefined ? [] : [`depth: ${request.depth}`]),
    ...(request.difficulty === undefined ? [] : [`difficulty: [${request.difficulty.join(', ')}]`]),
  ];
  return [
    '---',
    `id: ${idOf(about, request)}`,
    'version: 1',
    `title: ${titleOf(request)}`,
    'topic: differentiation',
    `difficulty: ${Math.round(request.difficulty?.[0] ?? 2)}`,
    `variables: [${variable}]`,
    'parameters:',
    `  form: { ${options.join(', ')} }`,
    'functions:',
    `  ${name}: form`,
    ...taskLines(name, variable, request),
    `fewVariants: ${promptsOf(request).smallFamily}`,
    '---',
    promptOf(name, variable, request),
    '',
  ].join('\n');
}

const taskLines = (
  name: string,
  variable: string,
  { order, points, ask = 'derivative' }: OwnTemplateRequest,
): readonly string[] => [
  'tasks:',
  '  - id: derivative',
  `    kind: ${ask}`,
  `    function: ${name}`,
  `    by: ${variable}`,
  ...(order === undefined || order === 1 ? [] : [`    order: ${order}`]),
  ...(ask === 'choose-derivative' ? ['    fewer: accept'] : []),
  `    points: ${points ?? DEFAULT_POINTS}`,
];

const promptsOf = ({ language = 'en' }: OwnTemplateRequest): (typeof OWN_PROMPTS)['en'] =>
  OWN_PROMPTS[language];

function titleOf(request: OwnTemplateRequest): string {
  const { derivative, higherDerivative } = promptsOf(request);
  return (request.order ?? 1) === 1 ? derivative : higherDerivative;
}

function promptOf(name: string, variable: string, request: OwnTemplateRequest): string {
  const { order = 1, ask = 'derivative' } = request;
  const power = order === 1 ? '' : `^{${order}}`;
  const [above, below] = [latex(name), latex(variable)];
  const sign = `$\\frac{d${power}${above}}{d${below}${power}}$`;
  return promptsOf(request).ask[ask](sign, `$$${name} = {{ ${name} }}.$$`);
}

const latex = (name: string): string => printLatex(letter(name));

/** Readable, and different for different requests. */
function idOf(about: string, { by, order, depth, difficulty, ask }: OwnTemplateRequest): string {
  const words = about
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, WORDS);
  const special = ask === undefined || ask === 'derivative' ? [] : [ask];
  const mark = randomStream(JSON.stringify([about, by, order, depth, difficulty, ...special]))
    .integer(0, MARKS - 1)
    .toString(36)
    .padStart(6, '0');
  return `own/${words === '' ? '' : `${words.replace(/-+$/, '')}-`}${mark}`;
}

const WORDS = 60;
const MARKS = 36 ** 6;
