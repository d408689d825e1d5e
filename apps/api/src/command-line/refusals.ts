/** A refusal for the person at the terminal. */
export class CommandRefused extends Error {}

/** The command was not given as it is meant to be; the message says how. */
export class UsageRefused extends Error {}
