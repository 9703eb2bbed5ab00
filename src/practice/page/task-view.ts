/**
 * One task on the page: its question, where the answer goes with what is read of it, the verdict,
 * hints one by one, and after a first try the worked solution.
 */
import type { ExerciseTask } from '../../exercise/exercise.ts';
import { questionOf } from '../../exercise/options.ts';
import { askedOf, isPartial } from '../../publish/asked.ts';
import { markOf } from '../../publish/document/marks.ts';
import { readMarkdown } from '../../publish/document/read-markdown.ts';
import { expressionLatex, formulaLatex } from '../../publish/formula.ts';
import { setMath } from '../../publish/html/set-math.ts';
import { hintBlocks, type Judgement, liveReading, workedBlocks } from '../session.ts';
import { answerField } from './answer-field.ts';
import type { AnsweredParts } from './answered-parts.ts';
import { element, hidden, withBlocks, withInline } from './elements.ts';
import { wordsOf } from './words.ts';

/** How long typing must rest before the answer is read, in milliseconds. */
const REST = 200;

export function taskView(task: ExerciseTask, index: number, parts: AnsweredParts): HTMLElement {
  const { exercise, language } = parts;
  const word = wordsOf(language);
  const name = `task-${index}`;
  const label = element('h3', { id: `${name}-label` }, word('your-answer'));
  if (exercise.tasks.length > 1)
    label.prepend(`${word('part', { mark: markOf('letters', index).trim() })}: `);
  const live = element('div', { class: 'live', 'aria-live': 'polite' });
  const verdict = element('div', { class: 'verdict', role: 'status' });
  const check = element('button', { type: 'button', class: 'primary' }, word('check'));
  const hintButton = element('button', { type: 'button' }, word('show-hint'));
  const solutionButton = element(
    'button',
    { type: 'button', 'aria-expanded': 'false' },
    word('show-solution'),
  );
  const hintList = element('div', { class: 'hints', 'aria-live': 'polite' });
  const solution = element('section', { class: 'solution', tabindex: '-1' });

  const field = answerField(
    task,
    { name, label: `${name}-label` },
    { changed: () => rest(), entered: () => judgeNow() },
    word,
  );

  let waiting: ReturnType<typeof setTimeout> | undefined;
  function rest(): void {
    clearTimeout(waiting);
    waiting = setTimeout(readNow, REST);
  }

  function readNow(): void {
    const reading = liveReading(task, field.text(), language);
    live.className = `live ${reading.kind}`;
    switch (reading.kind) {
      case 'empty':
        live.replaceChildren();
        return;
      case 'read':
        live.replaceChildren(`${word('read-as')} `, formula(reading.written));
        return;
      case 'unreadable':
        live.replaceChildren(`${word('not-read')} `, withInline(element('span'), reading.message));
    }
  }

  function judgeNow(): void {
    clearTimeout(waiting);
    readNow();
    const text = field.text();
    if (text.trim() === '') {
      verdict.className = 'verdict';
      verdict.replaceChildren(element('p', {}, word('nothing-yet')));
      return;
    }
    verdict.className = 'verdict';
    verdict.replaceChildren(element('p', {}, word('checking')));
    // The page shows that it is at work before it works.
    setTimeout(() => {
      parts.check(task.id, text, (judgement) => {
        showJudgement(verdict, judgement, word);
        if (judgement.kind !== 'unreadable') hidden(solutionButton, false);
      });
    });
  }

  const hints = hintBlocks(task, language);
  let shown = 0;
  hidden(hintButton, hints.length === 0);
  hintButton.addEventListener('click', () => {
    const next = hints[shown];
    if (next === undefined) return;
    shown += 1;
    const heading = element('h4', {}, word('hint', { number: `${shown}` }));
    hintList.append(element('div', {}, heading, withBlocks(element('div'), next)));
    const isLast = shown === hints.length;
    hintButton.textContent = word(isLast ? 'no-more-hints' : 'next-hint');
    hintButton.setAttribute('aria-disabled', `${isLast}`);
    if (isLast) hidden(solutionButton, false);
  });

  hidden(solutionButton, true);
  hidden(solution, true);
  solutionButton.addEventListener('click', () => {
    const opens = solution.hidden;
    solutionButton.setAttribute('aria-expanded', `${opens}`);
    if (opens) {
      const isShown = (earlier: number) => parts.openSolutions.has(earlier);
      const worked = workedBlocks(exercise, index, language, isShown);
      solution.replaceChildren(
        element('h4', {}, word('solution')),
        withBlocks(element('div'), worked),
      );
      parts.openSolutions.add(index);
    } else parts.openSolutions.delete(index);
    hidden(solution, !opens);
    if (opens) solution.focus();
  });

  check.addEventListener('click', judgeNow);
  const asks = questionOf(task);
  const question = withBlocks(element('div', { class: 'question' }), readMarkdown(asks ?? ''));
  return element(
    'section',
    { class: 'task', 'aria-labelledby': `${name}-label` },
    label,
    ...(asks === undefined ? [] : [question]),
    element('div', { class: 'answer-line' }, ...asked(task), field.root),
    live,
    element('div', { class: 'buttons' }, check, hintButton, solutionButton),
    verdict,
    hintList,
    solution,
  );

  function formula(written: Parameters<typeof formulaLatex>[0]['sides'][number]): HTMLElement {
    const made = element('span', { class: 'reading' });
    made.innerHTML = setMath(formulaLatex({ sides: [written] }), false);
    return made;
  }
}

/** What stands before the answer: dy/dx = */
function asked(task: ExerciseTask): readonly HTMLElement[] {
  const expression = askedOf(task);
  if (expression === undefined) return [];
  const made = element('span', { class: 'asked' });
  const derivatives = isPartial(task.key.asked) ? 'partial' : 'ordinary';
  made.innerHTML = setMath(`${expressionLatex(expression, { derivatives })} =`, false);
  return [made];
}

function showJudgement(
  verdict: HTMLElement,
  { kind, sentences, diagnosis, score, points }: Judgement,
  word: ReturnType<typeof wordsOf>,
): void {
  verdict.className = `verdict ${kind}`;
  const lines = sentences.map((sentence, index) =>
    withInline(element('p', index === 0 ? { class: 'outcome' } : {}), sentence),
  );
  const mistakes =
    diagnosis.length === 0
      ? []
      : [
          element('h4', {}, word('mistake')),
          ...diagnosis.map((sentence) => withInline(element('p'), sentence)),
        ];
  const earned =
    kind === 'unreadable' || kind === 'undecided'
      ? []
      : [element('p', { class: 'points' }, word('score', { score, points }))];
  verdict.replaceChildren(...lines, ...mistakes, ...earned);
}
