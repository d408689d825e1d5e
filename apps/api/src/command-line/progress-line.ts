import type { ImportProgress } from '@parley/exchange';

/** Milliseconds between two reports: on a terminal, and in a log. */
const pauses = { terminal: 200, log: 5000 };

/** How far an import is, on one line of a terminal that is written anew, or now and then on a line of a log. */
export class ProgressLine {
  private last = 0;
  private began = Date.now();
  private phase = '';
  private shown = false;

  constructor(private readonly out: NodeJS.WriteStream) {}

  tell(progress: ImportProgress): void {
    const now = Date.now();
    if (progress.phase !== this.phase) [this.phase, this.began] = [progress.phase, now];
    if (now - this.last < (this.out.isTTY ? pauses.terminal : pauses.log)) return;
    this.last = now;
    const line = wordsOf(progress, (now - this.began) / 1000);
    this.out.write(this.out.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    this.shown = true;
  }

  /** Leaves the line to what comes after it. */
  end(): void {
    if (this.shown && this.out.isTTY) this.out.write('\r\u001b[K');
    this.shown = false;
  }
}

function wordsOf(progress: ImportProgress, seconds: number): string {
  const comments = progress.comments.toLocaleString('en');
  if (progress.phase === 'reading') {
    const share = progress.of === 0 ? 100 : Math.floor((100 * progress.bytes) / progress.of);
    return `reading: ${share}% of the file, ${comments} comments`;
  }
  const speed = seconds > 0 ? Math.round(progress.comments / seconds) : 0;
  return `writing: ${comments} of ${progress.of.toLocaleString('en')} comments, ${speed.toLocaleString('en')} a second`;
}
