/** Turns the header's parameter entries into definitions: ranges computed, choices read. */
import type { Expression } from '../expression/expression.ts';
import {
  add,
  compare,
  divide,
  equals,
  gcd,
  isInteger,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../expression/rational.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import { LIMITS } from '../limits.ts';
import type { Result } from '../result.ts';
import { floor } from './arithmetic.ts';
import { exactValue, inexactPart } from './exact.ts';
import { readFamily } from './family.ts';
import {
  isNumeric,
  readFormula,
  readFunction,
  readNumberFormula,
  type TemplateNames,
} from './formula-reader.ts';
import type { ParameterHeader } from './header.ts';
import type { FieldPath } from './header-source.ts';
import type { ParameterDefinition } from './template.ts';
import type { TemplateReport } from './template-report.ts';

type Entry<Kind extends ParameterHeader['kind']> = ParameterHeader & { readonly kind: Kind };

export function readParameters(
  entries: ReadonlyMap<string, ParameterHeader>,
  names: TemplateNames,
  report: TemplateReport,
): ParameterDefinition[] {
  const drawn: ParameterDefinition[] = [];
  const computed: ParameterDefinition[] = [];
  const known = new Map([...names.parameters].filter(([, kind]) => kind !== 'compute'));
  for (const [name, entry] of entries) {
    const reader = new ParameterReader(name, { ...names, parameters: known }, report);
    const definition = reader.read(entry);
    if (entry.kind === 'compute') known.set(name, 'compute');
    if (definition === undefined) continue;
    (definition.kind === 'compute' ? computed : drawn).push(definition);
  }
  return [...drawn, ...computed];
}

class ParameterReader {
  private readonly path: FieldPath;

  constructor(
    private readonly name: string,
    private readonly names: TemplateNames,
    private readonly report: TemplateReport,
  ) {
    this.path = ['parameters', name];
  }

  read(entry: ParameterHeader): ParameterDefinition | undefined {
    switch (entry.kind) {
      case 'integer':
        return this.integer(entry);
      case 'rational':
        return this.rational(entry);
      case 'number': {
        const choices = this.numbers(entry.number, 'number');
        return choices && { name: this.name, kind: 'number', choices };
      }
      case 'expression':
        return this.formulas('expression', entry.expression, (text) =>
          readFormula(text, this.numbersOnly()),
        );
      case 'function':
        return this.formulas('function', entry.function, (text) =>
          readFunction(text, this.numbersOnly()),
        );
      case 'word':
        return { name: this.name, kind: 'word', choices: entry.word };
      case 'family':
        return this.family(entry);
      case 'compute': {
        const path = [...this.path, 'compute'];
        const formula = this.report.formula(
          readNumberFormula(entry.compute, this.names),
          path,
          entry.compute,
        );
        if (formula === undefined) return undefined;
        const inexact = inexactPart(formula);
        if (inexact === undefined) return { name: this.name, kind: 'compute', formula };
        this.report.source.add('not-exact', path, { name: inexact });
        return undefined;
      }
    }
  }

  /** Choices may contain the number parameters, but no other choices. */
  private numbersOnly(): TemplateNames {
    const numeric = [...this.names.parameters].filter(
      ([, kind]) => isNumeric(kind) && kind !== 'compute',
    );
    return { ...this.names, parameters: new Map(numeric), functions: [] };
  }

  private integer(entry: Entry<'integer'>): ParameterDefinition | undefined {
    const range = this.numbers(entry.integer, 'integer');
    const step = this.numberAt(entry.step, ['step']);
    const exclude = this.excluded(entry);
    if (range === undefined || step === undefined || exclude === undefined) return undefined;
    const [least, most] = [range[0]!, range[1]!];
    if (![least, most, step].every(isInteger) || step.numerator <= 0n) {
      this.report.source.add('bad-number', this.path, { text: entry.step });
      return undefined;
    }
    const count = Number(floor(divide(subtract(most, least), step)).numerator) + 1;
    const definition = { name: this.name, kind: 'integer', least, step, count, exclude } as const;
    if (count > Number.MAX_SAFE_INTEGER || !hasInteger(definition)) {
      this.report.source.add('empty-range', [...this.path, 'integer'], { name: this.name });
      return undefined;
    }
    return definition;
  }

  private rational(entry: Entry<'rational'>): ParameterDefinition | undefined {
    const range = this.numbers(entry.rational, 'rational');
    const exclude = this.excluded(entry);
    if (range === undefined || exclude === undefined) return undefined;
    const [least, most] = [range[0]!, range[1]!];
    const { denominators } = entry;
    const empty = denominators.find(
      (denominator) => !hasFraction(least, most, denominator, exclude),
    );
    if (empty !== undefined) {
      this.report.source.add('empty-range', [...this.path, 'rational'], { name: this.name });
      return undefined;
    }
    return { name: this.name, kind: 'rational', least, most, denominators, exclude };
  }

  private family(entry: Entry<'family'>): ParameterDefinition | undefined {
    const letter = entry.variable ?? this.names.variables[0]!;
    if (!this.names.variables.includes(letter)) {
      this.report.source.add('unknown-variable', [...this.path, 'variable'], { name: letter });
      return undefined;
    }
    const family = readFamily(entry.family);
    if (!family.ok) {
      const { word, position } = family.problem;
      const data = { word, text: entry.family };
      this.report.source.add('unknown-family', [...this.path, 'family'], data, position);
      return undefined;
    }
    const { depth, difficulty } = entry;
    const target = { variable: letter, depth, difficulty };
    return { name: this.name, kind: 'family', family: family.value, target };
  }

  private excluded(entry: Entry<'integer' | 'rational'>): readonly Rational[] | undefined {
    const exclude = this.numbers(entry.exclude, 'exclude');
    return exclude && entry.nonzero ? [...exclude, ZERO] : exclude;
  }

  private numbers(texts: readonly string[], field: string): readonly Rational[] | undefined {
    const values = texts.map((text, index) => this.numberAt(text, [field, index]));
    return values.some((value) => value === undefined) ? undefined : (values as Rational[]);
  }

  private numberAt(text: string, field: FieldPath): Rational | undefined {
    const path = [...this.path, ...field];
    const none = { ...this.names, parameters: new Map<string, ParameterHeader['kind']>() };
    const reading = readNumberFormula(text, none);
    const value = reading.ok ? exactValue(reading.value, new Map()) : undefined;
    if (value === undefined) this.report.source.add('bad-number', path, { text });
    return value;
  }

  private formulas(
    kind: 'expression' | 'function',
    texts: readonly string[],
    read: (text: string) => Result<Expression, ReadProblem>,
  ): ParameterDefinition | undefined {
    const choices = texts.map((text, index) =>
      this.report.formula(read(text), [...this.path, kind, index], text),
    );
    if (choices.some((choice) => choice === undefined)) return undefined;
    return { name: this.name, kind, choices: choices as Expression[] };
  }
}

const isExcluded = (value: Rational, exclude: readonly Rational[]): boolean =>
  exclude.some((other) => equals(value, other));

/** Is a value left? More values than there are exclusions always leave one. */
function hasInteger(definition: ParameterDefinition & { readonly kind: 'integer' }): boolean {
  const { least, step, count, exclude } = definition;
  for (let index = 0; index < Math.min(count, exclude.length + 1); index += 1) {
    if (!isExcluded(add(least, multiply(step, rational(index))), exclude)) return true;
  }
  return false;
}

function hasFraction(
  least: Rational,
  most: Rational,
  denominator: number,
  exclude: readonly Rational[],
): boolean {
  const { first, count } = numerators(least, most, denominator);
  for (let index = 0; index < Math.min(count, LIMITS.template.tries); index += 1) {
    const numerator = first + BigInt(index);
    if (gcd(numerator, BigInt(denominator)) !== 1n) continue;
    if (!isExcluded(rational(numerator, denominator), exclude)) return true;
  }
  return false;
}

/** The numerators that keep a fraction with this denominator in the range. */
export function numerators(
  least: Rational,
  most: Rational,
  denominator: number,
): { readonly first: bigint; readonly count: number } {
  const scale = rational(denominator);
  const last = floor(multiply(most, scale)).numerator;
  const before = floor(multiply(least, scale));
  const first =
    compare(before, multiply(least, scale)) < 0 ? before.numerator + 1n : before.numerator;
  return { first, count: last < first ? 0 : Number(last - first) + 1 };
}
