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

describe('shipped templates', () => {
  it('are enough', () => {
    expect(library.templates.length).toBeGreaterThanOrEqual(20);
  });

  it.each(library.templates.map((template) => [template.header.id, template] as const))(
    '%s: each variant is sound and its key is accepted in all its forms',
    (_, template) => {
      const found = check(template, 25);
      expect(found.problems).toEqual([]);
      expect(found.acceptance).toBeGreaterThan(0.2);
      expect(found.graded).toBeGreaterThanOrEqual(4 * 25);
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
