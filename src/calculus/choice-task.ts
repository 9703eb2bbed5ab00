/**
 * Tasks answered by choosing: which of several notations mean one and the same derivative, which of
 * several expressions is the derivative, which line of a working is wrong. Pure data; options and lines
 * are made when the exercise is, in an order that its seed decides.
 */
import type { Expression } from '../expression/expression.ts';
import type { DerivativeSign } from '../expression/print/derivative-sign.ts';
import { printLatex } from '../expression/print/print.ts';
import type { DerivativeTask } from './task.ts';
import type { Formula } from './worked-solution.ts';
import type { WorkingLine } from './working-lines.ts';

export interface ChoiceOption {
  /** In LaTeX. */
  readonly latex: string;
  readonly right: boolean;
  /** Of a wrong one: by which variables it differentiates, in order. */
  readonly means?: readonly string[];
}

/** What a choice of some right and some wrong options earns. */
export type Credit = 'proportional' | 'all-or-nothing';

/** Finding, among notations of partial derivatives, those that mean a given one. */
export interface NotationTask {
  readonly kind: 'notation';
  readonly name: string;
  readonly arguments: readonly string[];
  /** In the order of differentiation. */
  readonly by: readonly string[];
  /** Exactly one option is right, or any number of them. */
  readonly choose: 'one' | 'all';
  readonly options: readonly ChoiceOption[];
  readonly credit?: Credit;
}

/** A derivative that is offered: the right one, or one that a mistake makes. */
export interface OfferedDerivative {
  readonly expression: Expression;
  /** The frozen id of the misconception that makes it; none for the right one. */
  readonly mistake?: string;
}

/** Finding the derivative among those that mistakes make of it. */
export interface ChooseDerivativeTask {
  readonly kind: 'choose-derivative';
  readonly derivative: DerivativeTask;
  readonly options: readonly OfferedDerivative[];
}

/** The one line of a working that does not follow from those before it. */
export interface WrongLine {
  /** From 0. */
  readonly line: number;
  /** The frozen id of the misconception that makes it. */
  readonly mistake: string;
}

/** Finding the line of a working that is wrong, or that none is. */
export interface FindErrorTask {
  readonly kind: 'find-error';
  readonly derivative: DerivativeTask;
  readonly lines: readonly WorkingLine[];
  /** undefined where the working is right from the first line to the last. */
  readonly error: WrongLine | undefined;
  /** Whether it can be said that no line is wrong. */
  readonly mayBeSound: boolean;
}

export type ChoiceTask = NotationTask | ChooseDerivativeTask | FindErrorTask;

/** Something that can be chosen, by the mark that answers name it by. */
export interface Choice {
  readonly mark: string;
  /** What is shown, in LaTeX; none for the choice that no line is wrong. */
  readonly latex: string | undefined;
  readonly right: boolean;
  readonly mistake?: string;
}

/** The mark of an option: A, B, C. */
const optionMark = (index: number): string => String.fromCharCode(65 + index);

/** The mark of the choice that no line is wrong; lines have their numbers. */
export const NO_LINE = '0';

export const isChoiceTask = (task: { readonly kind: string }): task is ChoiceTask =>
  task.kind === 'notation' || task.kind === 'choose-derivative' || task.kind === 'find-error';

/** Whether one choice is due or any number of them. */
export const choosesOne = (task: ChoiceTask): boolean =>
  task.kind !== 'notation' || task.choose === 'one';

/** What can be chosen, in the order in which it is shown. */
export function choicesOf(task: ChoiceTask): readonly Choice[] {
  switch (task.kind) {
    case 'notation':
      return task.options.map((option, index) => ({ ...option, mark: optionMark(index) }));
    case 'choose-derivative':
      return task.options.map(({ expression, mistake }, index) => ({
        mark: optionMark(index),
        latex: printLatex(expression),
        right: mistake === undefined,
        ...(mistake === undefined ? {} : { mistake }),
      }));
    case 'find-error': {
      const lines = task.lines.map((line, index): Choice => {
        const wrong = task.error?.line === index;
        return {
          mark: `${index + 1}`,
          latex: lineLatex(line, signsOf(task.derivative)),
          right: wrong,
        };
      });
      const none: Choice = { mark: NO_LINE, latex: undefined, right: task.error === undefined };
      return task.mayBeSound ? [...lines, none] : lines;
    }
  }
}

/** Of one variable dy/dx, of several ∂y/∂x. */
export const signsOf = ({ arguments: names }: DerivativeTask): DerivativeSign =>
  names.length > 1 ? 'partial' : 'ordinary';

/** The equalities of a line, side by side; a blank in them is an empty box. */
export const lineLatex = ({ formulas }: WorkingLine, derivatives: DerivativeSign): string =>
  formulas.map((formula) => formulaLatex(formula, derivatives)).join(', \\quad ');

const formulaLatex = ({ sides }: Formula, derivatives: DerivativeSign): string =>
  sides
    .flatMap((side) =>
      side.kind === 'scalar' ? [printLatex(side.expression, { derivatives })] : [],
    )
    .join(' = ')
    .replaceAll(BLANK_LATEX, '\\square');

const BLANK_LATEX = '\\mathrm{blank}';
