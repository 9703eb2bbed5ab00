/** What a row of the catalogue of misconceptions is: its topic, an example, and where such errors are treated. */

/** A function, and what a student with the misconception gives for its derivative by x. */
export interface FunctionExample {
  readonly function: string;
  readonly wrong: string;
  /** By which variables; x when absent. */
  readonly by?: readonly string[];
  readonly at?: Readonly<Record<string, string>>;
}

/** A task of another kind, and what a student with the misconception answers. */
export interface TaskExample {
  /** What is asked, in short. */
  readonly asked: string;
  /** Lines of a template's header that ask it: letters and functions, and the one task. */
  readonly header: string;
  readonly wrong: string;
}

export interface Misconception {
  readonly topic:
    | 'chain'
    | 'product'
    | 'quotient'
    | 'power'
    | 'exponential'
    | 'constant'
    | 'function'
    | 'task'
    | 'implicit'
    | 'paths'
    | 'composition'
    | 'limit'
    | 'direction'
    | 'tangent'
    | 'components'
    | 'graph'
    | 'matrix'
    | 'algebra'
    | 'relation';
  readonly example: FunctionExample | TaskExample;
  readonly source?: string;
}

/** A task with a number of mistakes to be made in it. */
export interface Setting {
  readonly asked: string;
  readonly header: string;
}

export const inSetting = (
  topic: Misconception['topic'],
  { asked, header }: Setting,
  wrong: string,
): Misconception => ({ topic, example: { asked, header, wrong } });
