/** What lies behind the list, in a chunk of its own. */
export { Answers } from './Answers';
export { Details } from './Details';
export { ReadingPanel } from './ReadingPanel';
