/**
 * Reads templates and blueprints from folders: the only file of the core that touches a disk. What
 * cannot be read is reported and the rest goes on.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuthorProblem } from '../exercise/author-problem.ts';
import { readTemplate } from '../exercise/read-template.ts';
import type { Template } from '../exercise/template.ts';
import { type Blueprint, readBlueprint } from './blueprint.ts';
import { TemplateLibrary } from './template-library.ts';

export interface LibraryReading {
  readonly library: TemplateLibrary;
  /** Everything that is wrong with any of the files, in the order of their names. */
  readonly problems: readonly AuthorProblem[];
}

export interface LibraryPaths {
  /** Folders, searched through, or single files: `*.md`. */
  readonly templates: readonly string[];
  /** Folders or single files: `*.yaml`, `*.yml`. */
  readonly blueprints?: readonly string[];
}

export async function readLibrary(paths: LibraryPaths): Promise<LibraryReading> {
  const problems: AuthorProblem[] = [];
  const templates: Template[] = [];
  for (const file of await filesIn(paths.templates, /\.md$/, problems)) {
    const template = readTemplate(await readFile(file, 'utf8'), file);
    if (template.ok) templates.push(template.value);
    else problems.push(...template.problem);
  }
  const blueprints: Blueprint[] = [];
  for (const file of await filesIn(paths.blueprints ?? [], /\.ya?ml$/, problems)) {
    const blueprint = readBlueprint(await readFile(file, 'utf8'), file);
    if (blueprint.ok) blueprints.push(blueprint.value);
    else problems.push(...blueprint.problem);
  }
  const library = new TemplateLibrary(templates, blueprints);
  return { library, problems: [...problems, ...library.problems] };
}

/** The files with a fitting name, sorted, so that every machine reads them in one order. */
async function filesIn(
  paths: readonly string[],
  pattern: RegExp,
  problems: AuthorProblem[],
): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isFile()) found.push(path);
      else {
        const entries = await readdir(path, { recursive: true });
        found.push(...entries.filter((name) => pattern.test(name)).map((name) => join(path, name)));
      }
    } catch (failed) {
      const reason = (failed as NodeJS.ErrnoException).code ?? `${failed}`;
      problems.push({ code: 'unreadable-file', file: path, line: 1, column: 1, data: { reason } });
    }
  }
  return [...new Set(found)].sort();
}
