/** A built-in of Node in the core, and a cycle with the key. */
import { cwd } from 'node:process';
import { key } from './key.ts';

export const grade = (): string => key() + cwd();
