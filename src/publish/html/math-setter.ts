/** What a page needs to set mathematics: formulas as HTML, and the styles these formulas use. */
import type { SetMath } from './to-html.ts';

export interface MathSetter {
  readonly set: SetMath;
  /** The style sheet for a page with this body. */
  styles(body: string): string;
}
