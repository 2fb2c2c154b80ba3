/** How fast rows are judged, and how fast json-rules-engine judges the same rows by the same conditions. */
import { displayName, product } from '../../src/catalog';
import { assess } from '../../src/rules/assess';
import type { AssessContext, Assessment } from '../../src/rules/types';
import type { Subscription } from '../../src/subscriptions/types';
import { subscriptions } from './customer';
import { jsonRules, type Open } from './json-rules';
import { median } from './statistics';
import type { Figure, Part } from './types';

const CONTEXT: AssessContext = {
  confirmations: { delegatedAdmin: 'yes', otherChannels: 'none', heldElsewhere: [] },
  unknownCommerceIs: 'traditional',
  packs: ['csp-table'],
};
const LARGE = 10_000;
/** The other engine would take minutes for all. */
const SMALL = 2000;
/** A worker judges again and again: its code is compiled after the first few times. The other engine has judged once by then. */
const WARM_UP = 20;

function assessed(list: readonly Subscription[]): Assessment[] {
  const whole = { subscriptions: list, rowsRead: list.length, rowsTotal: list.length, complete: true };
  return assess(whole, CONTEXT, { product, displayName });
}

/** Every verdict is looked at: some are made only then. */
const targetsIn = (assessments: readonly Assessment[]): number =>
  assessments.reduce((sum, { targets }) => sum + targets.filter(({ verdict }) => verdict).length, 0);

const openIn = (assessments: readonly Assessment[]): Set<Open> =>
  new Set(
    assessments.flatMap(({ key, targets }) =>
      targets
        .filter(
          ({ findings }) => !findings.some(({ outcome, effect }) => outcome === 'violated' && effect === 'upgrade'),
        )
        .map((target): Open => `${key}>${target.product}`),
    ),
  );

/** CPU time of this process for one of `times` (ms): others may have the core meanwhile. */
async function spent(times: number, act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

function checkAlike(ours: ReadonlySet<Open>, theirs: ReadonlySet<Open>): void {
  const apart = [...ours, ...theirs].filter((one) => ours.has(one) !== theirs.has(one));
  if (apart.length) throw new Error(`The engines differ in ${apart.length} verdicts: ${apart.slice(0, 5).join(', ')}`);
}

export const assessing: Part = {
  name: 'assessing',
  async measure({ options }) {
    const [large, small] = [subscriptions(LARGE), subscriptions(SMALL)];
    const engine = jsonRules(small);
    checkAlike(openIn(assessed(small)), await engine.judge());
    for (const list of [small, large]) await spent(WARM_UP, () => targetsIn(assessed(list)));
    const times: Record<'large' | 'small' | 'theirs', number[]> = { large: [], small: [], theirs: [] };
    let targets = 0;
    for (let run = 0; run < options.runs; run++) {
      times.large.push(await spent(5, () => (targets = targetsIn(assessed(large)))));
      times.small.push(await spent(25, () => targetsIn(assessed(small))));
      times.theirs.push(await spent(1, () => engine.judge()));
    }
    const ours = targets / median(times.large);
    const oursSmall = engine.targets / median(times.small);
    const theirs = engine.targets / median(times.theirs);
    return [
      { what: '10,000 subscriptions', value: median(times.large), unit: 'ms', goal: { most: 50 }, runs: times.large },
      { what: 'subscriptions × targets per second', value: ours * 1000, unit: '/s' },
      { what: 'the same, 2,000 subscriptions', value: oursSmall * 1000, unit: '/s' },
      { what: 'json-rules-engine, 2,000 subscriptions', value: theirs * 1000, unit: '/s' },
      {
        what: 'ours / json-rules-engine, 2,000 subscriptions',
        value: oursSmall / theirs,
        unit: '×',
        goal: { least: 100 },
      },
    ] satisfies Figure[];
  },
};
