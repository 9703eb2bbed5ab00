/**
 * `npm run bench`: what one core does in a second, and how much memory it takes. Where a peer does the
 * same work, it does it on the same inputs in the same run.
 */
import { derivative as mathjsDerivative, parse as mathjsParse } from 'mathjs';
import { conclusion } from '../src/calculus/derivation.ts';
import { differentiate } from '../src/calculus/differentiate.ts';
import { RULES } from '../src/calculus/rules.ts';
import { solve } from '../src/calculus/solve.ts';
import { makeExercise } from '../src/exercise/exercise.ts';
import type { Expression } from '../src/expression/expression.ts';
import { printLatex, printPlain } from '../src/expression/print/print.ts';
import { formula, readScalar } from '../src/expression/read/read.ts';
import { distinctParts } from '../src/expression/traverse.ts';
import { gradeAnswer } from '../src/grading/grade.ts';
import { CHAIN_MALRULES } from '../src/grading/misconceptions/malrules-of-chain.ts';
import { readLibrary } from '../src/problem-set/library.ts';
import { makeProblemSet } from '../src/problem-set/problem-set.ts';
import { publish } from '../src/publish/files.ts';
import { katexSetter } from '../src/publish/html/katex.ts';
import { type Measured, measure, megabytes, rate } from './measure.ts';

const { library, problems } = await readLibrary({
  templates: ['templates'],
  blueprints: ['exercises'],
});
if (problems.length > 0) throw new Error('the library has problems: gradus check templates/');
const templates = library.templates;
const blueprint = library.blueprint('chain-rule')!;

/** Functions and answers as the library makes them: ten exercises of each template. */
const exercises = templates.flatMap((template) =>
  Array.from({ length: 10 }, (_, seed) => {
    const made = makeExercise(template, `bench-${seed}`);
    if (!made.ok) throw new Error(`${template.header.id} makes no exercise`);
    return made.value;
  }),
);
/** Abstract functions are left out: no peer knows them, and a context would have to declare them. */
const tasks = exercises
  .flatMap((exercise) => exercise.tasks)
  .filter(
    ({ task, key }) =>
      task.kind === 'derivative' &&
      key.answer.kind === 'scalar' &&
      distinctParts(task.function).every(({ kind }) => kind !== 'unknown'),
  );
const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!;
const answers = tasks.map(({ key }) =>
  key.answer.kind === 'scalar' ? printPlain(key.answer.expression) : '',
);
const latex = tasks.map(({ key }) =>
  key.answer.kind === 'scalar' ? printLatex(key.answer.expression) : '',
);
const context = { variables: ['x', 'y', 'u', 't'], openNames: true };
const functions = tasks.flatMap(({ task }) => (task.kind === 'derivative' ? [task] : []));

/** One variable and names that mathjs knows too. */
const shared = functions
  .map((task) => ({ text: printPlain(task.function), by: task.by[0]! }))
  .filter(
    ({ text }) =>
      !/sigmoid|softplus|relu|gelu|silu|sec|csc|cot|ln|arc|ar[a-z]+h|log|root/.test(text),
  );
const sharedExpressions = shared.map(({ text, by }) => ({ expression: formula(text), by }));
const sharedTrees = shared.map(({ text, by }) => ({ tree: mathjsParse(text), by }));

const withMistake = (subject: Expression, by: string): Expression =>
  conclusion(differentiate(subject, by, [CHAIN_MALRULES[0]!, ...RULES]));

const lines: string[] = [];
function report(label: string, measured: Measured, peer?: Measured): Measured {
  const ratio =
    peer === undefined ? '' : `   ${(measured.perSecond / peer.perSecond).toFixed(1)} times mathjs`;
  const line = `${label.padEnd(46)} ${rate(measured)}${ratio}`;
  lines.push(line);
  process.stdout.write(`${line}\n`);
  return measured;
}

process.stdout.write(`Node ${process.version}, one core\n\n`);
report(
  'answers read, plain text',
  measure((index) => readScalar(at(answers, index), context)),
);
report(
  'answers read, LaTeX',
  measure((index) => readScalar(at(latex, index), context)),
);
report(
  'functions read, against mathjs parse',
  measure((index) => readScalar(at(shared, index).text, context)),
  measure((index) => mathjsParse(at(shared, index).text)),
);
report(
  'functions differentiated, against mathjs',
  measure((index) => {
    const { expression, by } = at(sharedExpressions, index);
    return conclusion(differentiate(expression, by));
  }),
  measure((index) => {
    const { tree, by } = at(sharedTrees, index);
    return mathjsDerivative(tree, by, { simplify: false });
  }),
);
report(
  'tasks solved with worked solution',
  measure((index) => solve(at(functions, index))),
);
report(
  'exercises made, new seed each',
  measure((index) => makeExercise(at(templates, index), `${index}`)),
);
report(
  'answers graded, right, exercise known',
  measure((index) => gradeAnswer(at(tasks, index).key, at(answers, index))),
);
report(
  'answers graded, wrong, exercise known',
  measure((index) => gradeAnswer(at(tasks, index).key, `${at(answers, index)} + x/7`)),
);
/** What students get wrong most often: the inner derivative forgotten. */
const wrong = tasks.map(({ task }) =>
  task.kind === 'derivative' ? printPlain(withMistake(task.function, task.by[0]!)) : '',
);
for (const diagnose of [false, true]) {
  const how = diagnose ? 'diagnosed' : 'not diagnosed';
  report(
    `wrong answers, exercise known, ${how}`,
    measure((index) => gradeAnswer(at(tasks, index).key, at(wrong, index), { diagnose })),
  );
  report(
    `exercise made, wrong answer, ${how}`,
    measure((index) => {
      const made = makeExercise(at(templates, index), `${diagnose}-${index}`);
      if (!made.ok) throw new Error('no exercise');
      return made.value.tasks.map(({ task, key }) =>
        task.kind === 'derivative'
          ? gradeAnswer(key, printPlain(withMistake(task.function, task.by[0]!)), { diagnose })
          : undefined,
      );
    }),
  );
}
/**
 * What naming the mistake adds, over wrong answers of every sort: one error of the chain rule, a sign, a
 * factor, a slip of copying, and what no mistake explains. Both ways in turn, the best of several rounds.
 */
const mixture = tasks.flatMap(({ key }, index) => {
  const right = at(answers, index);
  return [
    at(wrong, index),
    `-(${right})`,
    `3*(${right})`,
    `${right} + x/7`,
    `(${right})*sin(x + 3)`,
  ]
    .filter((answer) => gradeAnswer(key, answer, { diagnose: false }).kind === 'incorrect')
    .map((answer) => ({ key, answer, seconds: [false, true].map(() => Number.POSITIVE_INFINITY) }));
});
for (let round = 0; round < 8; round += 1) {
  for (const { key, answer, seconds } of mixture) {
    for (const [way, diagnose] of [false, true].entries()) {
      const start = performance.now();
      gradeAnswer(key, answer, { diagnose });
      seconds[way] = Math.min(seconds[way]!, performance.now() - start);
    }
  }
}
const medianOf = (way: number): number =>
  mixture.map(({ seconds }) => seconds[way]!).sort((left, right) => left - right)[
    mixture.length >> 1
  ]!;
const plain = medianOf(0);
const added = medianOf(1) / plain - 1;
process.stdout.write(
  `${'a diagnosis adds, median of mixed wrong answers'.padEnd(46)} ${Math.round(100 * added)}% to ${Math.round(1000 * plain)} µs\n`,
);
report(
  'answers graded, right, exercise made anew',
  measure((index) => {
    const made = makeExercise(at(templates, index), `${index % 1000}`);
    if (!made.ok) throw new Error('no exercise');
    return made.value.tasks.map(({ key }) =>
      key.answer.kind === 'scalar'
        ? gradeAnswer(key, printPlain(key.answer.expression))
        : undefined,
    );
  }),
);
const math = katexSetter();
const options = { formats: ['html'], language: 'en', variants: 1, math: () => math } as const;
report(
  'problem sets of 11 exercises, HTML and key',
  measure((index) => {
    const set = makeProblemSet(blueprint, library, 'bench', index + 1);
    if (!set.ok) throw new Error('no set');
    return publish(set.value, options);
  }),
);
process.stdout.write(`\npeak memory: ${megabytes(process.resourceUsage().maxRSS * 1024)}\n`);
