/**
 * Writes docs/gallery.md: every shipped template with one exercise and its answers. With `--check` it
 * writes nothing and fails when the file is not what it would write.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '../src/problem-set/library.ts';
import { gallery } from '../src/publish/gallery.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}docs/gallery.md`;
const { library, problems } = await readLibrary({ templates: [`${root}templates`] });
if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
const text = gallery(library.templates);
if (!process.argv.includes('--check')) await writeFile(file, text);
else if ((await readFile(file, 'utf8')) !== text) {
  console.error('docs/gallery.md is out of date: npm run docs:gallery');
  process.exitCode = 1;
}
