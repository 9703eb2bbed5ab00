/**
 * The answers to the parts of the exercise on the page, as they were last checked. A part may follow
 * from earlier ones, so checking one shows the verdicts on the later parts anew. Keeps which solutions are
 * open, too: a later one need not repeat them.
 */
import type { Exercise } from '../../exercise/exercise.ts';
import { oneLine } from '../../publish/describe-verdict.ts';
import { inlineText } from '../../publish/document/to-text.ts';
import type { Language } from '../../publish/words/language.ts';
import type { Judgement } from '../session.ts';
import type { Judging } from './judging.ts';

type Show = (judgement: Judgement) => void;

export class AnsweredParts {
  private readonly answers = new Map<string, string>();
  /** The places of the parts whose worked solutions can be seen. */
  readonly openSolutions = new Set<number>();
  private readonly shown = new Map<string, { readonly show: Show; last: string }>();

  constructor(
    readonly exercise: Exercise,
    readonly language: Language,
    private readonly judge: Judging,
  ) {}

  /** Checks an answer, and what was checked before and may follow from it. */
  check(id: string, answer: string, show: Show): void {
    this.answers.set(id, answer);
    this.shown.set(id, { show, last: '' });
    void this.showAgain(id);
    const place = this.exercise.tasks.findIndex((task) => task.id === id);
    for (const { id: later, follows } of this.exercise.tasks.slice(place + 1)) {
      if (follows !== undefined && this.shown.has(later)) void this.showAgain(later);
    }
  }

  /** A verdict that stays as it was is not announced a second time. */
  private async showAgain(id: string): Promise<void> {
    const view = this.shown.get(id)!;
    const judgement = await this.judge(this.exercise, id, this.answers);
    // Checked again in the meantime: what comes of that will be shown.
    if (this.shown.get(id) !== view) return;
    const sentences = [...judgement.sentences, ...judgement.diagnosis];
    const now = `${judgement.score} ${inlineText(oneLine(sentences))}`;
    if (now === view.last) return;
    view.last = now;
    view.show(judgement);
  }
}
