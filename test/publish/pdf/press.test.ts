import { describe, expect, it } from 'vitest';
import { typesettingPress } from '../../../src/publish/pdf/press.ts';
import { typstTypesetter } from '../../../src/publish/pdf/typesetter.ts';

const source = (number: number): string =>
  `#set document(title: "t", date: none)\n#set text(font: "New Computer Modern")\nPage ${number}: $x^${number}$`;

describe('typesettingPress', () => {
  it('gives each its own document, through as many processes as that takes', async () => {
    const press = typesettingPress(2);
    const numbers = [1, 2, 3, 4, 5];
    const set = await Promise.all(numbers.map((number) => press.pdf(source(number))));
    press.close();
    const setter = typstTypesetter();
    for (const [index, number] of numbers.entries()) {
      expect(Buffer.from(set[index]!).equals(Buffer.from(setter.pdf(source(number))))).toBe(true);
    }
  });

  it('fails for what does not compile, and sets what comes after it', async () => {
    const press = typesettingPress();
    const [bad, good] = await Promise.allSettled([press.pdf('#nothing('), press.pdf(source(1))]);
    press.close();
    expect(bad).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('does not compile') },
    });
    expect(good.status).toBe('fulfilled');
  });
});
