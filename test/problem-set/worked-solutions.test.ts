/**
 * Worked solutions to be read by people: ten of the chain rule and ten of the chain rule of several
 * variables, pinned as the Markdown of their keys. A change of wording or of layout shows here.
 * `npx vitest run test/problem-set/worked-solutions.test.ts -u` writes them anew; read what it wrote.
 */
import { describe, expect, it } from 'vitest';
import { makeProblemSet } from '../../src/problem-set/problem-set.ts';
import type { Block, Document } from '../../src/publish/document/document.ts';
import { documentMarkdown } from '../../src/publish/document/to-markdown.ts';
import { answerKeySheet } from '../../src/publish/sheets.ts';
import { ROOT, shippedLibrary } from './sample.ts';

const library = await shippedLibrary();

/** Pictures are left out: they say nothing that the steps do not. */
const withoutFigures = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'figure') return [];
    return block.kind === 'section'
      ? [{ ...block, blocks: withoutFigures(block.blocks) }]
      : [block];
  });

function keyOf(name: string): Document {
  const blueprint = library.blueprint(name)!;
  const set = makeProblemSet(blueprint, library, blueprint.seed, 1);
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  expect(set.value.exercises).toHaveLength(10);
  const key = answerKeySheet(set.value);
  return { ...key, blocks: withoutFigures(key.blocks) };
}

describe('the worked solutions', () => {
  it.each(['worked-chain-rule', 'worked-vector-chain-rule'])('of %s are pinned', async (name) => {
    const markdown = documentMarkdown(keyOf(name));
    expect(markdown).not.toContain('undefined');
    await expect(markdown).toMatchFileSnapshot(`${ROOT}exercises/pinned/${name}.md`);
  });
});
