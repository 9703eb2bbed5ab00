/**
 * The page itself: chooses exercises and shows them. The address after `#` names the exercise
 * that is shown, so that it can be found again, linked to and reloaded.
 */
import type { Exercise } from '../../exercise/exercise.ts';
import { parseExerciseName, printExerciseName } from '../../exercise/exercise-name.ts';
import { DATA_ID, type PracticeData } from '../practice-data.ts';
import { PracticeSession, promptBlocks } from '../session.ts';
import { AnsweredParts } from './answered-parts.ts';
import { element, withBlocks } from './elements.ts';
import { judging } from './judging.ts';
import { taskView } from './task-view.ts';
import { wordsOf } from './words.ts';

/** Seeds are numbers; each visit starts somewhere else among these. */
const STARTS = 1_000_000;

const data: PracticeData = JSON.parse(document.getElementById(DATA_ID)!.textContent!);
const session = new PracticeSession(data);
const judge = judging(data);
const word = wordsOf(data.language);

const place = document.getElementById('exercise')!;
const heading = document.getElementById('exercise-title')!;
const nameLine = document.getElementById('exercise-name')!;
const notice = document.getElementById('notice')!;
const menu = document.getElementById('template') as HTMLSelectElement;
const next = document.getElementById('next')!;

let current: Exercise | undefined;
let seed = crypto.getRandomValues(new Uint32Array(1))[0]! % STARTS;

function show(exercise: Exercise, moveFocus: boolean): void {
  current = exercise;
  menu.value = exercise.name.template;
  heading.textContent = exercise.title;
  const name = printExerciseName(exercise.name);
  nameLine.textContent = word('name-of-variant', { name });
  history.replaceState(null, '', `#${encodeURIComponent(name)}`);
  notice.textContent = '';
  const parts = new AnsweredParts(exercise, data.language, judge);
  place.replaceChildren(
    withBlocks(element('div', { class: 'prompt' }), promptBlocks(exercise, data.language)),
    ...exercise.tasks.map((task, index) => taskView(task, index, parts)),
  );
  if (moveFocus) heading.focus();
}

function showNext(template: string): void {
  const exercise = session.next(template, seed, current);
  if (exercise === undefined) {
    notice.textContent = word('not-made');
    return;
  }
  seed = Number(exercise.name.seed) + 1;
  show(exercise, true);
}

function showAddressed(): boolean {
  const address = location.hash.slice(1);
  if (address === '') return false;
  const name = parseExerciseName(decoded(address));
  const exercise = name === undefined ? undefined : session.named(name);
  if (exercise === undefined) {
    notice.textContent = word('unknown-exercise');
    return false;
  }
  show(exercise, false);
  return true;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

menu.addEventListener('change', () => showNext(menu.value));
next.addEventListener('click', () => showNext(menu.value));
window.addEventListener('hashchange', () => {
  if (
    current === undefined ||
    decoded(location.hash.slice(1)) !== printExerciseName(current.name)
  ) {
    showAddressed();
  }
});

if (!showAddressed()) {
  const first = session.next(menu.value, seed, undefined);
  if (first !== undefined) {
    seed = Number(first.name.seed) + 1;
    const said = notice.textContent;
    show(first, false);
    notice.textContent = said;
  } else notice.textContent = word('not-made');
}
