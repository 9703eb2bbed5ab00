/** Which templates a practice page gets: files, folders, or ids of the library and what is below them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AuthorProblem } from '../exercise/author-problem.ts';
import type { Template } from '../exercise/template.ts';
import { readLibrary } from '../problem-set/library.ts';
import type { PracticeTemplate } from './practice-data.ts';

export interface ChosenTemplates {
  /** In the order asked for, each once. */
  readonly templates: readonly PracticeTemplate[];
  readonly problems: readonly AuthorProblem[];
  /** What was asked for and is neither a path nor an id. */
  readonly unknown: readonly string[];
}

/** `wanted` are paths or ids; `library` is the folder in which ids are looked up. */
export async function chooseTemplates(
  wanted: readonly string[],
  library: string,
): Promise<ChosenTemplates> {
  const chosen = new Map<string, Template>();
  const problems: AuthorProblem[] = [];
  const unknown: string[] = [];
  let all: readonly Template[] | undefined;
  for (const name of wanted) {
    let found: readonly Template[];
    if (existsSync(name)) {
      const read = await readLibrary({ templates: [name] });
      problems.push(...read.problems);
      found = read.library.templates;
    } else {
      all ??= (await readLibrary({ templates: [library] })).library.templates;
      found = all.filter(({ header: { id } }) => id === name || id.startsWith(`${name}/`));
    }
    if (found.length === 0) unknown.push(name);
    for (const template of found) chosen.set(template.header.id, template);
  }
  const templates = await Promise.all([...chosen.values()].map(practiceTemplate));
  return { templates, problems, unknown };
}

const practiceTemplate = async ({ file, header }: Template): Promise<PracticeTemplate> => ({
  id: header.id,
  title: header.title,
  topic: header.topic,
  file: `${header.id}.md`,
  text: await readFile(file, 'utf8'),
});
