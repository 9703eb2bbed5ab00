import { defineConfig } from 'vitest/config';

/** The tests that mutants of src/equivalence and src/algebra run against: all but the long ones. */
export default defineConfig({
  test: {
    include: ['test/equivalence/**/*.test.ts', 'test/algebra/**/*.test.ts'],
    exclude: [
      'test/equivalence/fuzz.test.ts',
      'test/equivalence/antiderivatives.test.ts',
      'test/equivalence/matrix/**',
    ],
    testTimeout: 20_000,
    maxWorkers: 1,
  },
});
