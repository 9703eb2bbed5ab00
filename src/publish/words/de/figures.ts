/** German text alternatives of pictures: what they show, for people who do not see them. */
import type { Catalogue } from '../catalogue.ts';

export const FIGURES: Catalogue['figures'] = {
  'composition-chain': 'Die Verkettung als Kette, von innen nach außen: {formulas}.',
  'dependency-tree': 'Welche Variable von welcher abhängt: {lines}.',
  'depends-on': '{from} von {to}',
  'computation-graph': 'Die Rechnung Schritt für Schritt: {formulas}.',
  plot: 'Graph von {curves} für {argument} von {least} bis {greatest}.',
  tangent:
    'Die Tangente bei {argument} = {at}, wo der Wert etwa {value} ist, hat etwa die Steigung {slope}.',
  contour:
    'Höhenlinien von {name} für {first} von {least} bis {greatest} und {second} von {low} bis {high}.',
  'gradient-arrow': 'Im Punkt {point} ist der Gradient etwa {gradient}.',
  'polyline-graph': 'Auf kariertem Papier: {lines}.',
  polyline: 'der Graph von {name} verläuft geradlinig durch {corners}',
};
