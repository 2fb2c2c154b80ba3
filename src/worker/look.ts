import { CSS } from '../annotations/styles';
import type { JudgedRow } from '../messages';
import { VERDICT_SHAPES } from '../report/verdict-shapes';

const STATES: readonly JudgedRow['state'][] = ['possible', 'blocked', 'undetermined', 'no-path', 'unrecognised'];

/**
 * How what we draw into the page looks: it goes with the verdicts, so that pages without a list do not carry it. Icons are shapes
 * cut out of their colour: a list has thousands, and an element less in each is felt.
 */
export const LOOK =
  CSS + STATES.map((state) => `i.${state}{clip-path:path(evenodd,"${VERDICT_SHAPES[state].d}")}`).join('');
