/**
 * The direction of imports, as .dependency-cruiser.cjs states it: the sources keep to it, and a source
 * that would not is found out.
 */
import { createRequire } from 'node:module';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[];
  options: Record<string, unknown>;
};

async function cruised(paths: string[], rules: IForbiddenRuleType[]): Promise<ICruiseResult> {
  const { output } = await cruise(paths, {
    ...options,
    validate: true,
    ruleSet: { forbidden: rules },
  });
  if (typeof output === 'string') throw new Error('a result object was expected');
  return output;
}

/** The rules as they would read if the layers stood in test/architecture instead of src. */
const moved = JSON.parse(
  JSON.stringify(forbidden).replaceAll('^src/', '^test/architecture/'),
) as IForbiddenRuleType[];

describe('the direction of imports', () => {
  it('holds in all of src', async () => {
    const { summary } = await cruised(['src'], forbidden);
    expect(summary.totalCruised).toBeGreaterThan(50);
    expect(
      summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`),
    ).toEqual([]);
  });

  it('is seen to be broken where it is broken', async () => {
    const { summary } = await cruised(['test/architecture'], moved);
    const found = summary.violations.map(({ rule }) => rule.name);
    expect(new Set(found)).toEqual(
      new Set([
        'expression-imports-downward-only',
        'calculus-imports-downward-only',
        'core-runs-in-browsers',
        'no-cycles',
        'ground-imports-nothing',
      ]),
    );
  });

  it('keeps the command line light: help and version load no mathematics', async () => {
    const { modules } = await cruised(['src/cli/main.ts'], []);
    const bySource = new Map(modules.map((module) => [module.source, module]));
    const reached = new Set(['src/cli/main.ts']);
    for (const source of reached) {
      for (const { resolved, dynamic, typeOnly } of bySource.get(source)?.dependencies ?? []) {
        if (!dynamic && typeOnly !== true) reached.add(resolved);
      }
    }
    expect(reached).toContain('src/cli/program.ts');
    const ours = [...reached].filter((source) => source.startsWith('src/'));
    expect(ours.filter((source) => !source.startsWith('src/cli/'))).toEqual([]);
    expect([...reached].filter((source) => /mathjs|katex|zod|nunjucks/.test(source))).toEqual([]);
  });
});
