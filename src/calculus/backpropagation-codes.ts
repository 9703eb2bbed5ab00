/** The codes of steps and hints of backpropagation: a closed list. */
export const BACKPROPAGATION_CODES = [
  'graph-forward',
  'graph-definitions',
  'graph-value',
  'graph-seed',
  'graph-adjoint',
  'graph-adjoint-several',
  'graph-unused',
  'graph-adjoint-direct',
  'graph-kink',
  'graph-gradient',
  'graph-descent',
  'hint-graph-forward',
  'hint-graph-needed',
  'hint-graph-last-step',
  'hint-graph-backward',
  'hint-graph-uses',
  'hint-graph-local',
  'hint-graph-descent',
] as const;

export type BackpropagationCode = (typeof BACKPROPAGATION_CODES)[number];
