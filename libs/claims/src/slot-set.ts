/** Slots of one reading, each once, in the order in which they came; made once and filled again and again. */
export class SlotSet {
  private readonly seen: Int32Array;
  private kept = new Int32Array(256);
  private reading = 0;
  /** How many there are. */
  size = 0;

  /** @param slots how many different ones there may be */
  constructor(slots: number) {
    this.seen = new Int32Array(slots);
  }

  clear(): void {
    this.reading++;
    this.size = 0;
  }

  add(slot: number): void {
    if (this.seen[slot] === this.reading) return;
    this.seen[slot] = this.reading;
    if (this.size === this.kept.length) this.grow();
    this.kept[this.size++] = slot;
  }

  at(place: number): number {
    return this.kept[place] as number;
  }

  /** All of them, in memory of their own. */
  list(): Int32Array {
    return this.kept.slice(0, this.size);
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.kept.length);
    larger.set(this.kept);
    this.kept = larger;
  }
}
