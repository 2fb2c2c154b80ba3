/**
 * What an upgrade costs, by Microsoft's published formulas. Exact arithmetic on whole numbers; dates are plain ISO days without
 * a time zone. The result is an estimate of two invoice lines; taxes, promotions and currency are left out.
 *
 * New commerce: "Common billing scenarios, one-time and recurring", partner-center, 2023 (effective unit price, cut to two
 * decimals). Traditional: "Common billing scenarios, monthly / annual", partner-center, 2021 to 2023 (price per day, rounded to
 * three decimals in the monthly examples and to two in the annual ones); put together from those, as no page shows an upgrade.
 */

/** An amount of money in hundredths of the currency unit. */
export type Cents = bigint;

export interface UpgradeCost {
  /** Price per licence and charge cycle, as printed: `10.08`. */
  readonly oldPrice: string;
  readonly newPrice: string;
  /** Licences that move. */
  readonly quantity: number;
  /** First and last day of the charge cycle, both included. */
  readonly cycleStart: string;
  readonly cycleEnd: string;
  /** Day of the upgrade. */
  readonly day: string;
}

export type BillingField = keyof UpgradeCost | 'sourceQuantity';

/** The sentences are messages `billing_error_{code}`. */
export interface FieldError {
  readonly field: BillingField;
  readonly code: 'price' | 'quantity' | 'date' | 'cycle_reversed' | 'day_outside_cycle';
}

/** One step of a calculation as a surface may show it: messages `billing_step_{code}`. Amounts are decimal text. */
export interface Step {
  readonly code: 'days' | 'credit_unit' | 'credit' | 'charge_unit' | 'charge' | 'net' | 'credit_rate' | 'charge_rate';
  readonly params: readonly (string | number)[];
}

export interface Estimate {
  /** Negative or zero: what comes back for the rest of the cycle. */
  readonly credit: string;
  readonly charge: string;
  /** Charge and credit together. */
  readonly net: string;
  readonly cycleDays: number;
  readonly billingDays: number;
  /** False: a partial upgrade, a new subscription beside the source, licences by hand. */
  readonly full: boolean;
  readonly steps: readonly Step[];
}

export type Costed =
  | { readonly ok: true; readonly estimate: Estimate }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * New commerce: effective unit price = price / days of the charge cycle × billing days, cut to two decimals; × licences.
 * Billing days run from the upgrade to the cycle's end, both included. `sourceQuantity` tells a partial upgrade.
 */
export function newCommerceCost(input: UpgradeCost & { readonly sourceQuantity?: number }): Costed {
  const checked = check(input);
  if ('errors' in checked) return { ok: false, errors: checked.errors };
  const { oldPrice, newPrice, cycleDays, billingDays } = checked;
  const quantity = BigInt(input.quantity);
  const oldUnit = effectiveUnitPrice(oldPrice, cycleDays, billingDays);
  const newUnit = effectiveUnitPrice(newPrice, cycleDays, billingDays);
  const credit = -oldUnit * quantity;
  const charge = newUnit * quantity;
  const steps: Step[] = [
    { code: 'days', params: [billingDays, cycleDays] },
    { code: 'credit_unit', params: [input.oldPrice, cycleDays, billingDays, money(oldUnit)] },
    { code: 'credit', params: [money(-oldUnit), input.quantity, money(credit)] },
    { code: 'charge_unit', params: [input.newPrice, cycleDays, billingDays, money(newUnit)] },
    { code: 'charge', params: [money(newUnit), input.quantity, money(charge)] },
  ];
  const full = input.quantity >= (input.sourceQuantity ?? input.quantity);
  return { ok: true, estimate: estimateOf(credit, charge, checked, full, steps) };
}

/** Price per day and decimals to which it is rounded: three for a monthly cycle, two for an annual one, as the examples print it. */
const RATE_DECIMALS = { monthly: 3, annual: 2 } as const;

/**
 * Traditional: the old subscription is cancelled, the new one added, each by the days that are left. The price per day is
 * rounded as in Microsoft's examples. All licences move: traditional upgrades know no part.
 */
export function traditionalCost(input: UpgradeCost & { readonly cycle: 'monthly' | 'annual' }): Costed {
  const checked = check(input);
  if ('errors' in checked) return { ok: false, errors: checked.errors };
  const { oldPrice, newPrice, cycleDays, billingDays } = checked;
  const decimals = RATE_DECIMALS[input.cycle];
  const days = BigInt(billingDays);
  const quantity = BigInt(input.quantity);
  const oldRate = dailyRate(oldPrice, cycleDays, decimals);
  const newRate = dailyRate(newPrice, cycleDays, decimals);
  const credit = -byDays(oldRate, decimals, days) * quantity;
  const charge = byDays(newRate, decimals, days) * quantity;
  const steps: Step[] = [
    { code: 'days', params: [billingDays, cycleDays] },
    { code: 'credit_rate', params: [input.oldPrice, cycleDays, decimal(oldRate, decimals)] },
    { code: 'credit', params: [money(-byDays(oldRate, decimals, days)), input.quantity, money(credit)] },
    { code: 'charge_rate', params: [input.newPrice, cycleDays, decimal(newRate, decimals)] },
    { code: 'charge', params: [money(byDays(newRate, decimals, days)), input.quantity, money(charge)] },
  ];
  return { ok: true, estimate: estimateOf(credit, charge, checked, true, steps) };
}

function estimateOf(
  credit: Cents,
  charge: Cents,
  { cycleDays, billingDays }: Checked,
  full: boolean,
  steps: Step[],
): Estimate {
  const net = money(credit + charge);
  return {
    credit: money(credit),
    charge: money(charge),
    net,
    cycleDays,
    billingDays,
    full,
    steps: [...steps, { code: 'net', params: [money(credit), money(charge), net] }],
  };
}

/** An exact decimal: `units` / 10^`decimals`. */
interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}

interface Checked {
  readonly oldPrice: Decimal;
  readonly newPrice: Decimal;
  readonly cycleDays: number;
  readonly billingDays: number;
}

function check(
  input: UpgradeCost & { readonly sourceQuantity?: number },
): Checked | { readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const fail = (field: BillingField, code: FieldError['code']) => void errors.push({ field, code });
  const oldPrice = price(input.oldPrice);
  const newPrice = price(input.newPrice);
  if (!oldPrice) fail('oldPrice', 'price');
  if (!newPrice) fail('newPrice', 'price');
  if (!isCount(input.quantity)) fail('quantity', 'quantity');
  if (input.sourceQuantity !== undefined && !isCount(input.sourceQuantity)) fail('sourceQuantity', 'quantity');
  const [start, end, day] = [dayNumber(input.cycleStart), dayNumber(input.cycleEnd), dayNumber(input.day)];
  if (start === null) fail('cycleStart', 'date');
  if (end === null) fail('cycleEnd', 'date');
  if (day === null) fail('day', 'date');
  if (start !== null && end !== null && end < start) fail('cycleEnd', 'cycle_reversed');
  else if (start !== null && end !== null && day !== null && (day < start || day > end))
    fail('day', 'day_outside_cycle');
  if (errors.length || !oldPrice || !newPrice || start === null || end === null || day === null) return { errors };
  return { oldPrice, newPrice, cycleDays: end - start + 1, billingDays: end - day + 1 };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 10_000_000;
}

/** A price as printed, with a point or a comma before at most six decimals; null for anything else. */
function price(text: string): Decimal | null {
  const [, whole, part = ''] = /^\s*(\d{1,9})(?:[.,](\d{1,6}))?\s*$/.exec(text) ?? [];
  return whole === undefined ? null : { units: BigInt(whole + part), decimals: part.length };
}

/** Days since 1970 of an ISO day; null where there is no such day. */
function dayNumber(iso: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return null;
  return time / 86_400_000;
}

/** Price / days of the cycle × billing days, cut to two decimals (10.08 / 30 × 23 = 7.728 → 7.72). */
function effectiveUnitPrice({ units, decimals }: Decimal, cycleDays: number, billingDays: number): Cents {
  return (units * BigInt(billingDays) * 100n) / (BigInt(cycleDays) * 10n ** BigInt(decimals));
}

/** Price per day, rounded half up to so many decimals, in units of the last one. */
function dailyRate({ units, decimals }: Decimal, cycleDays: number, to: number): bigint {
  return rounded(units * 10n ** BigInt(to), BigInt(cycleDays) * 10n ** BigInt(decimals));
}

function byDays(rate: bigint, decimals: number, days: bigint): Cents {
  return rounded(rate * days * 100n, 10n ** BigInt(decimals));
}

/** Rounded half up; both are positive. */
function rounded(dividend: bigint, divisor: bigint): bigint {
  return (dividend * 2n + divisor) / (divisor * 2n);
}

function money(cents: Cents): string {
  return decimal(cents, 2);
}

function decimal(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

type Text = (key: string, fallback: string, ...params: readonly string[]) => string;

/** A step of the calculation in words. */
export function stepText({ code, params }: Step, text: Text): string {
  return text(`billing_step_${code}`, params.join(' '), ...params.map(String));
}

/** What is wrong with an input, in words. */
export function fieldErrorText({ code }: FieldError, text: Text): string {
  return text(`billing_error_${code}`, code);
}
