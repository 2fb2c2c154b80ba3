import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldErrorText,
  newCommerceCost,
  stepText,
  traditionalCost,
  type UpgradeCost,
} from '../../src/guidance/billing';

/** "Common billing scenarios, one-time and recurring": 300 Business Standard, 18 June to 17 July 2021, upgraded on 25 June. */
const published: UpgradeCost = {
  oldPrice: '10.08',
  newPrice: '6.43',
  quantity: 300,
  cycleStart: '2021-06-18',
  cycleEnd: '2021-07-17',
  day: '2021-06-25',
};

function estimate(costed: ReturnType<typeof newCommerceCost>) {
  if (!costed.ok) throw new Error(JSON.stringify(costed.errors));
  return costed.estimate;
}

describe('newCommerceCost', () => {
  it('gives the published full upgrade', () => {
    const full = estimate(newCommerceCost({ ...published, sourceQuantity: 300 }));
    expect(full).toMatchObject({
      credit: '-2316.00',
      charge: '1476.00',
      net: '-840.00',
      cycleDays: 30,
      billingDays: 23,
      full: true,
    });
    expect(full.steps).toContainEqual({ code: 'credit_unit', params: ['10.08', 30, 23, '7.72'] });
    expect(full.steps).toContainEqual({ code: 'charge_unit', params: ['6.43', 30, 23, '4.92'] });
  });

  it('gives the published partial upgrade of 100 licences', () => {
    const part = estimate(newCommerceCost({ ...published, quantity: 100, sourceQuantity: 300 }));
    expect(part).toMatchObject({ credit: '-772.00', charge: '492.00', full: false });
  });

  it('gives the published conversion of a trial: 25 licences at 52.61 for the whole cycle', () => {
    const trial = { ...published, oldPrice: '0', newPrice: '52.61', quantity: 25, day: '2021-06-18' };
    expect(estimate(newCommerceCost(trial))).toMatchObject({ credit: '0.00', charge: '1315.25', billingDays: 30 });
  });

  it('cuts the unit price where rounding would raise it', () => {
    const cut = { ...published, oldPrice: '12.30', quantity: 1 };
    expect(estimate(newCommerceCost(cut)).credit).toBe('-9.43');
    expect(estimate(newCommerceCost({ ...cut, oldPrice: '12.2996' })).credit).toBe('-9.42');
  });

  it('counts the last day of the cycle, a leap day and the change to summer time', () => {
    expect(estimate(newCommerceCost({ ...published, day: '2021-07-17' })).billingDays).toBe(1);
    const leap = { ...published, cycleStart: '2024-02-01', cycleEnd: '2024-03-31', day: '2024-02-29' };
    expect(estimate(newCommerceCost(leap))).toMatchObject({ cycleDays: 60, billingDays: 32 });
  });

  it('names the field of each wrong input', () => {
    const wrong = newCommerceCost({
      oldPrice: 'ten',
      newPrice: '-1',
      quantity: 1.5,
      cycleStart: '2021-02-30',
      cycleEnd: '2021-07-17',
      day: '',
    });
    expect(wrong).toEqual({
      ok: false,
      errors: [
        { field: 'oldPrice', code: 'price' },
        { field: 'newPrice', code: 'price' },
        { field: 'quantity', code: 'quantity' },
        { field: 'cycleStart', code: 'date' },
        { field: 'day', code: 'date' },
      ],
    });
    expect(newCommerceCost({ ...published, day: '2021-07-18' })).toEqual({
      ok: false,
      errors: [{ field: 'day', code: 'day_outside_cycle' }],
    });
    expect(newCommerceCost({ ...published, cycleEnd: '2021-06-01' })).toEqual({
      ok: false,
      errors: [{ field: 'cycleEnd', code: 'cycle_reversed' }],
    });
  });

  it('charges what it credits where the prices are equal, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 18, max: 30 }),
        (cents, quantity, day) => {
          const price = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
          const same = estimate(
            newCommerceCost({ ...published, oldPrice: price, newPrice: price, quantity, day: `2021-06-${day}` }),
          );
          expect(same.net).toBe('0.00');
          expect(Number(same.charge)).toBeLessThanOrEqual((cents / 100) * quantity + 1e-6);
        },
      ),
    );
  });
});

describe('traditionalCost', () => {
  /** "Common billing scenarios, monthly": 4.00 a month, bought on 13 January; 1 to 12 February falls into the next invoice. */
  it('gives the published days of a monthly price', () => {
    const january = {
      ...published,
      oldPrice: '4.00',
      newPrice: '4.00',
      quantity: 1,
      cycleStart: '2021-01-01',
      cycleEnd: '2021-01-31',
    };
    expect(estimate(traditionalCost({ ...january, day: '2021-01-13', cycle: 'monthly' }))).toMatchObject({
      credit: '-2.45',
      billingDays: 19,
    });
    expect(estimate(traditionalCost({ ...january, day: '2021-01-20', cycle: 'monthly' }))).toMatchObject({
      charge: '1.55',
      billingDays: 12,
    });
    const february = { ...january, cycleStart: '2021-02-01', cycleEnd: '2021-02-28', day: '2021-02-17' };
    expect(estimate(traditionalCost({ ...february, cycle: 'monthly' }))).toMatchObject({
      credit: '-1.72',
      billingDays: 12,
    });
  });

  /** "Common billing scenarios, annual": 48.00 a year. */
  it.each([
    ['2021-12-13', 19, '2.47'],
    ['2021-01-20', 346, '44.98'],
    ['2021-02-17', 318, '41.34'],
  ])('gives the published days of an annual price from %s', (day, billingDays, amount) => {
    const year = {
      ...published,
      oldPrice: '48',
      newPrice: '48',
      quantity: 1,
      cycleStart: '2021-01-01',
      cycleEnd: '2021-12-31',
      day,
    };
    const result = estimate(traditionalCost({ ...year, cycle: 'annual' }));
    expect(result).toMatchObject({ billingDays, charge: amount, credit: `-${amount}` });
  });
});

describe('words', () => {
  const text = (key: string, _: string, ...params: readonly string[]) => [key, ...params].join('|');

  it('name steps and errors', () => {
    const { steps } = estimate(newCommerceCost(published));
    expect(steps.map((step) => stepText(step, text))).toEqual([
      'billing_step_days|23|30',
      'billing_step_credit_unit|10.08|30|23|7.72',
      'billing_step_credit|-7.72|300|-2316.00',
      'billing_step_charge_unit|6.43|30|23|4.92',
      'billing_step_charge|4.92|300|1476.00',
      'billing_step_net|-2316.00|1476.00|-840.00',
    ]);
    expect(fieldErrorText({ field: 'day', code: 'date' }, text)).toBe('billing_error_date');
  });
});
