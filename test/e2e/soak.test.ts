/**
 * The portal used at random: a minute of it here, ten with `npm run soak`. `SOAK_SEED` and `SOAK_MINUTES` choose what and how long; the
 * steps follow from the seed, only how far they get in the time does not.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soak } from '../soak/soak';
import { Office } from './faults/office';
import { Harness } from './harness';

const { SOAK_SEED = '20261124', SOAK_MINUTES = '1' } = process.env;
const ms = Number(SOAK_MINUTES) * 60_000;

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness?.close());

it(
  `${SOAK_MINUTES} min of random use with seed ${SOAK_SEED}: never a verdict of another row or customer`,
  async () => {
    const office = await Office.open(harness);
    const { steps, checks, findings, done } = await soak(harness, office, Number(SOAK_SEED), ms);
    console.log(`soak: seed ${SOAK_SEED}, ${steps} steps, ${checks} checks, ${findings.length} findings`, done);
    expect(findings).toEqual([]);
    expect([...(await harness.leaveTabs()), ...(await office.errors())]).toEqual([]);
  },
  ms + 240_000,
);
