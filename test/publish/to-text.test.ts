/** Author's LaTeX on a terminal: derivatives keep their signs, and letters stay what they stand for. */
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../src/publish/document/to-text.ts';

const shown = (latex: string): string => inlineText([{ kind: 'latex', latex }]);

describe('LaTeX as plain text', () => {
  it.each([
    [String.raw`\frac{\partial f}{\partial x}`, '∂f/∂x'],
    [String.raw`\frac{\partial^{2} f}{\partial y \, \partial x}`, '∂²f/∂y∂x'],
    [String.raw`\frac{\partial z}{\partial x}`, '∂z/∂x'],
    [String.raw`\frac{df}{dx}`, 'df/dx'],
    [String.raw`\frac{dh}{dt} = f'(g(t))`, "dh/dt = f'(g(t))"],
    [String.raw`h(x) = f(g(k(x)))`, 'h(x) = f(g(k(x)))'],
    [String.raw`\frac{\partial f}{\partial x}(1, 2)`, 'f₁(1, 2)'],
    [String.raw`\nabla f(1, 3)`, '∇f(1, 3)'],
    [String.raw`\frac{f(x+h) - f(x)}{h}`, '(f(x + h) − f(x))/h'],
  ])('shows %s as %s', (latex, text) => {
    expect(shown(latex)).toBe(text);
  });
});
