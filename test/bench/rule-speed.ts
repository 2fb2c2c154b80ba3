/** Judging rows against the clock: by our rules, and by json-rules-engine with the same conditions. `assessing.ts` bundles and runs it. */
import { displayName, product } from '../../src/catalog';
import { assess } from '../../src/rules/assess';
import type { AssessContext, Assessment } from '../../src/rules/types';
import type { Subscription } from '../../src/subscriptions/types';
import { subscriptions } from './customer';
import { jsonRules, type Open } from './json-rules';

const CONTEXT: AssessContext = {
  confirmations: { delegatedAdmin: 'yes', otherChannels: 'none', heldElsewhere: [] },
  unknownCommerceIs: 'traditional',
  packs: ['csp-table'],
};
/** A worker judges again and again: its code is compiled after the first few times. The other engine has judged once by then. */
const WARM_UP = 20;

function assessed(list: readonly Subscription[]): Assessment[] {
  const whole = { subscriptions: list, rowsRead: list.length, rowsTotal: list.length, complete: true };
  return assess(whole, CONTEXT, { product, displayName });
}

/** Every verdict is looked at: some are made only then. */
function targetsIn(assessments: readonly Assessment[]): number {
  let sum = 0;
  for (const { targets } of assessments) for (const { verdict } of targets) if (verdict) sum++;
  return sum;
}

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

export interface Speed {
  /** CPU time of one judgement of the whole list, run by run (ms). */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly targets: number;
}

/** How long both take for a list of so many rows, `runs` times each. */
export async function speed(rows: number, runs: number): Promise<Speed> {
  const list = subscriptions(rows);
  const engine = jsonRules(list);
  checkAlike(openIn(assessed(list)), await engine.judge());
  await spent(WARM_UP, () => targetsIn(assessed(list)));
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    ours.push(await spent(50_000 / rows, () => targetsIn(assessed(list))));
    theirs.push(await spent(1, () => engine.judge()));
  }
  return { ours, theirs, targets: engine.targets };
}
