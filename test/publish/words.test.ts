import { describe, expect, it } from 'vitest';
import { SOLUTION_CODES } from '../../src/calculus/step-codes.ts';
import { integer, variable } from '../../src/expression/expression.ts';
import { read } from '../../src/expression/read/read.ts';
import { describeReadProblem } from '../../src/publish/describe-verdict.ts';
import { inlineText } from '../../src/publish/document/to-text.ts';
import { CATALOGUES, LANGUAGES, type Language } from '../../src/publish/words/language.ts';
import { parametersOf, say } from '../../src/publish/words/say.ts';

const messagesOf = (language: Language): [string, string][] =>
  Object.entries(CATALOGUES[language]).flatMap(([group, messages]) =>
    Object.entries(messages as Record<string, string>).map(([code, message]): [string, string] => [
      `${group}.${code}`,
      message,
    ]),
  );

describe('the catalogues', () => {
  it.each(LANGUAGES.flatMap(messagesOf))(
    '%s is a well-formed message that is a sentence',
    (_, message) => {
      expect(() => parametersOf(message)).not.toThrow();
      expect(message.trim()).toBe(message);
      expect(message).not.toMatch(/\$|\\|<\w|\s{2}/);
    },
  );

  it('have the same codes and the same parameters in every language', () => {
    const english = new Map(messagesOf('en').map(([code, text]) => [code, parametersOf(text)]));
    expect(LANGUAGES).toEqual(Object.keys(CATALOGUES));
    for (const language of LANGUAGES) {
      const other = new Map(messagesOf(language).map(([code, text]) => [code, parametersOf(text)]));
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [code, names] of other) {
        expect([...names].sort(), code).toEqual([...english.get(code)!].sort());
      }
    }
  });

  it('have the selections and plurals of English in every language', () => {
    const choices = (message: string): string[] =>
      [...message.matchAll(/\{(\w+), (?:select|plural)/g)].map((match) => match[1]!);
    const english = new Map(messagesOf('en'));
    for (const language of LANGUAGES) {
      for (const [code, message] of messagesOf(language)) {
        expect(choices(message).sort(), code).toEqual(choices(english.get(code)!).sort());
      }
    }
  });

  it('say something of their own in each language', () => {
    const english = new Map(messagesOf('en'));
    // Names of systems and words that are alike in both.
    const alike = ['sheet.name', 'sheet.stack-questions'];
    const copied = messagesOf('de').filter(([code, message]) => english.get(code) === message);
    expect(copied.map(([code]) => code).sort()).toEqual(alike);
  });

  it('have a sentence for each step of a solution', () => {
    for (const language of LANGUAGES) {
      for (const code of SOLUTION_CODES) expect(CATALOGUES[language].steps[code]).toBeTruthy();
    }
  });
});

describe('saying a message', () => {
  it('keeps mathematics as mathematics and joins lists as the language does', () => {
    const [x, two] = [variable('x'), integer(2)];
    expect(say('Both {u} hold for {n}.', { u: [x, two, 'a word'], n: 3 }, 'en')).toEqual([
      { kind: 'text', text: 'Both ' },
      { kind: 'expression', expression: x },
      { kind: 'text', text: ', ' },
      { kind: 'expression', expression: two },
      { kind: 'text', text: ', and ' },
      { kind: 'text', text: 'a word' },
      { kind: 'text', text: ' hold for 3.' },
    ]);
    expect(inlineText(say('{u} gelten.', { u: ['a', 'b', 'c'] }, 'de'))).toBe('a, b und c gelten.');
  });

  it('leaves out what a selection has no value for', () => {
    const message = 'Unknown.{meant, select, none {} other { Perhaps {meant}?}}';
    expect(inlineText(say(message, {}, 'en'))).toBe('Unknown.');
    expect(inlineText(say(message, { meant: 'sin' }, 'en'))).toBe('Unknown. Perhaps sin?');
  });

  it('takes signs of order in a message and in a parameter for text', () => {
    expect(inlineText(say('a < {b} & <i>', { b: '<script>' }, 'en'))).toBe('a < <script> & <i>');
  });
});

/** Texts that cannot be read, and what their sentence must mention. */
const UNREADABLE: readonly (readonly [text: string, mentions: RegExp])[] = [
  ['', /nothing/i],
  ['sin(x', /never closed.*\)/],
  ['x)', /never opened/],
  ['2*', /missing/],
  ['sni(x)', /sni/],
  ['sin', /sin/],
  ['x = 2', /equation/],
  ['2 3', /number/i],
  [`${'('.repeat(1_000)}x${')'.repeat(1_000)}`, /deep/],
  ['x'.repeat(1_000_000), /longer/],
  ['1'.repeat(5_000), /digits/],
  ['x\u0000', /character/],
];

describe('sentences about texts that cannot be read', () => {
  it.each(UNREADABLE)('%.20s', (text, mentions) => {
    const reading = read(text, { variables: ['x'] });
    if (reading.ok) throw new Error('it was read');
    const sentence = inlineText(describeReadProblem(reading.problem, text));
    expect(sentence).toMatch(mentions);
    // A parameter that the problem's data lack would show as this word.
    expect(sentence).not.toMatch(/\bnone\b/);
    expect(sentence.length).toBeLessThan(300);
  });
});
