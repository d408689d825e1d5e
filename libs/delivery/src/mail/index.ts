export * from './gather-mail.js';
export * from './keep-mails.js';
export * from './mail-server.js';
export * from './send-mail.js';
export * from './unsubscribe-token.js';
export * from './write-mail.js';
