import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { misconceptionsPage } from '../../scripts/misconceptions.ts';

describe('docs/misconceptions.md', () => {
  it('shows the catalogue as it is (npm run docs:misconceptions writes it)', () => {
    expect(readFileSync('docs/misconceptions.md', 'utf8')).toBe(misconceptionsPage());
  });
});
