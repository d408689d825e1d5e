/** Finished HTML by what it was made from; what was used longest ago goes first. */
export class KeptHtml {
  private readonly kept = new Map<string, string>();

  /** @param most how many pieces are kept */
  constructor(private readonly most: number) {}

  get(key: string, make: () => string): string {
    const known = this.kept.get(key);
    const html = known ?? inOnePiece(make());
    // the one used last goes last
    if (known !== undefined) this.kept.delete(key);
    this.kept.set(key, html);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value ?? '');
    return html;
  }
}

/** Text that was put together stays a tree of its parts until somebody looks into it; looked at once, not at each use. */
function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}
