const NONE: readonly never[] = [];

/** Lists of things by the sentence they belong to. Most sentences have none, and cost nothing. */
export class PerSentence<T> {
  private readonly lists: (T[] | undefined)[] = [];

  of(sentence: number): readonly T[] {
    return this.lists[sentence] ?? NONE;
  }

  add(sentence: number, item: T): void {
    const list = this.lists[sentence];
    if (list === undefined) this.lists[sentence] = [item];
    else list.push(item);
  }
}
