/** The templates and blueprints at hand, by id. Holds them; where they come from is `library`'s. */
import type { AuthorProblem } from '../exercise/author-problem.ts';
import type { Template } from '../exercise/template.ts';
import type { Blueprint } from './blueprint.ts';

export class TemplateLibrary {
  private readonly templatesById = new Map<string, Template>();
  /** Of functions and families that blueprints name. */
  private readonly ownById = new Map<string, Template>();
  private readonly blueprintsById = new Map<string, Blueprint>();
  /** Ids given twice. */
  readonly problems: AuthorProblem[] = [];

  constructor(templates: Iterable<Template>, blueprints: Iterable<Blueprint> = []) {
    for (const template of templates) {
      this.add(this.templatesById, template.header.id, template);
    }
    for (const blueprint of blueprints) {
      this.add(this.blueprintsById, blueprint.id, blueprint);
      // The same function in two blueprints is one template: its id follows from what it is about.
      for (const { own } of blueprint.exercises) {
        if (own !== undefined) this.ownById.set(own.header.id, own);
      }
    }
  }

  private add<Item extends { readonly file: string }>(
    items: Map<string, Item>,
    id: string,
    item: Item,
  ): void {
    if (!items.has(id)) items.set(id, item);
    else {
      const data = { name: id };
      this.problems.push({ code: 'duplicate-name', file: item.file, line: 1, column: 1, data });
    }
  }

  template(id: string): Template | undefined {
    return this.templatesById.get(id) ?? this.ownById.get(id);
  }

  blueprint(id: string): Blueprint | undefined {
    return this.blueprintsById.get(id);
  }

  /** In the order of their ids. */
  get templates(): Template[] {
    return [...this.templatesById.values()].sort((left, right) =>
      left.header.id < right.header.id ? -1 : 1,
    );
  }

  get blueprints(): Blueprint[] {
    return [...this.blueprintsById.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  }
}
