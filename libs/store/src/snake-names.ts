import { DefaultNamingStrategy } from 'typeorm';

/** createdAt in code is created_at in the tables. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName?: string): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
