/** Upward: an expression must not know of calculus. */
import { rule } from '../calculus/rule.ts';

export const written = rule;
