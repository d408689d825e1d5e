export * from './follow-post.js';
export * from './live-changes.js';
export * from './post-stream.js';
export * from './read-place.js';
export * from './tell-readers.js';
export * from './write-feed.js';
