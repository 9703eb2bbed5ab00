/** The templates and blueprints that ship with the project, and streams of text for tests. */
import { fileURLToPath } from 'node:url';
import { readLibrary } from '../../src/problem-set/library.ts';
import type { TemplateLibrary } from '../../src/problem-set/template-library.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export async function shippedLibrary(): Promise<TemplateLibrary> {
  const { library, problems } = await readLibrary({
    templates: [`${ROOT}templates`],
    blueprints: [`${ROOT}exercises`],
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return library;
}

/** The text in pieces of the given length, as a file would stream it. */
export async function* inPieces(text: string, length = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
