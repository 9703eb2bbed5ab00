/** QTI packages hold to the schema of what QTI 2.1 offers and we use, whatever the exercises. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readBlueprint } from '../../../src/problem-set/blueprint.ts';
import { makeProblemSet, type ProblemSet } from '../../../src/problem-set/problem-set.ts';
import { qtiPackage } from '../../../src/publish/qti/qti-package.ts';
import { ROOT, shippedLibrary } from '../../problem-set/sample.ts';
import { exercise, exerciseTask, problemSet, sineOfSquare } from '../hand-made.ts';

const schema = (name: string): string =>
  readFileSync(new URL(`./${name}.xsd`, import.meta.url), 'utf8');
const ITEM = schema('imsqti_v2p1_subset');
const MANIFEST = schema('imscp_v1p1_subset');

const unpacked = (set: ProblemSet): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(qtiPackage([set], 'en'))).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]),
  );

async function problemsOf(files: Map<string, string>): Promise<string[]> {
  const problems: string[] = [];
  for (const [path, contents] of files) {
    const { errors } = await validateXML({
      xml: { fileName: path.replaceAll('/', '-'), contents },
      schema: path === 'imsmanifest.xml' ? MANIFEST : ITEM,
    });
    problems.push(...errors.map(({ message }) => `${path}: ${message}`));
  }
  return problems;
}

let shipped: ProblemSet;
beforeAll(async () => {
  const blueprint = readBlueprint(readFileSync(`${ROOT}exercises/chain-rule.yaml`, 'utf8'), 'b');
  if (!blueprint.ok) throw new Error('the sample blueprint');
  const set = makeProblemSet(blueprint.value, await shippedLibrary(), 'qti', 1);
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  shipped = set.value;
}, 60_000);

describe('a QTI package', () => {
  it('is valid, item by item, and its manifest names each item', async () => {
    const files = unpacked(shipped);
    expect(await problemsOf(files)).toEqual([]);
    const items = [...files.keys()].filter((path) => path.startsWith('items/'));
    expect(items.length).toBeGreaterThan(8);
    for (const item of items) expect(files.get('imsmanifest.xml')).toContain(`href="${item}"`);
  }, 60_000);

  it('would be found out if it were not valid', async () => {
    const files = unpacked(shipped);
    const [path, item] = [...files].find(([name]) => name.startsWith('items/'))!;
    files.set(path, item.replace('<itemBody>', '<itemBody><blink/>'));
    expect(await problemsOf(files)).not.toEqual([]);
  }, 60_000);

  it('stays valid whatever an author wrote', async () => {
    const prompt =
      '<b>&amp; "x" \u0001 $\\unknown{$ **a** `]]>` [l](https://e.org/?a=1&b=2)\n\n- one\n- $x<1$\n';
    const strange = exercise('A <title> & more', prompt, [
      exerciseTask(sineOfSquare, {}, { id: 'x.y', prompt: '| a | b |\n|--|--|\n| 1 | $2$ |' }),
    ]);
    const files = unpacked({ ...problemSet, exercises: [strange] });
    expect(files.size).toBe(2);
    expect(await problemsOf(files)).toEqual([]);
  }, 60_000);

  it('gives the points for the right choice, and is the same bytes each time', () => {
    const files = unpacked(problemSet);
    const [, item] = [...files].find(([path]) => path.includes('choice'))!;
    const right = /<correctResponse><value>([^<]+)/.exec(item)![1]!;
    const choice = new RegExp(`<simpleChoice identifier="${right}">(.*?)</simpleChoice>`).exec(
      item,
    )![1]!;
    expect(choice).toContain('2 x \\cos\\left(x^{2}\\right)');
    expect(choice).not.toContain('feedbackInline');
    expect(qtiPackage([problemSet], 'en')).toEqual(qtiPackage([problemSet], 'en'));
  });
});
