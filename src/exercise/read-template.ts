/**
 * Reads a template file: YAML between `---` lines, then the prompt's text. Goes on after each problem,
 * so that its author gets all of them in one list, each with line and column.
 */
import type { Expression } from '../expression/expression.ts';
import { FUNCTION_SPELLINGS } from '../expression/functions.ts';
import { variablesOf } from '../expression/traverse.ts';
import { MISCONCEPTIONS } from '../grading/misconceptions/catalogue.ts';
import { LIMITS } from '../limits.ts';
import { failure, type Result, success } from '../result.ts';
import type { AuthorProblem } from './author-problem.ts';
import { checkText, type TextUse } from './check-text.ts';
import { readCondition } from './condition.ts';
import { EXACT_FUNCTIONS, inexactPart } from './exact.ts';
import { type FollowsDefinition, readFollows } from './follows.ts';
import { ARGUMENT, readFormula, readNumberFormula, type TemplateNames } from './formula-reader.ts';
import { HEADER_SCHEMA, type ParameterHeader } from './header.ts';
import { type FieldPath, HeaderSource } from './header-source.ts';
import type { MatrixSection } from './matrix-section.ts';
import { readParameters } from './read-parameters.ts';
import { readText } from './render.ts';
import { reportIssues } from './schema-problems.ts';
import { keysOf, rawKind, type SoundHeader, soundHeader } from './sound-header.ts';
import { readTask, type TaskHeader } from './task-kinds.ts';
import type { Constraint, TaskDefinition, Template } from './template.ts';
import { type FileParts, splitFile } from './template-file.ts';
import { describeReading, TemplateReport } from './template-report.ts';
import type { TextPart } from './text.ts';

/** The file's name only serves to say where problems are. */
export function readTemplate(text: string, file: string): Result<Template, AuthorProblem[]> {
  const parts = splitFile(text);
  if (parts === undefined) {
    const code = text.length > LIMITS.template.characters ? 'file-too-long' : 'header-missing';
    return failure([{ code, file, line: 1, column: 1, data: {} }]);
  }
  const reader = new TemplateReader(file, parts);
  const template = reader.read();
  const problems = reader.source.problems;
  if (template === undefined || problems.length > 0) {
    return failure([...problems].sort((a, b) => a.line - b.line || a.column - b.column));
  }
  return success(template);
}

class TemplateReader {
  readonly source: HeaderSource;
  private readonly report: TemplateReport;
  /** Functions of the matrix section, which texts may name. */
  private readonly matrixNames: string[] = [];

  constructor(
    private readonly file: string,
    private readonly parts: FileParts,
  ) {
    this.source = new HeaderSource(file, parts.yaml, 1);
    this.report = new TemplateReport(this.source);
  }

  read(): Template | undefined {
    const raw = this.source.value();
    if (this.source.problems.length > 0) {
      // Of a header that is no YAML nothing is known: only the text's own mistakes can be told.
      this.readPrompt();
      return undefined;
    }
    const whole = HEADER_SCHEMA.safeParse(raw ?? {});
    if (!whole.success) reportIssues(this.source, whole.error.issues);
    const header = soundHeader(raw);
    const names = this.names(header, raw);
    const parameters = readParameters(header.parameters, names, this.report);
    const constraints = this.constraints(header, names);
    this.distinct(header, names);
    this.distinguish(header);
    const functions = this.functions(header, names);
    const matrices = this.matrices(header, names);
    const tasks = this.tasks(header, names, functions);
    const prompt = this.readPrompt(names);
    if (whole.success && !this.report.incomplete) this.unused(names);
    if (!whole.success) return undefined;
    return {
      file: this.file,
      header: whole.data,
      parameters,
      constraints,
      functions,
      matrices,
      matricesPlace: this.source.place(['matrix']),
      tasks,
      prompt,
      promptPlace: { line: this.parts.promptLine, column: 1 },
      parametersPlace: this.source.place(['parameters']),
    };
  }

  /** Collects all names; each may be given once, and none may hide a name of mathematics. */
  private names(header: SoundHeader, raw: unknown): TemplateNames {
    const variables = header.variables ?? ['x'];
    const constants = header.constants ?? [];
    const unknownFunctions = header.unknownFunctions ?? [];
    const parameters = new Map<string, ParameterHeader['kind']>();
    for (const name of keysOf(raw, 'parameters')) {
      const kind = header.parameters.get(name)?.kind ?? rawKind(raw, name);
      parameters.set(name, kind);
    }
    const functions = Object.keys(header.functions ?? {});
    const taken = new Set<string>();
    const check = (name: string, path: FieldPath, isKey: boolean): void => {
      const code = taken.has(name)
        ? 'duplicate-name'
        : isReserved(name)
          ? 'reserved-name'
          : undefined;
      if (code !== undefined && isKey) this.source.addAtKey(code, path, { name });
      else if (code !== undefined) this.source.add(code, path, { name });
      taken.add(name);
    };
    variables.forEach((name, index) => {
      check(name, ['variables', index], false);
    });
    constants.forEach((name, index) => {
      check(name, ['constants', index], false);
    });
    unknownFunctions.forEach((name, index) => {
      check(name, ['unknownFunctions', index], false);
    });
    for (const name of parameters.keys()) {
      check(name, ['parameters', name], true);
      if (name === ARGUMENT) this.source.addAtKey('reserved-name', ['parameters', name], { name });
    }
    for (const name of functions) check(name, ['functions', name], true);
    header.positive?.forEach((name, index) => {
      if (!variables.includes(name) && !constants.includes(name)) {
        this.source.add('unknown-variable', ['positive', index], { name });
      }
    });
    return { variables, constants, unknownFunctions, parameters, functions };
  }

  private constraints(header: SoundHeader, names: TemplateNames): Constraint[] {
    return (header.constraints ?? []).flatMap((text, index) => {
      const path = ['constraints', index];
      const condition = readCondition(
        text,
        (piece, offset) => {
          const formula = this.report.formula(readNumberFormula(piece, names), path, piece, offset);
          const inexact = formula && inexactPart(formula);
          if (inexact === undefined) return formula;
          this.source.add('not-exact', path, { name: inexact }, offset);
          return undefined;
        },
        ({ offset }) => {
          this.report.incomplete = true;
          this.source.add('unreadable-condition', path, { text }, offset);
        },
      );
      return condition === undefined ? [] : [{ text, condition, place: this.source.place(path) }];
    });
  }

  private distinct(header: SoundHeader, names: TemplateNames): void {
    header.distinct?.forEach((group, index) => {
      group.forEach((name, at) => {
        if (!names.parameters.has(name)) {
          this.source.add('unknown-parameter', ['distinct', index, at], { name });
        }
        this.report.used.add(name);
      });
    });
  }

  private distinguish(header: SoundHeader): void {
    header.distinguish?.forEach((name, index) => {
      if (Object.hasOwn(MISCONCEPTIONS, name)) return;
      this.source.add('unknown-misconception', ['distinguish', index], { name });
    });
  }

  /** Each function may use those before it. */
  private functions(header: SoundHeader, names: TemplateNames): Map<string, Expression> {
    const functions = new Map<string, Expression>();
    for (const [name, text] of Object.entries(header.functions ?? {})) {
      const here = { ...names, functions: [...functions.keys()] };
      const formula = this.report.formula(readFormula(text, here), ['functions', name], text);
      if (formula !== undefined) functions.set(name, formula);
    }
    return functions;
  }

  private matrices({ matrix }: SoundHeader, names: TemplateNames): MatrixSection | undefined {
    if (matrix === undefined) return undefined;
    const letters = this.taskText(matrix.letters, ['matrix', 'letters'], names) ?? [];
    const functions = Object.entries(matrix.functions).map(
      ([name, text]) =>
        [name, this.taskText(text, ['matrix', 'functions', name], names) ?? []] as const,
    );
    for (const [name] of functions) this.matrixNames.push(name);
    return { letters, functions: new Map(functions) };
  }

  private tasks(
    header: SoundHeader,
    names: TemplateNames,
    functions: ReadonlyMap<string, Expression>,
  ): TaskDefinition[] {
    const ids = new Set<string>();
    return [...header.tasks].flatMap(([index, task]) => {
      const path = ['tasks', index];
      if (ids.has(task.id)) {
        this.source.add('duplicate-name', [...path, 'id'], { name: task.id });
      }
      const follows = this.follows(task, [...ids], index, header, names);
      ids.add(task.id);
      const prompt = this.taskText(task.prompt, [...path, 'prompt'], names);
      const own = task.hints?.map((hint, at) => this.taskText(hint, [...path, 'hints', at], names));
      const common = header.hints?.map((hint, at) => this.taskText(hint, ['hints', at], names));
      const build = readTask(task, {
        variables: names.variables,
        argumentsOf: (name) => this.argumentsOf(name, names, functions, header),
        formula: (text, field) =>
          this.report.formula(readFormula(text, names), [...path, ...field], text),
        text: (text, field) => this.taskText(text, [...path, ...field], names),
        layout: header.layout ?? 'denominator',
        matrixFunctions: this.matrixNames,
        report: (code, field, data) => {
          this.source.add(code, [...path, ...field], data);
        },
      });
      if (build === undefined) return [];
      const hints = (own ?? common ?? []).map((hint) => hint ?? []);
      return [{ header: task, build, prompt, hints, follows, place: this.source.place(path) }];
    });
  }

  /** What the task says it follows from; without a word of it, whatever the chain rule leads from. */
  private follows(
    task: TaskHeader,
    earlier: readonly string[],
    index: number,
    { followThrough }: SoundHeader,
    names: TemplateNames,
  ): FollowsDefinition | undefined {
    const penalty = followThrough?.penalty ?? 0;
    if (task.follows === undefined) {
      if (followThrough === undefined || earlier.length === 0) return undefined;
      return { follows: { tasks: earlier, penalty }, isExplicit: false };
    }
    const path = ['tasks', index];
    const all = [names.variables, names.constants, names.functions, names.unknownFunctions];
    return readFollows(task.follows, {
      earlier,
      taken: [...all.flat(), ...names.parameters.keys()],
      penalty,
      formula: (text, letters, field) => {
        const here = { ...names, variables: [...names.variables, ...letters] };
        return this.report.formula(readFormula(text, here), [...path, ...field], text);
      },
      report: (code, field, data) => {
        this.source.add(code, [...path, ...field], data);
      },
    });
  }

  /** The variables a function may depend on, through parameters and other functions too. */
  private argumentsOf(
    name: string,
    names: TemplateNames,
    functions: ReadonlyMap<string, Expression>,
    header: SoundHeader,
  ): readonly string[] | undefined {
    const body = functions.get(name);
    if (body === undefined) {
      // A function that could not be read has been reported already.
      return header.functions !== undefined && Object.hasOwn(header.functions, name)
        ? names.variables
        : undefined;
    }
    const letters = new Set(variablesOf(body));
    for (const inner of functions.keys()) {
      if (inner !== name && letters.has(inner)) {
        for (const letter of this.argumentsOf(inner, names, functions, header) ?? []) {
          letters.add(letter);
        }
      }
    }
    const hasChoices = [...letters].some((letter) =>
      ['expression', 'family'].includes(names.parameters.get(letter) ?? ''),
    );
    return hasChoices ? names.variables : names.variables.filter((letter) => letters.has(letter));
  }

  private taskText(
    text: string | undefined,
    path: FieldPath,
    names: TemplateNames,
  ): readonly TextPart[] | undefined {
    if (text === undefined) return undefined;
    const { parts, problems } = readText(text);
    const use = checkText(parts, this.textNames(names));
    for (const { code, place, data } of [...problems, ...use.findings]) {
      this.source.addInText(code, path, place, data);
    }
    for (const name of use.used) this.report.used.add(name);
    return parts;
  }

  /** The prompt's text; its names are checked against the template's when these are known. */
  private readPrompt(names?: TemplateNames): readonly TextPart[] {
    const { parts, problems } = readText(this.parts.prompt);
    const use = names === undefined ? NO_USE : checkText(parts, this.textNames(names));
    for (const { code, place, data } of [...problems, ...use.findings]) {
      const line = place.line + this.parts.promptLine - 1;
      this.source.report(code, { line, column: place.column }, data);
    }
    for (const name of use.used) this.report.used.add(name);
    return parts;
  }

  private textNames(names: TemplateNames): Parameters<typeof checkText>[1] {
    const known = new Set([
      ...names.variables,
      ...names.constants,
      ...names.unknownFunctions,
      ...names.parameters.keys(),
      ...names.functions,
      ...this.matrixNames,
    ]);
    return {
      known,
      formula: (text) => {
        const reading = readFormula(text, names);
        if (!reading.ok) {
          this.report.incomplete = true;
          return describeReading(reading.problem, text);
        }
        this.report.use(reading.value);
        return undefined;
      },
    };
  }

  private unused(names: TemplateNames): void {
    for (const name of names.parameters.keys()) {
      if (!this.report.used.has(name)) {
        this.source.addAtKey('unused-parameter', ['parameters', name], { name });
      }
    }
  }
}

const NO_USE: TextUse = { findings: [], used: new Set() };

const isReserved = (name: string): boolean =>
  name === 'e' ||
  name === 'pi' ||
  name === 'loop' ||
  EXACT_FUNCTIONS.has(name) ||
  FUNCTION_SPELLINGS.includes(name.toLowerCase());
