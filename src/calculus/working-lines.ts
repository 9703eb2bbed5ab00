/**
 * A derivative worked out line by line, as a student writes it: letters for the parts, the parts'
 * derivatives, what the rule makes of them, the result tidied. The lines are read off a derivation; with
 * a malrule in it one line goes wrong and the later ones follow from it. Beside what a line states stands
 * what is due there, by the right rules from the lines before. Sentences are not written here: see
 * `steps` for solutions that explain.
 */
import { simplify } from '../algebra/simplify.ts';
import { type Expression, variable } from '../expression/expression.ts';
import { sameExpression, substitute, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import type { Derivation } from './derivation.ts';
import { differentiate } from './differentiate.ts';
import { rightRule, throughLayers, throughRight } from './layers.ts';
import { freshLetter } from './letters.ts';
import { RULES, type RuleApplication, type RuleSet } from './rules.ts';
import { type Core, coreOf, isElementary, isElementarySum, isLinear } from './steps/core.ts';
import { chain, sign, spread } from './steps/formulas.ts';
import { PRODUCT, QUOTIENT } from './steps/product-and-quotient.ts';
import { TaskImpossible } from './task-impossible.ts';
import type { Formula } from './worked-solution.ts';
import { BLANK, type LineClaim, type LineKind, type WorkingLine } from './working-line.ts';

export { BLANK, type LineClaim, type WorkingLine } from './working-line.ts';

export interface WorkingOptions {
  /** The rules by which the derivation was made; the right ones by default. */
  readonly rules?: RuleSet;
  /** The line, from 0, whose derivative stands as a blank in the lines after it. */
  readonly blank?: number;
}

/** Throws TaskImpossible where there are too many lines, or a rule that is not told this way. */
export function workingLines(
  whole: Derivation,
  name: string,
  { rules = RULES, blank }: WorkingOptions = {},
): readonly WorkingLine[] {
  const taken = [name, whole.variable, ...variablesOf(whole.operand)];
  const writer = new Writer(rules, taken, blank);
  writer.write(whole, name, true);
  return writer.lines;
}

/** A part whose derivative a student writes down at once. */
const isAtOnce = (part: Derivation): boolean => {
  const { derivation } = coreOf(part);
  if (isElementary(derivation) || isLinear(part) || isElementarySum(derivation)) return true;
  if (derivation.rule === 'rewrite-power') return isAtOnce(derivation.parts[0]!);
  return derivation.rule === 'chain' && isLinear(derivation.parts[0]!);
};

class Writer {
  readonly lines: WorkingLine[] = [];
  private readonly taken: string[];

  constructor(
    private readonly rules: RuleSet,
    taken: readonly string[],
    private readonly blank: number | undefined,
  ) {
    this.taken = [...taken];
  }

  /** The derivative of what has this name, as the lines state it in the end. */
  write(whole: Derivation, name: string, isWhole = false): Expression {
    const core = coreOf(whole);
    const { rule } = core.derivation;
    // Of the whole even a plain composition is taken apart: that is what it is about.
    if (isAtOnce(whole) && !(isWhole && rule === 'chain')) return this.atOnce(whole, name);
    switch (rule) {
      case 'chain':
        return this.composition(whole, core, name, isWhole);
      case 'product':
        return this.parts(whole, core, name, isWhole, PRODUCT.whole);
      case 'quotient':
        return this.parts(whole, core, name, isWhole, QUOTIENT.whole);
      case 'sum':
        return this.sum(whole, core, name, isWhole);
      case 'rewrite-power':
        if (core.wrapped) throw new TaskImpossible('working');
        this.letters([chain(variable(name), core.derivation.parts[0]!.operand)]);
        return this.write(core.derivation.parts[0]!, name, isWhole);
      default:
        throw new TaskImpossible('working');
    }
  }

  private atOnce(whole: Derivation, name: string): Expression {
    const { operand, variable: by, result } = whole;
    const due = differentiate(operand, by).result;
    return this.claim('part', { name, by, operand, stated: [simplify(result)], due });
  }

  private composition(whole: Derivation, core: Core, name: string, isWhole: boolean): Expression {
    const { derivation } = core;
    const [letter = 'u'] = this.fresh(1);
    const outer = inLetter(derivation.outer[0]!, letter);
    const [part] = derivation.parts;
    const operand = core.wrap(outer.operand);
    this.letters([chain(variable(name), operand), chain(variable(letter), part!.operand)]);
    const outside = this.claim('outer', {
      name,
      by: letter,
      operand,
      stated: [simplify(this.through(whole, derivation, outer.result))],
      due: differentiate(operand, letter).result,
    });
    const inside = this.write(part!, letter);
    const application: RuleApplication = {
      ...derivation,
      outer: [{ ...outer, operand, result: outside }],
      parts: [{ ...part!, result: inside }],
    };
    const stated = this.ruleOf(derivation).conclude(application);
    const due = rightRule(derivation).conclude(application);
    return this.combination(whole, name, isWhole, stated, due);
  }

  /** A letter for each part, their derivatives, and what the rule makes of them. */
  private parts(
    whole: Derivation,
    core: Core,
    name: string,
    isWhole: boolean,
    written: (letters: readonly Expression[]) => Expression,
  ): Expression {
    const { parts } = core.derivation;
    const names = this.fresh(parts.length);
    this.letters([
      chain(variable(name), spread(core.wrap(written(names.map(variable))))),
      ...names.map((each, index) => chain(variable(each), parts[index]!.operand)),
    ]);
    const results = parts.map((part, index) => this.write(part, names[index]!));
    return this.combined(whole, core, name, isWhole, results, results);
  }

  /** Letters for those terms only whose derivatives need working out. */
  private sum(whole: Derivation, core: Core, name: string, isWhole: boolean): Expression {
    const { parts } = core.derivation;
    const names = this.fresh(parts.filter((part) => !isAtOnce(part)).length);
    const lettered = new Map(
      parts.filter((part) => !isAtOnce(part)).map((part, index) => [part, names[index]!]),
    );
    const terms = parts.map((part) => {
      const letter = lettered.get(part);
      return letter === undefined ? part.operand : variable(letter);
    });
    this.letters([
      chain(variable(name), core.wrap({ kind: 'sum', terms })),
      ...[...lettered].map(([part, letter]) => chain(variable(letter), part.operand)),
    ]);
    const found = new Map([...lettered].map(([part, letter]) => [part, this.write(part, letter)]));
    const results = parts.map((part) => found.get(part) ?? simplify(part.result));
    const due = parts.map(
      (part) => found.get(part) ?? differentiate(part.operand, part.variable).result,
    );
    return this.combined(whole, core, name, isWhole, results, due);
  }

  private combined(
    whole: Derivation,
    { derivation }: Core,
    name: string,
    isWhole: boolean,
    results: readonly Expression[],
    dueResults: readonly Expression[],
  ): Expression {
    const given = (all: readonly Expression[]): RuleApplication => ({
      ...derivation,
      parts: derivation.parts.map((part, index) => ({ ...part, result: all[index]! })),
    });
    const stated = this.ruleOf(derivation).conclude(given(results));
    const due = rightRule(derivation).conclude(given(dueResults));
    return this.combination(
      whole,
      name,
      isWhole,
      this.through(whole, derivation, stated),
      throughRight(whole, derivation, due),
    );
  }

  /** What the rule makes of the parts; tidied in a line of its own where it is the whole derivative. */
  private combination(
    whole: Derivation,
    name: string,
    isWhole: boolean,
    found: Expression,
    due: Expression,
  ): Expression {
    const { operand, variable: by } = whole;
    const raw = spread(found);
    if (variablesOf(raw).includes('blank')) {
      return this.claim('combination', { name, by, operand, stated: [raw], due });
    }
    const tidied = simplify(raw);
    if (!isWhole) {
      return this.claim('combination', { name, by, operand, stated: [raw, tidied], due });
    }
    this.claim('combination', { name, by, operand, stated: [raw], due });
    if (sameExpression(raw, tidied)) return tidied;
    return this.claim('result', { name, by, operand, stated: [tidied], due: raw });
  }

  /** Constants around the part taken as its rules, right or wrong, take them. */
  private through(whole: Derivation, core: Derivation, inner: Expression): Expression {
    return throughLayers(whole, core, inner, (layer) => this.ruleOf(layer));
  }

  private letters(formulas: readonly Formula[]): void {
    this.add({ kind: 'letters', formulas });
  }

  private claim(kind: LineKind, claim: LineClaim): Expression {
    const line = this.lines.length;
    const formula = chain(sign(claim.name, claim.by), ...claim.stated);
    this.add({ kind, formulas: [formula], claim });
    return line === this.blank ? BLANK : claim.stated.at(-1)!;
  }

  private add(line: WorkingLine): void {
    if (this.lines.length >= LIMITS.choices.lines) throw new TaskImpossible('working');
    this.lines.push(line);
  }

  private fresh(count: number): readonly string[] {
    return Array.from({ length: count }, () => {
      const letter = freshLetter(this.taken);
      this.taken.push(letter);
      return letter;
    });
  }

  private ruleOf({ rule, malrule }: Derivation) {
    return this.rules.find((each) => each.name === rule && each.malrule === malrule)!;
  }
}

/** The derivation of an outer function with this letter in the place of its own. */
function inLetter(outer: Derivation, letter: string): Derivation {
  const places = new Map([[outer.variable, variable(letter)]]);
  return {
    ...outer,
    variable: letter,
    operand: substitute(outer.operand, places),
    result: substitute(outer.result, places),
  };
}
