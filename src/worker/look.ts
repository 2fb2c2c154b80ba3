import { CSS } from '../annotations/styles';
import type { Look } from '../messages';
import { VERDICT_SHAPES } from '../report/verdict-shapes';

/** How what we draw into the page looks: it goes with the verdicts, so that pages without a list do not carry it. */
export const LOOK: Look = {
  css: CSS,
  shapes: {
    possible: VERDICT_SHAPES.possible.d,
    blocked: VERDICT_SHAPES.blocked.d,
    undetermined: VERDICT_SHAPES.undetermined.d,
    'no-path': VERDICT_SHAPES['no-path'].d,
    unrecognised: VERDICT_SHAPES.unrecognised.d,
  },
};
