/** The text of a template: what it can say, and what no text can do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTERS, type TextValue } from '../../src/exercise/filters.ts';
import { readText } from '../../src/exercise/render.ts';
import { type TextScope, writeText } from '../../src/exercise/write-text.ts';
import { rational } from '../../src/expression/rational.ts';
import { formula } from '../../src/expression/read/read.ts';
import { LIMITS } from '../../src/limits.ts';

const number = (value: number, below = 1): TextValue => ({
  kind: 'number',
  value: rational(value, below),
});
const word = (text: string): TextValue => ({ kind: 'word', text });
const scope: TextScope = {
  values: new Map<string, TextValue>([
    ['a', number(3)],
    ['h', number(-1, 2)],
    ['f', { kind: 'expression', expression: formula('sin(x^2)') }],
    ['w', word('steel')],
    ['list', { kind: 'list', items: [number(1), number(2), number(3)] }],
  ]),
  read: (text) => formula(text),
};

/** The text written for the scope; or the code of what is wrong with it. */
function written(text: string): string {
  const { parts, problems } = readText(text);
  if (problems[0] !== undefined) return problems[0].code;
  const result = writeText(parts, scope);
  return result.ok ? result.value : result.problem.code;
}

describe('what a text can say', () => {
  it.each([
    ['{{ a }}', '3'],
    ['{{ h }}', '-\\frac{1}{2}'],
    ['{{ f }}', '\\sin\\left(x^{2}\\right)'],
    ['{{ f | math }}', '$\\sin\\left(x^{2}\\right)$'],
    ['{{ f | plain }}', 'sin(x^2)'],
    ['{{ "x/2" | latex }}', '\\frac{x}{2}'],
    ['{{ w | capital }}', 'Steel'],
    ['{{ h | abs }}', '\\frac{1}{2}'],
    ['{{ a + h * 2 - a / 4 }}', '\\frac{5}{4}'],
    ['{{ 2 ** 3 % 5 }}', '3'],
    ['{{ 0.1 + 0.2 == 0.3 }}', 'true'],
    ['{% if a > 2 and not h > 0 %}yes{% else %}no{% endif %}', 'yes'],
    ['{% if a == 1 %}1{% elif a == 3 %}3{% endif %}', '3'],
    ['{{ "up" if h > 0 else "down" }}', 'down'],
    [
      '{% for i in list %}{{ loop.index }}:{{ i }}{% if not loop.last %}, {% endif %}{% endfor %}',
      '1:1, 2:2, 3:3',
    ],
    ['{% for i in [] %}x{% else %}none{% endfor %}', 'none'],
    ['{% set b = a + 1 %}{{ b }}', '4'],
    ['{{ w ~ " " ~ a }}', 'steel 3'],
    ['{{ 2 in list }}', 'true'],
    ['{# not shown #}shown', 'shown'],
    ['{% raw %}{{ a }}{% endraw %}', '{{ a }}'],
    ['{{ list | length }}', '3'],
  ])('%s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it("keeps the author's signs as they are: escaping is for whoever publishes", () => {
    expect(written('<b>{{ w }}</b> & $a < b$')).toBe('<b>steel</b> & $a < b$');
  });
});

describe('what no text can do', () => {
  it.each([
    '{{ range.constructor("return process")() }}',
    '{{ range(10) }}',
    "{{ ''.constructor.constructor('return 1')() }}",
    '{{ cycler.__init__ }}',
    '{{ cycler("a") }}',
    '{{ joiner(",") }}',
    '{{ w.length }}',
    '{{ w["constructor"] }}',
    '{{ list[0] }}',
    '{{ loop.constructor }}',
    '{{ f.__proto__ }}',
    '{{ {"a": 1} }}',
    '{{ r/x/ }}',
    '{% for i in range(100000000) %}x{% endfor %}',
    '{% for k, v in list %}x{% endfor %}',
    '{% include "/etc/passwd" %}',
    '{% import "x" as y %}',
    '{% from "x" import y %}',
    '{% extends "x" %}',
    '{% block b %}x{% endblock %}',
    '{% macro m() %}x{% endmacro %}',
    '{% call m() %}x{% endcall %}',
    '{% set q %}x{% endset %}',
    '{% switch a %}{% case 1 %}x{% endswitch %}',
    '{% asyncEach i in list %}x{% endeach %}',
    '{% filter capital %}x{% endfilter %}',
    '{{ a is odd }}',
    '{{ 7 // 2 }}',
    `{{ ${'('.repeat(300)}a${')'.repeat(300)} }}`,
    `{{ ${Array.from({ length: 3_000 }, () => 'a').join(' + ')} }}`,
    `{{ ${'9'.repeat(400)} }}`,
  ])('%s is refused before anything is written', (text) => {
    expect(['construct-not-allowed', 'template-syntax']).toContain(written(text));
  });

  it.each([
    ['{{ constructor }}', 'unknown-parameter'],
    ['{{ __proto__ }}', 'unknown-parameter'],
    ['{{ toString }}', 'unknown-parameter'],
    ['{{ globalThis }}', 'unknown-parameter'],
    ['{{ loop.index }}', 'unknown-parameter'],
    ['{{ a | safe }}', 'unknown-filter'],
    ['{{ a | constructor }}', 'unknown-filter'],
    ['{{ a | __proto__ }}', 'unknown-filter'],
    ['{{ list | math }}', 'filter-cannot'],
    ['{{ a / 0 }}', 'computation-failed'],
    ['{{ 9 ** 9 ** 9 ** 9 }}', 'computation-failed'],
    ['{{ w * 2 }}', 'computation-failed'],
    ['{% for i in w %}x{% endfor %}', 'computation-failed'],
  ])('%s: %s', (text, code) => {
    expect(written(text)).toBe(code);
  });

  const loops = (depth: number, body: string): string => {
    const ten = '[1,2,3,4,5,6,7,8,9,10]';
    const open = Array.from({ length: depth }, (_, level) => `{% for i${level} in ${ten} %}`);
    return open.join('') + body + '{% endfor %}'.repeat(depth);
  };

  it('bounds loops', () => {
    expect(written(loops(3, ''))).toBe('');
    expect(written(loops(8, ''))).toBe('too-many-iterations');
  });

  it('bounds what is written, and what is kept in names', () => {
    expect(written(loops(3, 'x'.repeat(100)))).toBe('text-too-long');
    expect(written(`{% set s = "xx" %}${loops(2, '{% set s = s ~ s %}')}`)).toBe('text-too-long');
    expect(written(`{% set s = 3 %}${loops(2, '{% set s = s * s %}')}`)).toBe('computation-failed');
  });

  it('bounds the length of a text', () => {
    expect(written('x'.repeat(LIMITS.template.characters + 1))).toBe('text-too-long');
  });

  it('answers any text with a text or a code, never with an exception', () => {
    const pieces = [
      '{{',
      '}}',
      '{%',
      '%}',
      'a',
      'f',
      '|',
      'math',
      'for',
      'in',
      'endfor',
      'if',
      'endif',
      '(',
      ')',
      '[',
      ']',
      '"',
      "'",
      '.',
      'constructor',
      '__proto__',
      'set',
      '=',
      '1',
      ' ',
      '{#',
      '-',
      '~',
      ',',
    ];
    const texts = fc
      .array(fc.constantFrom(...pieces), { maxLength: 25 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
        expect(typeof written(text)).toBe('string');
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });
});

it('each filter has a row that takes a formula or says that it cannot', () => {
  for (const [name, filter] of FILTERS) {
    const value = filter.apply(scope.values.get('f')!, scope.read);
    expect(value === undefined || value.kind === 'word', name).toBe(true);
  }
});
