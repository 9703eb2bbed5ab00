/** English text alternatives of pictures: what they show, for people who do not see them. */
import type { Catalogue } from '../catalogue.ts';

export const FIGURES: Catalogue['figures'] = {
  'composition-chain': 'The composition as a chain, from the inside out: {formulas}.',
  'dependency-tree': 'Which variable depends on which: {lines}.',
  'depends-on': '{from} on {to}',
  'computation-graph': 'The computation step by step: {formulas}.',
  plot: 'Graph of {curves} for {argument} from {least} to {greatest}.',
  tangent:
    'The tangent at {argument} = {at}, where the value is about {value}, has slope about {slope}.',
  contour:
    'Level curves of {name} for {first} from {least} to {greatest} and {second} from {low} to {high}.',
  'gradient-arrow': 'At the point {point} the gradient is about {gradient}.',
  'polyline-graph': 'On squared paper: {lines}.',
  polyline: 'the graph of {name} runs straight through {corners}',
};
