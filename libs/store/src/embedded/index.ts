export { startEmbedded, type EmbeddedServer } from './start-embedded.js';
export { urlForDatabase } from './connection.js';
export { EmbeddedError } from './embedded-error.js';
