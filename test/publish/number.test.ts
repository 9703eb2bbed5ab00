import { describe, expect, it } from 'vitest';
import { printPretty } from '../../src/expression/print/print.ts';
import { shownNumber, shownScaled } from '../../src/publish/number.ts';

describe('doubles as people write them', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1.3, '1.3'],
    [-1.25, '−1.25'],
    [100, '100'],
    [12345.678, '12345.7'],
    [0.1 + 0.2, '0.3'],
    [0.00012345, '0.00012345'],
    [123456789, '1.23457·10⁸'],
    [-3e-9, '−3·10⁻⁹'],
    [1e300, '1·10³⁰⁰'],
  ])('%d', (value, written) => {
    expect(printPretty(shownNumber(value, 6).expression)).toBe(written);
  });

  it('says whether the digits shown are all there are', () => {
    expect(shownNumber(1.25, 6).exact).toBe(true);
    expect(shownNumber(1 / 3, 6).exact).toBe(false);
  });

  it('shows values beyond the range of doubles', () => {
    // 2^5000 = 1.41246…·10^1505
    expect(printPretty(shownScaled(1, 5000, 4))).toBe('1.412·10¹⁵⁰⁵');
    expect(printPretty(shownScaled(-1, -5000, 4))).toMatch(/^−7.08·10⁻¹⁵⁰⁶$/);
  });
});
