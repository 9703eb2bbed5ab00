import { describe, expect, it } from 'vitest';
import { simplify } from '../../../src/algebra/simplify.ts';
import { printPretty } from '../../../src/expression/print/print.ts';
import { readTable } from '../read-pair.ts';
import { DISPLAYS_OF_FUNCTIONS } from './displays-of-functions.ts';
import { DISPLAYS_OF_JOINED_POWERS } from './displays-of-joined-powers.ts';
import { DISPLAYS_OF_POWERS } from './displays-of-powers.ts';
import { DISPLAYS_OF_SUMS } from './displays-of-sums.ts';

const DISPLAYS = {
  ...DISPLAYS_OF_FUNCTIONS,
  ...DISPLAYS_OF_POWERS,
  ...DISPLAYS_OF_SUMS,
  ...DISPLAYS_OF_JOINED_POWERS,
};

describe('simplification, law by law', () => {
  for (const [group, rows] of Object.entries(DISPLAYS)) {
    describe(group, () => {
      it.each(rows)('%s as %s', (raw, shown) => {
        expect(printPretty(simplify(readTable(raw)))).toBe(shown);
      });
    });
  }
});
