export * from './decide.js';
export * from './flag-comment.js';
export * from './hold-lease.js';
export * from './read-audit.js';
export * from './read-item.js';
export * from './read-queue.js';
export * from './take-next.js';
