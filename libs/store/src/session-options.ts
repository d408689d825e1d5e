/** How every session of ours behaves, as the driver's `options`; times in milliseconds. */
export function sessionOptions(role: string | undefined, more: Record<string, string> = {}): string {
  const session = {
    ...(role ? { role } : {}),
    timezone: 'UTC',
    statement_timeout: '5000',
    lock_timeout: '2000',
    idle_in_transaction_session_timeout: '10000',
    ...more,
  };
  return Object.entries(session)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
