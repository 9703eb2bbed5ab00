/** Writes docs/misconceptions.md from the catalogue of misconceptions and its English sentences. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { alikeTo } from '../src/grading/misconceptions/alike.ts';
import { MISCONCEPTION_IDS, MISCONCEPTIONS } from '../src/grading/misconceptions/catalogue.ts';
import type { Misconception } from '../src/grading/misconceptions/example.ts';
import { CATALOGUES } from '../src/publish/words/language.ts';

const TITLES: Readonly<Record<Misconception['topic'], string>> = {
  chain: 'Chain rule',
  product: 'Product rule',
  quotient: 'Quotient rule',
  power: 'Powers',
  exponential: 'Exponentials',
  constant: 'Constants',
  function: 'Functions',
  task: 'The task as a whole',
  implicit: 'Implicit differentiation',
  paths: 'Chain rule of several variables',
  composition: 'Compositions known by tables and graphs',
  limit: 'The derivative as a limit',
  direction: 'Slopes in a direction',
  tangent: 'Tangents and linear approximations',
  components: 'Vectors, matrices and determinants of derivatives',
  graph: 'Backpropagation and gradient descent',
  matrix: 'Matrix calculus',
  algebra: 'Algebra after a right derivative',
  relation: 'Relations to the right answer',
};

const SOURCES = `## Sources

- Booth, Barbieri, Eyer, Pare-Blagoev 2014: Persistent and pernicious errors in algebraic problem solving. Journal of Problem Solving 7.
- Clark, Cordero, Cottrill, Czarnocha, DeVries, St. John, Tolias, Vidakovic 1997: Constructing a schema: the case of the chain rule. Journal of Mathematical Behavior 16.
- Horvath 2008: A look at calculus students' understanding from the inside out: the relationship between the chain rule and function composition. RUME 11.
- Luneta, Makonye 2010: Learner errors and misconceptions in elementary analysis. Acta Didactica Napocensia 3(3).
- Matz 1982: Towards a process model for high school algebra errors. In: Intelligent tutoring systems.
- Orton 1983: Students' understanding of differentiation. Educational Studies in Mathematics 14.
- Siyepu 2013: An exploration of students' errors in derivatives in a university of technology. Journal of Mathematical Behavior 32.
- Siyepu 2015: Analysis of errors in derivatives of trigonometric functions. International Journal of STEM Education 2.
- Toh, Tay, Tong 2021: Fallacies about the derivative of the trigonometric sine function. The Mathematician Educator 2.
`;

/** What a sentence adds where the factor or constant is known. */
const WITH_FACTOR = /\{by, select, none \{\} other \{.*\}\}/;

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function asked(example: Misconception['example']): string {
  if ('asked' in example) return cell(example.asked);
  const { function: subject, by = ['x'], at } = example;
  const order = by.length > 1 || by[0] !== 'x' ? ` by ${by.join(', ')}` : '';
  const values = Object.entries(at ?? {}).map(([name, value]) => `${name}=${value}`);
  return `${code(subject)}${order}${values.length === 0 ? '' : ` at ${values.join(', ')}`}`;
}

/** Which are named instead of each other in some exercises. */
function alikeSection(): string {
  const rows = MISCONCEPTION_IDS.filter((id) => alikeTo(id).length > 0).map(
    (id) => `${code(id)} | ${alikeTo(id).map(code).join(', ')}`,
  );
  return `## Alike in some exercises

In most exercises these are told apart. In some they lead to the same answer, and one of them is named:
where inner functions are linear, where a function is differentiated twice, where nothing is left. At a
point, where the answer is a number, any two may meet; the diagnosis then holds the others that are as simple.

Id | May be named as
--- | ---
${rows.join('\n')}
`;
}

export function misconceptionsPage(): string {
  const { misconceptions, misconceptionsNamed } = CATALOGUES.en;
  const topics = Object.keys(TITLES) as Misconception['topic'][];
  const sections = topics.map((topic) => {
    const rows = MISCONCEPTION_IDS.filter((id) => MISCONCEPTIONS[id].topic === topic).map((id) => {
      const { example, source }: Misconception = MISCONCEPTIONS[id];
      return [
        code(id),
        asked(example),
        code(example.wrong),
        cell(misconceptionsNamed[id].replace(WITH_FACTOR, '')),
        cell(misconceptions[id]),
        source ?? '',
      ].join(' | ');
    });
    const head =
      'Id | Function or task | Answer | To the teacher | To the student | Source\n--- | --- | --- | --- | --- | ---';
    return `## ${TITLES[topic]}\n\n${head}\n${rows.join('\n')}\n`;
  });
  return `# Misconceptions

Written by \`npm run docs:misconceptions\` from the catalogue; do not edit.

An answer that is proved wrong is compared with what each misconception predicts for the exercise. Each
row gives a function or a task, and the answer of a student who holds the misconception; in the sentences,
\`{by}\` is the factor or the constant that was found. The ids are frozen:
stored verdicts name them. A source is a work that treats errors of this kind, where we know one;
examples and sentences are our own.

A mistake may lead to the right answer, or two to the same wrong one: \`gradus check --misconceptions\` tells of
a template which, and its header can demand that named ones are told apart (see [templates](templates.md)).

${sections.join('\n')}
${alikeSection()}
${SOURCES}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync('docs/misconceptions.md', misconceptionsPage());
}
