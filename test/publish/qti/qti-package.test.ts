/** QTI packages hold to what QTI 2.1 allows, whatever the exercises; what does not is found out. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeExercise } from '../../../src/exercise/exercise.ts';
import { readBlueprint } from '../../../src/problem-set/blueprint.ts';
import { makeProblemSet, type ProblemSet } from '../../../src/problem-set/problem-set.ts';
import type { TemplateLibrary } from '../../../src/problem-set/template-library.ts';
import { qtiPackage } from '../../../src/publish/qti/qti-package.ts';
import type { Language } from '../../../src/publish/words/language.ts';
import { ROOT, shippedLibrary } from '../../problem-set/sample.ts';
import { exercise, exerciseTask, problemSet, sineOfSquare } from '../hand-made.ts';
import { problemsOf } from './validity.ts';

const unpacked = (set: ProblemSet, language: Language = 'en'): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(qtiPackage([set], language))).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]),
  );

let library: TemplateLibrary;
let shipped: ProblemSet;
beforeAll(async () => {
  library = await shippedLibrary();
  const blueprint = readBlueprint(readFileSync(`${ROOT}exercises/chain-rule.yaml`, 'utf8'), 'b');
  if (!blueprint.ok) throw new Error('the sample blueprint');
  const set = makeProblemSet(blueprint.value, library, 'qti', 1);
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

  it('is valid for an exercise of every template, in both languages', async () => {
    const exercises = library.templates.map((template) => {
      const made = makeExercise(template, 'qti');
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      return made.value;
    });
    for (const language of ['en', 'de'] as const) {
      const files = unpacked({ ...problemSet, exercises }, language);
      expect(files.size).toBeGreaterThan(100);
      expect(await problemsOf(files)).toEqual([]);
    }
  }, 120_000);

  it('stays valid whatever an author wrote', async () => {
    const prompt = [
      '<b>&amp; "x" \u0001 $\\unknown{$ **a** `]]>` [l](https://e.org/?a=1&b=2) [m](http://[e] "f")',
      '- one\n- $x<1$',
      '| only | a head |\n|--|--|',
      '> quoted\n>\n> - deep',
      '### heading\n\n---\n\n    code',
      // What KaTeX writes with attributes of later MathML than QTI 2.1 takes.
      String.raw`$$\raisebox{1em}{a} \rule{1em}{1em} \boxed{x} \fcolorbox{red}{orange}{y} \xcancel{z} \phase{t} \textcolor{#AABBCC}{w} \mathrlap{/}{=} \tag{1}$$`,
      String.raw`$\begin{array}{c|cr} a & b & {} \\ \hline c & d \end{array} \substack{i \\ j} \xrightarrow{k} \vcenter{l} \sum\limits_a^b \big( \hat x \mathbb R \tfrac12 \bm q$`,
    ].join('\n\n');
    const strange = exercise('A <title> & more', prompt, [
      exerciseTask(sineOfSquare, {}, { id: 'x.y', prompt: '| a | b |\n|--|--|\n| 1 | $2$ |' }),
      exerciseTask(sineOfSquare, {}, { id: 'x/y' }),
      exerciseTask(sineOfSquare, {}, { id: 'x-y' }),
    ]);
    const files = unpacked({ ...problemSet, exercises: [strange] });
    expect(files.size).toBe(4);
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

/** What is changed in a valid file, from what to what, so that it is none any more. */
const MISTAKES: readonly (readonly [string, 'item' | 'manifest', string | RegExp, string])[] = [
  [
    'declarations in the wrong order',
    'item',
    /(<responseD.*<\/responseDeclaration>)(<outcomeD.*?<\/outcomeDeclaration>)/s,
    '$2$1',
  ],
  [
    'a body after the processing',
    'item',
    /(<itemBody>.*<\/itemBody>)(<responseProcessing>.*<\/responseProcessing>)/s,
    '$2$1',
  ],
  [
    'mapping before the right answer',
    'item',
    /<correctResponse>/,
    '<mapping><mapEntry mapKey="a" mappedValue="1"/></mapping><correctResponse>',
  ],
  ['no word on time', 'item', / timeDependent="false"/, ''],
  ['no identifier', 'item', / identifier="item[^"]*"/, ''],
  ['an interaction without a response', 'item', / responseIdentifier="RESPONSE"/, ''],
  [
    'a choice without an identifier',
    'item',
    /<simpleChoice identifier="choice-1"/,
    '<simpleChoice',
  ],
  [
    'an identifier with a space',
    'item',
    /<simpleChoice identifier="choice-1"/,
    '<simpleChoice identifier="choice 1"',
  ],
  ['a cardinality that is none', 'item', / cardinality="single"/, ' cardinality="several"'],
  ['a base type that is none', 'item', / baseType="identifier"/, ' baseType="letter"'],
  ['feedback neither shown nor hidden', 'item', / showHide="show"/, ' showHide="perhaps"'],
  ['feedback on no outcome', 'item', / outcomeIdentifier="FEEDBACK"/, ''],
  ['a number of choices in words', 'item', / maxChoices="1"/, ' maxChoices="one"'],
  ['a truth value in words', 'item', / shuffle="true"/, ' shuffle="yes"'],
  ['an attribute that is none', 'item', '<itemBody>', '<itemBody colour="red">'],
  ['an element that is none', 'item', '<itemBody>', '<itemBody><blink/>'],
  ['text outside every block', 'item', '<itemBody>', '<itemBody>text'],
  ['an inline element outside every block', 'item', '<itemBody>', '<itemBody><em>text</em>'],
  ['a block in a paragraph', 'item', '<p>', '<p><div>text</div>'],
  ['a block in inline feedback', 'item', /(<feedbackInline[^>]*>)/, '$1<p>text</p>'],
  ['a picture without words', 'item', '<p>', '<p><img src="a.png"/>'],
  [
    'a table without a body',
    'item',
    '<itemBody>',
    '<itemBody><table><thead><tr><th/></tr></thead></table>',
  ],
  [
    'a right answer without a value',
    'item',
    /<correctResponse>.*<\/correctResponse>/,
    '<correctResponse/>',
  ],
  ['a comparison with one side', 'item', '<correct identifier="RESPONSE"/>', ''],
  ['a condition without one', 'item', /<match>.*<\/match>/, ''],
  [
    'a tolerance that is no way to compare',
    'item',
    /<match>(.*)<\/match>/,
    '<equal toleranceMode="about">$1</equal>',
  ],
  [
    'a fraction of three parts',
    'item',
    '<itemBody>',
    '<itemBody><math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mn>1</mn><mn>2</mn><mn>3</mn></mfrac></math>',
  ],
  [
    'an attribute of later MathML',
    'item',
    '<itemBody>',
    '<itemBody><math xmlns="http://www.w3.org/1998/Math/MathML"><mpadded voffset="1em"/></math>',
  ],
  [
    'an alphabet that MathML has not',
    'item',
    '<itemBody>',
    '<itemBody><math xmlns="http://www.w3.org/1998/Math/MathML"><mi mathvariant="gothic">a</mi></math>',
  ],
  ['another namespace', 'item', /imsqti_v2p1"/, 'imsqti_v2p2"'],
  [
    'resources before organizations',
    'manifest',
    /(<organizations\/>)(.*)(<\/manifest>)/s,
    '$2$1$3',
  ],
  ['a resource of no type', 'manifest', / type="[^"]*"/, ' type="item"'],
  ['a file that is nowhere', 'manifest', /<file href="[^"]*"/, '<file'],
  ['another kind of package', 'manifest', 'QTIv2.1 Package', 'QTI Package'],
  ['a manifest without metadata', 'manifest', /<metadata>.*<\/metadata>/, ''],
];

describe('a file that is not valid', () => {
  const changed = new Map<string, string>();
  let problems: readonly string[];
  beforeAll(async () => {
    const files = unpacked(problemSet);
    const manifest = files.get('imsmanifest.xml')!;
    const [, item] = [...files].find(([path]) => path.includes('choice'))!;
    for (const [name, which, from, to] of MISTAKES) {
      const sound = which === 'manifest' ? manifest : item;
      const unsound = sound.replace(from, to);
      if (unsound === sound) throw new Error(`nothing to change for: ${name}`);
      changed.set(`${changed.size}-${which}.xml`, unsound);
    }
    problems = await problemsOf([
      ['as-it-was-item.xml', item],
      ['as-it-was-manifest.xml', manifest],
      ...changed,
    ]);
  }, 60_000);

  it.each(MISTAKES.map(([name], index) => [name, index] as const))(
    'is found out: %s',
    (_, index) => {
      const [path] = [...changed][index]!;
      expect(problems.filter((problem) => problem.startsWith(`${path}: `))).not.toEqual([]);
    },
  );

  it('was valid before it was changed', () => {
    expect(problems.filter((problem) => problem.startsWith('as-it-was'))).toEqual([]);
  });
});
