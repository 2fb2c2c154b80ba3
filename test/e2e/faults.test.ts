/**
 * The 48 faults, one test each: whatever happens to page, data, time, extension and neighbourhood, no verdict is wrong, nothing
 * throws, nothing of one customer shows at another, the page works on, and the state is said in words.
 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { data } from './faults/data';
import { lifecycle } from './faults/lifecycle';
import { neighbours } from './faults/neighbours';
import { Office } from './faults/office';
import { pageShapes } from './faults/page-shapes';
import { time } from './faults/time';
import { Harness } from './harness';

const faults = [...pageShapes, ...data, ...time, ...lifecycle, ...neighbours];

let harness: Harness;
let office: Office;
beforeAll(async () => {
  harness = await Harness.start({ backForwardCache: true, timeZone: 'Pacific/Kiritimati' });
  office = await Office.open(harness);
});
afterEach(async () => expect([...(await harness.leaveTabs()), ...(await office.errors())]).toEqual([]));
afterAll(() => harness?.close());

it.each(faults)('fault $number: $name', ({ run }) => run({ harness, office }), 180_000);
