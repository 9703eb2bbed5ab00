/** Beside: calculus and equivalence are unknown to each other. */
import { equal } from '../equivalence/equal.ts';

export const rule = equal;
