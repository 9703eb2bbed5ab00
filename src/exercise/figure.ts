/**
 * What a picture of an exercise shows, as data: a closed union, one kind a picture. How it is drawn is
 * `publish/pictures`'; which pictures follow from a task by themselves is `task-figures`'.
 */
import type { Polyline } from '../calculus/composition-task.ts';
import type { Expression } from '../expression/expression.ts';

/** One function of a composition, in the letter of what is put into it. */
export interface ChainLink {
  /** The letter of the function's value: u in u = x^2. */
  readonly result: string;
  readonly argument: string;
  readonly function: Expression;
}

/** x → u = x^2 → y = sin(u): innermost first. */
export interface CompositionChain {
  readonly kind: 'composition-chain';
  readonly links: readonly ChainLink[];
}

/** A line of a tree or graph; its label is what is multiplied along it. */
export interface FigureEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: Expression;
}

/** Which variable depends on which: the root on top, the independent variables below. */
export interface DependencyTree {
  readonly kind: 'dependency-tree';
  readonly root: string;
  /** From what depends to what it depends on: z to x, x to t. */
  readonly edges: readonly FigureEdge[];
}

/** A step of a computation; an input has no operation. */
export interface GraphNode {
  readonly name: string;
  /** What is computed here, in the names of the nodes it is computed from. */
  readonly operation?: Expression;
  /** What was computed, going forward. */
  readonly value?: Expression;
  /** The derivative of the result by this node, going backward. */
  readonly gradient?: Expression;
}

/** A computation from its inputs to its result, from left to right. */
export interface ComputationGraph {
  readonly kind: 'computation-graph';
  readonly nodes: readonly GraphNode[];
  /** From what is used to where it is used. */
  readonly edges: readonly FigureEdge[];
}

export type Interval = readonly [least: number, greatest: number];

export interface Curve {
  /** f, y: written beside the curve. */
  readonly name: string;
  readonly function: Expression;
}

/** A line through a point of a curve. */
export interface TangentLine {
  readonly at: number;
  readonly value: number;
  readonly slope: number;
}

/** Curves over one variable, with tangents. */
export interface Plot {
  readonly kind: 'plot';
  readonly argument: string;
  readonly curves: readonly Curve[];
  readonly across: Interval;
  /** What is shown of the values; by default what the curves need. */
  readonly up?: Interval;
  readonly tangents: readonly TangentLine[];
}

export interface GradientArrow {
  readonly at: readonly [number, number];
  readonly gradient: readonly [number, number];
}

/** Level curves of a function of two variables, with its gradient at some points. */
export interface ContourPlot {
  readonly kind: 'contour';
  readonly name: string;
  readonly function: Expression;
  readonly arguments: readonly [string, string];
  readonly across: Interval;
  readonly up: Interval;
  readonly arrows: readonly GradientArrow[];
  /** A direction in which a slope is asked for, at the first arrow's point. */
  readonly direction?: readonly [number, number];
}

/** Graphs of functions made of line segments, to be read on squared paper. */
export interface PolylineGraph {
  readonly kind: 'polyline-graph';
  readonly argument: string;
  readonly lines: readonly Polyline[];
}

export type Figure =
  | CompositionChain
  | DependencyTree
  | ComputationGraph
  | Plot
  | ContourPlot
  | PolylineGraph;
