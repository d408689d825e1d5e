import { Injectable } from '@nestjs/common';
import { Failure } from '@parley/contract';
import { asFailure, Database } from '@parley/store';

/** How long the database may take to answer, in milliseconds. */
const patience = 1500;

/** Whether this process should get requests. */
@Injectable()
export class Readiness {
  private draining = false;

  constructor(private readonly db: Database) {}

  get isDraining(): boolean {
    return this.draining;
  }

  drain(): void {
    this.draining = true;
  }

  /** @throws Failure `draining` or `database_unavailable` */
  async check(): Promise<void> {
    if (this.draining) throw new Failure('draining', 'This process is stopping; another one takes over.');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(away()), patience);
    });
    try {
      await Promise.race([this.db.ping(), late]);
    } catch (error) {
      throw error instanceof Failure ? error : (asFailure(error) ?? away());
    } finally {
      clearTimeout(timer);
    }
  }
}

function away(): Failure {
  return new Failure('database_unavailable', 'The database does not answer.');
}
