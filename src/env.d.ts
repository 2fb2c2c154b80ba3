/** True only in the test build (`vite build --mode test`): markers and cards live in open shadow roots. */
declare const __OPEN_ROOTS__: boolean;
/** Milliseconds until a page without a list counts as unreadable; shorter in the test build. */
declare const __DEADLINE__: number;

/** The keys of all messages, joined by line ends (`scripts/texts.mjs`). */
declare module '*/messages.json?keys' {
  const keys: string;
  export default keys;
}
