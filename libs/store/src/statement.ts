/** One SQL statement with a name: prepared once per connection, and known to the SQL lint. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** Why it may look at more than one site; absent for the rest, which must name theirs. */
  readonly everySite?: string;
}

const known = new Map<string, Statement>();

function register(declared: Statement): Statement {
  if (known.has(declared.name)) throw new Error(`Two statements are called ${declared.name}.`);
  known.set(declared.name, declared);
  return declared;
}

/** Declares a statement of one site: every distributed table in it names the site as a parameter. */
export function statement(name: string, text: string): Statement {
  return register({ name, text });
}

/** Declares a statement of the owner or of a background job that looks at all sites, with the reason. */
export function everySiteStatement(name: string, everySite: string, text: string): Statement {
  return register({ name, text, everySite });
}

/** Every declared statement, for the lint. */
export function allStatements(): Statement[] {
  return [...known.values()];
}
