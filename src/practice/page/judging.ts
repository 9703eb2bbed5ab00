/**
 * Who judges answers on the page: a worker, where the browser lets a page from a disk have one, and the page
 * itself otherwise. The verdict is the same; only the page's freedom while it is found differs.
 */
import type { Exercise } from '../../exercise/exercise.ts';
import type { ExerciseName } from '../../exercise/exercise-name.ts';
import { PROGRAM_ID, type PracticeData } from '../practice-data.ts';
import { type Judgement, judge } from '../session.ts';

export interface JudgeRequest {
  readonly number: number;
  readonly exercise: ExerciseName;
  /** The part to judge, and the answers given so far. */
  readonly id: string;
  readonly answers: ReadonlyMap<string, string>;
}

export interface JudgeReply {
  readonly number: number;
  /** undefined where the worker could not make the exercise. */
  readonly judgement?: Judgement;
}

export type Judging = (
  exercise: Exercise,
  id: string,
  answers: ReadonlyMap<string, string>,
) => Promise<Judgement>;

export function judging(data: PracticeData): Judging {
  const here: Judging = async (exercise, id, answers) =>
    judge(exercise, id, answers, data.language);
  const worker = startWorker(data);
  if (worker === undefined) return here;
  let works = true;
  let asked = 0;
  const awaited = new Map<number, (judgement: Judgement | undefined) => void>();
  const reply = (number: number, judgement: Judgement | undefined): void => {
    awaited.get(number)?.(judgement);
    awaited.delete(number);
  };
  worker.addEventListener('message', ({ data: { number, judgement } }: MessageEvent<JudgeReply>) =>
    reply(number, judgement),
  );
  worker.addEventListener('error', (event) => {
    // What it was asked is answered here, and so is all that follows.
    event.preventDefault();
    works = false;
    for (const number of [...awaited.keys()]) reply(number, undefined);
  });
  return async (exercise, id, answers) => {
    if (!works) return here(exercise, id, answers);
    asked += 1;
    const request: JudgeRequest = {
      number: asked,
      exercise: exercise.name,
      id,
      answers: new Map(answers),
    };
    const judgement = await new Promise<Judgement | undefined>((resolve) => {
      awaited.set(request.number, resolve);
      worker.postMessage(request);
    });
    return judgement ?? here(exercise, id, answers);
  };
}

/** undefined where there can be none: some browsers refuse a page from a disk one. */
function startWorker(data: PracticeData): Worker | undefined {
  const program = document.getElementById(PROGRAM_ID)?.textContent ?? '';
  try {
    const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.postMessage(data);
    return worker;
  } catch {
    return undefined;
  }
}
