/**
 * Where an answer is given: a formula editor, a line of plain text, a grid, or options to choose among. Each
 * gives the answer as the text that the grader reads; what it means is not decided here.
 */
import { MathfieldElement } from 'mathlive';
import {
  type ChoiceTask,
  choicesOf,
  choosesOne,
  isChoiceTask,
} from '../../calculus/choice-task.ts';
import type { ExerciseTask } from '../../exercise/exercise.ts';
import { large } from '../../exercise/options.ts';
import { FUNCTIONS } from '../../expression/functions.ts';
import { gridOf } from '../../publish/answer-grid.ts';
import { setMath } from '../../publish/html/set-math.ts';
import type { PracticeCode } from '../words.ts';
import { element, hidden } from './elements.ts';
import { gridField } from './grid-field.ts';

export interface AnswerField {
  readonly root: HTMLElement;
  /** The answer as it stands. */
  text(): string;
  focus(): void;
}

export interface FieldEvents {
  readonly changed: () => void;
  /** Enter was pressed. */
  readonly entered: () => void;
}

export type Word = (code: PracticeCode, parameters?: Readonly<Record<string, string>>) => string;

// Fonts are in the page's styles; there are no sounds.
MathfieldElement.fontsDirectory = null;
MathfieldElement.soundsDirectory = null;

/** Kinds of tasks whose answers are easier to type than to build in a formula editor. */
const TYPED: ReadonlySet<ExerciseTask['kind']> = new Set([
  'decompose',
  'tuple',
  'matrix-derivative',
]);

/** `name` tells the field apart from the others of the page; `label` is the id of what names it. */
export function answerField(
  exerciseTask: ExerciseTask,
  { name, label }: { readonly name: string; readonly label: string },
  events: FieldEvents,
  word: Word,
): AnswerField {
  const { kind, task } = exerciseTask;
  const grid = gridOf(exerciseTask);
  if (grid !== undefined) return gridField(grid, { name, label }, events, word);
  return isChoiceTask(task)
    ? optionsField(task, { name, label }, events, word)
    : formulaField(TYPED.has(kind), { name, label }, events, word);
}

function optionsField(
  task: ChoiceTask,
  { name, label }: { readonly name: string; readonly label: string },
  { changed }: FieldEvents,
  word: Word,
): AnswerField {
  const one = choosesOne(task);
  const type = one ? 'radio' : 'checkbox';
  const legend = element('legend', {}, word(one ? 'choose-one' : 'choose-all'));
  const root = element('fieldset', { class: 'options', 'aria-describedby': label }, legend);
  const inputs = choicesOf(task).map(({ mark, latex }) => {
    const input = element('input', { type, name, value: mark });
    const set = element('span');
    if (latex === undefined) set.textContent = word('no-line');
    else set.innerHTML = setMath(large(latex), false);
    root.append(element('label', {}, input, ` ${mark}. `, set));
    input.addEventListener('change', changed);
    return input;
  });
  return {
    root,
    text: () =>
      inputs
        .filter(({ checked }) => checked)
        .map(({ value }) => value)
        .join(', '),
    focus: () => inputs[0]?.focus(),
  };
}

/** The editor and the line of text are one field: changing over takes the answer along. */
function formulaField(
  startsPlain: boolean,
  { name, label }: { readonly name: string; readonly label: string },
  { changed, entered }: FieldEvents,
  word: Word,
): AnswerField {
  let plain = startsPlain;
  const hint = element('p', { class: 'hint-line', id: `${name}-how` });
  const editor = mathEditor(`${word('your-answer')}: ${word('editor')}`);
  const line = element('input', {
    type: 'text',
    class: 'line-of-text',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-labelledby': label,
    'aria-describedby': `${name}-how`,
  });
  const modes = element('div', { class: 'modes', role: 'group', 'aria-labelledby': label });
  const modeButton = (toPlain: boolean): HTMLButtonElement => {
    const made = element('button', { type: 'button' }, word(toPlain ? 'plain' : 'editor'));
    made.addEventListener('click', () => {
      if (plain === toPlain) return;
      if (toPlain) line.value = editorText(editor);
      else editor.value = line.value;
      plain = toPlain;
      show();
      focus();
      changed();
    });
    modes.append(made);
    return made;
  };
  const [editorButton, plainButton] = [modeButton(false), modeButton(true)];
  const show = (): void => {
    hidden(editor, plain);
    hidden(line, !plain);
    editorButton.setAttribute('aria-pressed', `${!plain}`);
    plainButton.setAttribute('aria-pressed', `${plain}`);
    hint.textContent = word(plain ? 'plain-hint' : 'editor-hint');
  };
  const focus = (): void => (plain ? line : editor).focus();
  for (const field of [editor, line]) {
    field.addEventListener('input', changed);
    field.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Enter') entered();
    });
  }
  show();
  const root = element('div', { class: 'field' }, modes, editor, line, hint);
  return { root, text: () => (plain ? line.value : editorText(editor)), focus };
}

/** The editor wraps the letters of an operator's name once more; readers expect them bare. */
const editorText = (editor: MathfieldElement): string =>
  editor.value.replace(/\\operatorname\{\\mathrm\{([A-Za-z]+)\}\}/g, '\\operatorname{$1}');

function mathEditor(label: string): MathfieldElement {
  const editor = new MathfieldElement();
  // Settings are refused before the element stands in a page.
  editor.addEventListener('mount', () => {
    editor.smartFence = true;
    // A superscript of several digits must be possible.
    editor.smartSuperscript = false;
    editor.inlineShortcuts = SHORTCUTS;
    // Without a mode for LaTeX commands: on some keyboards the bar of |x| would enter it.
    editor.keybindings = editor.keybindings.filter(
      ({ command }) => !JSON.stringify(command).includes('"latex"'),
    );
    editor.menuItems = [];
    editor.popoverPolicy = 'off';
    editor.environmentPopoverPolicy = 'off';
  });
  editor.setAttribute('aria-label', label);
  return editor;
}

/** Only what the reader knows becomes a command while one types; other letters stay letters. */
const SHORTCUTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(FUNCTIONS).map(([name, { latex }]) => [
      name,
      /^\\[A-Za-z]+$/.test(latex) ? latex : `\\operatorname{${name}}`,
    ]),
  ),
  exp: '\\exp',
  log: '\\log',
  ln: '\\ln',
  sqrt: '\\sqrt{#?}',
  root: '\\sqrt[#?]{#?}',
  cbrt: '\\sqrt[3]{#?}',
  abs: '\\operatorname{abs}',
  pi: '\\pi',
  theta: '\\theta',
  alpha: '\\alpha',
  beta: '\\beta',
  gamma: '\\gamma',
  lambda: '\\lambda',
  sigma: '\\sigma',
  omega: '\\omega',
  '*': '\\cdot',
};
