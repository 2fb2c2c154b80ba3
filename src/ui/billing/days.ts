export type Cycle = 'monthly' | 'annual';

/** Last day of a billing period that begins on an ISO day; empty where that is no day. A period from the 31st ends with the next month. */
export function lastDay(start: string, cycle: Cycle): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(start)) return '';
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const months = month + (cycle === 'monthly' ? 1 : 12);
  const daysThere = new Date(Date.UTC(year, months, 0)).getUTCDate();
  const end = day > daysThere ? new Date(Date.UTC(year, months, 0)) : new Date(Date.UTC(year, months - 1, day - 1));
  return Number.isNaN(end.getTime()) ? '' : end.toISOString().slice(0, 10);
}

/** The user's day, ISO. */
export function today(now = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}
