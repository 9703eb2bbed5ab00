import { grade } from './grade.ts';

export const key = (): string => grade();
