/** Every shipped template over some seeds; and that checking finds what is wrong with bad ones. */
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/exercise/read-template.ts';
import type { Template } from '../../src/exercise/template.ts';
import { checkTemplate, type TemplateCheck } from '../../src/problem-set/check-template.ts';
import { shippedLibrary } from './sample.ts';

function check(template: Template, seeds: number): TemplateCheck {
  const run = checkTemplate(template, seeds);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

const library = await shippedLibrary();

/** Few, for there are many templates; `npm run check:templates` tries a thousand. */
const SEEDS = 4;

describe('shipped templates', () => {
  it('are enough', () => {
    expect(library.templates.length).toBeGreaterThanOrEqual(80);
  });

  it.each(library.templates.map((template) => [template.header.id, template] as const))(
    '%s: each variant is sound and its key is accepted in all its forms',
    (_, template) => {
      const found = check(template, SEEDS);
      expect(found.problems).toEqual([]);
      expect(found.acceptance).toBeGreaterThan(0.01);
      expect(found.graded).toBeGreaterThanOrEqual(SEEDS);
    },
  );
});

describe('a bad template', () => {
  const made = (header: string, prompt = '{{ y }}'): Template => {
    const head = `id: t\nversion: 1\ntitle: T\ntopic: t\ndifficulty: 1\n${header}`;
    const tasks = 'tasks: [{ id: d, kind: derivative, function: y, by: x }]';
    const template = readTemplate(`---\n${head}\n${tasks}\n---\n${prompt}`, 't.md');
    if (!template.ok) throw new Error(JSON.stringify(template.problem));
    return template.value;
  };
  const codes = (template: Template, seeds = 20): string[] =>
    check(template, seeds).problems.map(({ code, data }) =>
      `${code} ${data.degeneration ?? ''}`.trim(),
    );

  it('that has few variants', () => {
    expect(codes(made('parameters: { a: { number: [1, 2] } }\nfunctions: { y: a x^2 }'))).toEqual([
      'few-variants',
    ]);
    expect(codes(made('functions: { y: x^2 }\nfewVariants: It is fixed.'))).toEqual([]);
  });

  it('that degenerates', () => {
    const few = 'fewVariants: for the test';
    expect(
      codes(made(`parameters: { a: { number: [0] } }\nfunctions: { y: sin(a x) }\n${few}`), 2),
    ).toContain('degenerate-variant independent');
    expect(codes(made(`functions: { y: 3x + 1 }\n${few}`), 2)).toContain(
      'degenerate-variant constant',
    );
    expect(codes(made(`functions: { y: 123456789 x^2 }\n${few}`), 2)).toContain(
      'degenerate-variant ugly-numbers',
    );
  });

  it('whose composition cancels', () => {
    expect(codes(made('functions: { y: e^(ln(3x)) }\nfewVariants: for the test'), 2)).toContain(
      'degenerate-variant cancelled',
    );
  });

  it('whose variants differ too much in difficulty, or from what it claims', () => {
    const uneven = made(
      'parameters: { F: { function: ["u^2", "sin(cos(arctan(u)))^5/u"] }, a: { integer: [2, 90] } }\n' +
        'functions: { y: F(a x + 1) }',
    );
    expect(codes(uneven)).toContain('uneven-difficulty');
    const easy = readTemplate(
      '---\nid: t\nversion: 1\ntitle: T\ntopic: t\ndifficulty: 5\nfunctions: { y: x^2 }\n' +
        'fewVariants: for the test\ntasks: [{ id: d, kind: derivative, function: y }]\n---\n{{ y }}',
      't.md',
    );
    if (!easy.ok) throw new Error(JSON.stringify(easy.problem));
    expect(codes(easy.value, 2)).toEqual(['difficulty-misstated']);
    expect(check(easy.value, 2).difficulty).toEqual({ least: 1, mean: 1, most: 1 });
  });

  it('whose key is real nowhere', () => {
    const nowhere = made('functions: { y: ln(-1 - x^2) }\nfewVariants: for the test');
    expect(codes(nowhere, 2)).toContain('degenerate-variant undecidable');
  });

  it('whose constraints are hopeless', () => {
    const found = check(
      made('parameters: { a: { integer: [1, 9] } }\nconstraints: [a > 9]\nfunctions: { y: a x }'),
      2,
    );
    expect(found.problems.map(({ code }) => code)).toEqual([
      'constraints-hopeless',
      'constraints-hopeless',
    ]);
    expect(found.acceptance).toBe(0);
  });
});
