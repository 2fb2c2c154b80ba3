import type { ReportFinding } from '../report/schema';
import type { MarkerState } from './explain';

/** A shape to be filled with `currentColor` by the even-odd rule. */
export interface Shape {
  readonly viewBox: string;
  readonly d: string;
}

/**
 * One outline per state, so that no two are told apart by colour alone: a disc with an upward arrow, a stop sign with a bar,
 * a broken ring with a question mark, a bare dash, a dotted square with a tag. Page markers and surfaces draw the same.
 */
export const VERDICT_SHAPES: Readonly<Record<MarkerState, Shape>> = {
  possible: {
    viewBox: '0 0 16 16',
    d: 'M8 .5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM8 3.3l4.1 4.6H9.3v4.7H6.7V7.9H3.9z',
  },
  blocked: {
    viewBox: '0 0 16 16',
    d: 'M4.9.5h6.2l4.4 4.4v6.2l-4.4 4.4H4.9L.5 11.1V4.9zM3.6 6.8v2.4h8.8V6.8z',
  },
  undetermined: {
    viewBox: '0 0 16 16',
    d:
      'M15.29 6.25A7.5 7.5 0 0 1 15.29 9.75L13.93 9.42A6.1 6.1 0 0 0 13.93 6.58z' +
      'M14.39 11.92A7.5 7.5 0 0 1 11.92 14.39L11.19 13.2A6.1 6.1 0 0 0 13.2 11.19z' +
      'M9.75 15.29A7.5 7.5 0 0 1 6.25 15.29L6.58 13.93A6.1 6.1 0 0 0 9.42 13.93z' +
      'M4.08 14.39A7.5 7.5 0 0 1 1.61 11.92L2.8 11.19A6.1 6.1 0 0 0 4.81 13.2z' +
      'M.71 9.75A7.5 7.5 0 0 1 .71 6.25L2.07 6.58A6.1 6.1 0 0 0 2.07 9.42z' +
      'M1.61 4.08A7.5 7.5 0 0 1 4.08 1.61L4.81 2.8A6.1 6.1 0 0 0 2.8 4.81z' +
      'M6.25 .71A7.5 7.5 0 0 1 9.75 .71L9.42 2.07A6.1 6.1 0 0 0 6.58 2.07z' +
      'M11.92 1.61A7.5 7.5 0 0 1 14.39 4.08L13.2 4.81A6.1 6.1 0 0 0 11.19 2.8z' +
      'M8 4.1a2.4 2.4 0 0 0-2.45 2.3h1.35A1.06 1.06 0 0 1 8 5.35c.63 0 1.07.4 1.07.97 0 .47-.25.75-.84 1.15-.75.5-1.02.98-.97 1.9v.28h1.36v-.22c0-.45.17-.68.75-1.07.7-.48 1.11-1.08 1.11-1.95C10.48 5.02 9.44 4.1 8 4.1z' +
      'M7.95 10.4a.83.83 0 1 0 0 1.66.83.83 0 0 0 0-1.66z',
  },
  'no-path': {
    viewBox: '0 0 16 16',
    d: 'M3 6.9h10a1.1 1.1 0 0 1 0 2.2H3a1.1 1.1 0 0 1 0-2.2z',
  },
  unrecognised: {
    viewBox: '0 0 16 16',
    d:
      'M.2 .2h1.6v1.6h-1.6zM.2 14.2h1.6v1.6h-1.6zM3.7 .2h1.6v1.6h-1.6zM3.7 14.2h1.6v1.6h-1.6z' +
      'M.2 3.7h1.6v1.6h-1.6zM14.2 3.7h1.6v1.6h-1.6zM7.2 .2h1.6v1.6h-1.6zM7.2 14.2h1.6v1.6h-1.6z' +
      'M.2 7.2h1.6v1.6h-1.6zM14.2 7.2h1.6v1.6h-1.6zM10.7 .2h1.6v1.6h-1.6zM10.7 14.2h1.6v1.6h-1.6z' +
      'M.2 10.7h1.6v1.6h-1.6zM14.2 10.7h1.6v1.6h-1.6zM14.2 .2h1.6v1.6h-1.6zM14.2 14.2h1.6v1.6h-1.6z' +
      'M4 8l2.9-3.1h5v6.2h-5zM7.3 7.1a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8z',
  },
};

/** Outcomes of a condition: a tick, a cross, a question mark. */
export const OUTCOME_SHAPES: Readonly<Record<ReportFinding['outcome'], Shape>> = {
  met: { viewBox: '0 0 16 16', d: 'M6.4 12.7L2 8.3l1.3-1.3 3.1 3.1L12.7 3.8 14 5.1z' },
  violated: {
    viewBox: '0 0 16 16',
    d: 'M4.1 2.8L8 6.7l3.9-3.9 1.3 1.3L9.3 8l3.9 3.9-1.3 1.3L8 9.3l-3.9 3.9-1.3-1.3L6.7 8 2.8 4.1z',
  },
  unverified: {
    viewBox: '0 0 16 16',
    d:
      'M8 1.8a4 4 0 0 0-4.1 3.8h2A2.1 2.1 0 0 1 8 3.6c1.3 0 2.1.8 2.1 1.9 0 .9-.5 1.4-1.6 2.2C7.2 8.6 6.8 9.4 6.9 11' +
      'v.2h1.9v-.2c0-.8.3-1.2 1.4-2 1.3-.9 2-1.9 2-3.5C12.2 3.3 10.4 1.8 8 1.8z' +
      'M7.9 12.3a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4z',
  },
};
