/** The gallery: every template of a library with a sample of its exercises, as one Markdown page. */
import { exerciseDifficulty } from '../exercise/difficulty.ts';
import { type Exercise, makeExercise } from '../exercise/exercise.ts';
import type { Template } from '../exercise/template.ts';
import { printMatrixLatex } from '../expression/matrix/print/print.ts';
import { printLatex } from '../expression/print/print.ts';
import type { Written } from '../expression/read/written.ts';

/** The sample's seed; any text would do. */
const SEED = 'gallery';

export function gallery(templates: readonly Template[]): string {
  const folders = new Map<string, Template[]>();
  for (const template of templates) {
    const folder = template.header.id.split('/')[0]!;
    folders.set(folder, [...(folders.get(folder) ?? []), template]);
  }
  const names = [...folders.keys()];
  return [
    '# Gallery of templates',
    `${templates.length} templates, each with one of its exercises. This page is written by \`npm run docs:gallery\`.`,
    names.map((name) => `- [${spoken(name)}](#${name}) (${folders.get(name)!.length})`).join('\n'),
    ...names.flatMap((name) => [`## ${spoken(name)}`, ...folders.get(name)!.flatMap(sample)]),
    '',
  ].join('\n\n');
}

const spoken = (folder: string): string => {
  const words = folder.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function sample(template: Template): readonly string[] {
  const { header } = template;
  const made = makeExercise(template, SEED);
  if (!made.ok) return [];
  const exercise = made.value;
  const measured = exerciseDifficulty(exercise.tasks).value;
  return [
    `### ${header.title}`,
    `\`${header.id}\` · difficulty ${header.difficulty} (this one measures ${measured}) · ${header.skills.join(', ')}`,
    exercise.prompt,
    ...onlyPrompt(exercise),
    ...exercise.tasks.map((task) => answered(task, exercise.tasks.length > 1)),
  ];
}

/** What the only task shows below the prompt: options, or lines. */
const onlyPrompt = ({ tasks: [task, ...others] }: Exercise): readonly string[] =>
  others.length > 0 || task?.prompt === undefined ? [] : [task.prompt];

function answered(task: Exercise['tasks'][number], several: boolean): string {
  const asked = several && task.prompt !== undefined ? `${task.prompt} ` : '';
  const answer = answerLatex(task.solution.answer);
  return `- ${asked}*Answer:* ${answer}`;
}

function answerLatex(answer: Written): string {
  switch (answer.kind) {
    case 'scalar':
      return `$${printLatex(answer.expression)}$`;
    case 'vector':
      return `$\\left(${answer.components.map((each) => printLatex(each)).join(', ')}\\right)$`;
    case 'matrix': {
      const rows = answer.rows.map((row) => row.map((each) => printLatex(each)).join(' & '));
      return `$\\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix}$`;
    }
    case 'equation':
      return `$${printLatex(answer.left)} = ${printLatex(answer.right)}$`;
    case 'choices':
      return answer.chosen.join(', ');
    case 'tuple':
      return answer.parts.map(answerLatex).join(', ');
    case 'matrix-expression':
      return `$${printMatrixLatex(answer.expression)}$`;
  }
}
