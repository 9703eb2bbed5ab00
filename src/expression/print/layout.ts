/**
 * Where brackets, signs and spaces stand: the one place that knows precedence, for every syntax.
 *
 * An expression is written top-down from an explicit stack, one level at a time, so that depth does
 * not matter; parts past the size guard are elided, so that an expression that shares parts is
 * written in bounded time. What is written reads back as the same expression.
 */
import type {
  Application,
  Expression,
  Power,
  Product,
  Quotient,
  Sum,
  UnevaluatedDerivative,
  UnknownApplication,
} from '../expression.ts';
import { isOne } from '../rational.ts';
import type { Edge, Syntax } from './syntax.ts';

/** Where a part stands in the whole. */
type Place =
  | 'whole'
  | 'term'
  | 'negated'
  | 'factor'
  | 'numerator'
  | 'denominator'
  | 'base'
  | 'exponent';

interface Slot {
  readonly place: Place;
  /** Fractions are written on the line (in exponents, or always). */
  readonly inline: boolean;
  /** What follows cannot be mistaken for a part of a function's argument without brackets. */
  readonly open: boolean;
}

interface Part {
  readonly expression: Expression;
  readonly slot: Slot;
}

type Piece = string | Part;

/** How a whole expression is written, beside its syntax. */
export interface LayoutOptions {
  /** Parts written before the rest is elided. */
  readonly size: number;
  /** Derivatives are written with the partial sign. */
  readonly partial: (derivative: UnevaluatedDerivative) => boolean;
}

export function layOut(root: Expression, syntax: Syntax, options: LayoutOptions): string {
  const text: string[] = [];
  const inline = syntax.fraction === undefined;
  const stack: Piece[] = [{ expression: root, slot: { place: 'whole', inline, open: true } }];
  let written = 0;
  for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) {
    if (typeof piece === 'string') {
      text.push(piece);
      continue;
    }
    written += 1;
    if (written > options.size) {
      text.push(syntax.ellipsis);
      continue;
    }
    const pieces = levelOf(piece.expression, piece.slot, syntax, options);
    for (let index = pieces.length - 1; index >= 0; index -= 1) stack.push(pieces[index]!);
  }
  return text.join('');
}

/** One level of an expression: signs, and the parts that stand between them. */
function levelOf(
  expression: Expression,
  slot: Slot,
  syntax: Syntax,
  options: LayoutOptions,
): Piece[] {
  if (!needsBrackets(expression, slot, syntax)) return bareLevel(expression, slot, syntax, options);
  const inside: Slot = { place: 'whole', inline: slot.inline, open: true };
  return [syntax.bracket[0], { expression, slot: inside }, syntax.bracket[1]];
}

function bareLevel(
  expression: Expression,
  slot: Slot,
  syntax: Syntax,
  options: LayoutOptions,
): Piece[] {
  switch (expression.kind) {
    case 'number':
      return [syntax.number(expression)];
    case 'constant':
      return [syntax.constant(expression.name)];
    case 'variable':
      return [syntax.variable(expression.name)];
    case 'negation':
      return [syntax.minus, part(expression.operand, 'negated', slot)];
    case 'sum':
      return sumLevel(expression, slot, syntax);
    case 'product':
      return productLevel(expression, slot, syntax);
    case 'quotient':
      return quotientLevel(expression, slot, syntax);
    case 'power':
      return powerLevel(expression, slot, syntax);
    case 'application':
      return applicationLevel(expression, slot, syntax, undefined);
    case 'unknown':
      return unknownLevel(expression, slot, syntax);
    case 'derivative':
      return derivativeLevel(expression, slot, syntax, options);
  }
}

const part = (expression: Expression, place: Place, slot: Slot, open = slot.open): Part => ({
  expression,
  slot: { place, inline: slot.inline, open },
});

/** A part between signs of its own, so that nothing outside touches it. */
const enclosed = (expression: Expression, slot: Slot, inline = slot.inline): Part => ({
  expression,
  slot: { place: 'whole', inline, open: true },
});

/** Whether the expression, bare, would be read differently at this place. */
function needsBrackets(expression: Expression, slot: Slot, syntax: Syntax): boolean {
  switch (slot.place) {
    case 'whole':
      return false;
    case 'exponent':
      return syntax.superscript === undefined && !isAtom(expression);
    case 'base':
      return !isBase(expression, syntax);
    case 'term':
      return expression.kind === 'sum';
    case 'negated':
      return expression.kind === 'sum' || expression.kind === 'negation';
    case 'factor':
      return (
        expression.kind === 'product' ||
        isLoose(expression) ||
        (slot.inline && isInlineFraction(expression, syntax))
      );
    case 'numerator':
      return isLoose(expression) || isInlineFraction(expression, syntax);
    case 'denominator':
      return (
        expression.kind === 'product' || isLoose(expression) || isInlineFraction(expression, syntax)
      );
  }
}

const isLoose = (expression: Expression): boolean =>
  expression.kind === 'sum' || expression.kind === 'negation' || isFractionLiteral(expression);

/** A literal that is neither an integer nor a decimal is written as the fraction it is. */
const isFractionLiteral = (expression: Expression): boolean =>
  expression.kind === 'number' &&
  expression.decimal === undefined &&
  expression.value.denominator !== 1n;

/** Written with a slash: a fraction on the line, or the sign of a derivative where none is stacked. */
const isInlineFraction = (expression: Expression, syntax: Syntax): boolean =>
  expression.kind === 'quotient' ||
  (expression.kind === 'derivative' && syntax.fraction === undefined);

const isAtom = (expression: Expression): boolean =>
  (expression.kind === 'number' && !isFractionLiteral(expression)) ||
  expression.kind === 'constant' ||
  expression.kind === 'variable';

/** What may carry an exponent without brackets. */
function isBase(expression: Expression, syntax: Syntax): boolean {
  if (expression.kind === 'unknown') return true;
  if (expression.kind !== 'application') return isAtom(expression);
  const call = syntax.call(expression.name);
  if (call.form === 'around') return call.edge === 'bar';
  return call.form === 'call' || (call.form === 'name' && !syntax.bareArguments);
}

function sumLevel(expression: Sum, slot: Slot, syntax: Syntax): Piece[] {
  const pieces: Piece[] = [];
  expression.terms.forEach((term, index) => {
    const open = index < expression.terms.length - 1 || slot.open;
    if (index === 0) pieces.push(part(term, 'term', slot, open));
    else if (term.kind === 'negation') {
      pieces.push(syntax.subtract, part(term.operand, 'negated', slot, open));
    } else pieces.push(syntax.plus, part(term, 'term', slot, open));
  });
  return pieces;
}

function productLevel(expression: Product, slot: Slot, syntax: Syntax): Piece[] {
  const { factors } = expression;
  const within = (open: boolean): Slot => ({ place: 'factor', inline: slot.inline, open });
  const pieces: Piece[] = [];
  factors.forEach((factor, index) => {
    const next = factors[index + 1];
    const following = next === undefined ? undefined : leadingEdge(next, within(true), syntax);
    const here = within(following === undefined ? slot.open : following === 'name');
    pieces.push({ expression: factor, slot: here });
    if (following !== undefined) {
      // 40·1(x - 2) would join the 1 to what stands behind it.
      const apart =
        index > 0 && factor.kind === 'number' && (isOne(factor.value) || following === 'bracket');
      const edge = apart ? 'later-number' : trailingEdge(factor, here, syntax);
      pieces.push(syntax.times(edge, following));
    }
  });
  return pieces;
}

function quotientLevel(expression: Quotient, slot: Slot, syntax: Syntax): Piece[] {
  const { numerator, denominator } = expression;
  if (slot.inline || syntax.fraction === undefined) {
    return [
      part(numerator, 'numerator', slot, false),
      syntax.slash,
      part(denominator, 'denominator', slot, false),
    ];
  }
  const [open, middle, close] = syntax.fraction;
  return [open, enclosed(numerator, slot), middle, enclosed(denominator, slot), close];
}

function powerLevel(expression: Power, slot: Slot, syntax: Syntax): Piece[] {
  const { base, exponent } = expression;
  const raised = functionPower(expression, syntax);
  const above = exponentPieces(exponent, slot, syntax);
  if (raised !== undefined) return applicationLevel(raised, slot, syntax, above);
  return [part(base, 'base', slot, false), ...above];
}

function exponentPieces(exponent: Expression, slot: Slot, syntax: Syntax): Piece[] {
  const small = smallExponent(exponent, syntax);
  if (small !== undefined) return [small];
  if (syntax.superscript === undefined) {
    return ['^', part(exponent, 'exponent', { ...slot, inline: true }, false)];
  }
  return [syntax.superscript[0], enclosed(exponent, slot, true), syntax.superscript[1]];
}

function smallExponent(exponent: Expression, syntax: Syntax): string | undefined {
  const negative = exponent.kind === 'negation';
  const size = negative ? exponent.operand : exponent;
  if (size.kind !== 'number' || size.decimal !== undefined) return undefined;
  if (size.value.denominator !== 1n) return undefined;
  return syntax.smallExponent(size.value.numerator.toString(), negative);
}

/** sin(x)^2 as sin^2(x), where the syntax writes so: a whole exponent of at least 2 on a named function. */
function functionPower(expression: Power, syntax: Syntax): Application | undefined {
  const { base, exponent } = expression;
  if (base.kind !== 'application' || exponent.kind !== 'number') return undefined;
  if (exponent.decimal !== undefined || exponent.value.denominator !== 1n) return undefined;
  if (exponent.value.numerator < 2n) return undefined;
  const call = syntax.call(base.name);
  return call.form === 'name' && call.powers ? base : undefined;
}

function applicationLevel(
  expression: Application,
  slot: Slot,
  syntax: Syntax,
  power: readonly Piece[] | undefined,
): Piece[] {
  const [first, second] = expression.arguments;
  const call = syntax.call(expression.name);
  const [open, close] = syntax.bracket;
  switch (call.form) {
    case 'around':
      return [call.pair[0], enclosed(first!, slot), call.pair[1]];
    case 'index':
      return [
        call.open,
        enclosed(second!, slot, true),
        call.middle,
        enclosed(first!, slot),
        call.close,
      ];
    case 'call':
      return [call.text, open, ...separated(expression.arguments, slot, syntax), close];
    case 'subscript': {
      const head = [call.text, call.pair[0], enclosed(second!, slot, true), call.pair[1]];
      return standsBare(first!, slot, syntax, false)
        ? [...head, ' ', enclosed(first!, slot)]
        : [...head, open, enclosed(first!, slot), close];
    }
    case 'name': {
      const head = [call.text, ...(power ?? [])];
      return standsBare(first!, slot, syntax, power !== undefined)
        ? [...head, power === undefined ? ' ' : '', enclosed(first!, slot)]
        : [...head, open, ...separated(expression.arguments, slot, syntax), close];
    }
  }
}

/** Whether an argument may go without brackets: a letter, or a number where no exponent precedes. */
function standsBare(
  argument: Expression,
  slot: Slot,
  syntax: Syntax,
  afterPower: boolean,
): boolean {
  if (!syntax.bareArguments || !slot.open || slot.inline) return false;
  if (argument.kind === 'number') return !afterPower && isAtom(argument);
  return argument.kind === 'variable' || argument.kind === 'constant';
}

const separated = (parts: readonly Expression[], slot: Slot, syntax: Syntax): Piece[] =>
  parts.flatMap((each, index) =>
    index === 0 ? [enclosed(each, slot)] : [syntax.comma, enclosed(each, slot)],
  );

function unknownLevel(expression: UnknownApplication, slot: Slot, syntax: Syntax): Piece[] {
  const { name, orders } = expression;
  const args = expression.arguments;
  const single = orders.length === 1;
  const named = args.every(
    (argument, index) =>
      argument.kind === 'variable' &&
      argument.name.length === 1 &&
      args.findIndex((other) => other.kind === 'variable' && other.name === argument.name) ===
        index,
  );
  const subscripts = orders.flatMap((order, index) => {
    const argument = args[index];
    const label = named && argument?.kind === 'variable' ? argument.name : `${index + 1}`;
    return single ? [] : Array.from({ length: order }, () => label);
  });
  return [
    syntax.unknownHead(name, single ? orders[0]! : 0, subscripts),
    syntax.bracket[0],
    ...separated(args, slot, syntax),
    syntax.bracket[1],
  ];
}

function derivativeLevel(
  expression: UnevaluatedDerivative,
  slot: Slot,
  syntax: Syntax,
  options: LayoutOptions,
): Piece[] {
  const { operand, variables } = expression;
  const partial = options.partial(expression);
  // d/dx(x) rather than dx/dx, which looks like a fraction that cancels.
  const own = !partial && operand.kind === 'variable' && operand.name === variables[0];
  if (operand.kind === 'variable' && !own) {
    return [syntax.derivative(variables, operand.name, partial)];
  }
  return [
    syntax.derivative(variables, undefined, partial),
    syntax.bracket[0],
    enclosed(operand, slot),
    syntax.bracket[1],
  ];
}

/** What a factor begins with. Looks no deeper than a power's base, which is bracketed past that. */
function leadingEdge(factor: Expression, slot: Slot, syntax: Syntax): Edge {
  if (needsBrackets(factor, slot, syntax)) {
    if (isNumber(factor)) return 'bracketed-number';
    return factor.kind === 'derivative' ? 'bracketed-sign' : 'bracket';
  }
  switch (factor.kind) {
    case 'number':
      return 'digit';
    case 'constant':
      return 'letter';
    case 'variable':
      return factor.name === 'd' ? 'differential' : 'letter';
    case 'unknown':
      return 'head';
    case 'quotient':
    case 'derivative':
      return 'fraction';
    case 'power':
      if (functionPower(factor, syntax) !== undefined) return 'name';
      return leadingEdge(factor.base, { ...slot, place: 'base' }, syntax);
    case 'application': {
      const call = syntax.call(factor.name);
      if (call.form === 'around') return call.edge;
      return call.form === 'index' ? 'radical' : 'name';
    }
    case 'negation':
    case 'sum':
    case 'product':
      return 'bracket';
  }
}

/** -3, 1/2: a number that is written in brackets. */
function isNumber(factor: Expression): boolean {
  if (factor.kind === 'negation') return isNumber(factor.operand);
  if (factor.kind !== 'quotient') return factor.kind === 'number';
  return factor.numerator.kind === 'number' && factor.denominator.kind === 'number';
}

/** What a factor ends with. */
function trailingEdge(factor: Expression, slot: Slot, syntax: Syntax): Edge {
  if (needsBrackets(factor, slot, syntax)) return 'bracket';
  switch (factor.kind) {
    case 'number':
      return 'digit';
    case 'constant':
      return 'letter';
    case 'variable':
      return factor.name === 'd' ? 'differential' : 'letter';
    case 'quotient':
      return 'fraction';
    case 'derivative':
      return factor.operand.kind === 'variable' ? 'fraction' : 'bracket';
    case 'power':
      if (functionPower(factor, syntax) !== undefined)
        return applicationEnd(factor.base, slot, syntax);
      return 'script';
    case 'application':
      return applicationEnd(factor, slot, syntax);
    case 'unknown':
    case 'negation':
    case 'sum':
    case 'product':
      return 'bracket';
  }
}

function applicationEnd(factor: Expression, slot: Slot, syntax: Syntax): Edge {
  if (factor.kind !== 'application') return 'bracket';
  const call = syntax.call(factor.name);
  if (call.form === 'around') return call.edge;
  if (call.form === 'index') return 'radical';
  if (call.form === 'call') return 'bracket';
  return standsBare(factor.arguments[0]!, slot, syntax, false) ? 'name' : 'bracket';
}
