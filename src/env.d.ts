/** True only in the test build (`vite build --mode test`): markers and cards live in open shadow roots. */
declare const __OPEN_ROOTS__: boolean;
