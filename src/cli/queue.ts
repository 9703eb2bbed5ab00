/** Work that goes on while more is prepared, up to a number of pieces at the same time. */
export class Queue {
  private readonly running = new Set<Promise<void>>();
  private fault: { readonly thrown: unknown } | undefined;

  constructor(private readonly atOnce: number) {}

  /** Starts the work; resolves when there is room for more. Throws what an earlier piece threw. */
  async add(work: () => Promise<void>): Promise<void> {
    const piece = work()
      .catch((thrown: unknown) => {
        this.fault ??= { thrown };
      })
      .finally(() => this.running.delete(piece));
    this.running.add(piece);
    while (this.running.size >= this.atOnce) await Promise.race(this.running);
    this.complain();
  }

  /** Resolves when all is done. */
  async done(): Promise<void> {
    await Promise.all(this.running);
    this.complain();
  }

  private complain(): void {
    if (this.fault !== undefined) throw this.fault.thrown;
  }
}
