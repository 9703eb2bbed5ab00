/** A template's formulas with the drawn values in the place of its parameters. */
import { type Expression, numeral, variable } from '../expression/expression.ts';
import { rewriteBottomUp, substitute } from '../expression/traverse.ts';
import type { RandomStream } from '../random.ts';
import type { Result } from '../result.ts';
import type { TextValue } from './filters.ts';
import { ARGUMENT, readFormula } from './formula-reader.ts';
import {
  fillMatrixSection,
  type MatrixInstance,
  matrixTexts,
  type SectionProblem,
} from './matrix-section.ts';
import type { ParameterValues } from './parameters.ts';
import type { TaskValues } from './task-kinds.ts';
import type { Template } from './template.ts';
import type { TextPart } from './text.ts';
import { tidy } from './tidy.ts';
import { type TextScope, writeText } from './write-text.ts';

export class Instance implements TaskValues {
  /** What each name is replaced by: numerals, chosen formulas, the header's functions. */
  private readonly replacements = new Map<string, Expression>();
  /** The bodies of function parameters, in `u`. */
  private readonly bodies = new Map<string, Expression>();
  private readonly functions = new Map<string, Expression>();
  /** The matrix section with the values put in, or what is wrong with it; none without a section. */
  readonly matrixSection: Result<MatrixInstance, SectionProblem> | undefined;

  constructor(
    private readonly template: Template,
    private readonly values: ParameterValues,
    private readonly stream: RandomStream,
  ) {
    for (const [name, value] of values) {
      if (value.kind === 'number') this.replacements.set(name, numeral(value.value));
      else if (value.kind === 'expression') this.replacements.set(name, value.expression);
      else if (value.kind === 'function') this.bodies.set(name, value.body);
    }
    for (const [name, written] of template.functions) {
      const body = this.formula(written);
      this.functions.set(name, body);
      this.replacements.set(name, body);
    }
    const { matrices } = template;
    this.matrixSection =
      matrices === undefined ? undefined : fillMatrixSection(matrices, this.textScope());
  }

  random(label: string): RandomStream {
    return this.stream.fork(label);
  }

  matrices(): MatrixInstance {
    if (this.matrixSection?.ok) return this.matrixSection.value;
    throw new Error(`no matrix section in ${this.template.file}`);
  }

  write(parts: readonly TextPart[]): string {
    const text = writeText(parts, this.textScope());
    return text.ok ? text.value : '';
  }

  function(name: string): Expression {
    const body = this.functions.get(name);
    if (body === undefined) throw new Error(`no function ${name} in ${this.template.file}`);
    return body;
  }

  formula(written: Expression): Expression {
    const filled = substitute(written, this.replacements);
    return tidy(rewriteBottomUp(filled, (part) => this.called(part)));
  }

  private called(part: Expression): Expression {
    const body = part.kind === 'unknown' ? this.bodies.get(part.name) : undefined;
    if (part.kind !== 'unknown' || body === undefined) return part;
    return substitute(body, new Map([[ARGUMENT, part.arguments[0]!]]));
  }

  /** What the names of a text stand for. */
  textScope(): TextScope {
    const { header, parameters, functions } = this.template;
    const values = new Map<string, TextValue>(this.values);
    for (const name of [...header.variables, ...header.constants]) {
      values.set(name, { kind: 'expression', expression: variable(name) });
    }
    for (const [name, expression] of this.functions)
      values.set(name, { kind: 'expression', expression });
    if (this.matrixSection?.ok) {
      for (const [name, text] of matrixTexts(this.matrixSection.value)) {
        values.set(name, { kind: 'word', text });
      }
    }
    const names = {
      variables: header.variables,
      constants: header.constants,
      unknownFunctions: header.unknownFunctions,
      parameters: new Map(parameters.map(({ name, kind }) => [name, kind])),
      functions: [...functions.keys()],
    };
    return {
      values,
      read: (text) => {
        const reading = readFormula(text, names);
        return reading.ok ? this.formula(reading.value) : undefined;
      },
    };
  }
}
