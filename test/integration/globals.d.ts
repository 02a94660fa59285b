/** Both extension hosts have it; the extension itself writes to its log channel instead. */
declare const console: {
  log(text: string): void;
};

declare module 'mocha/mocha.js';
