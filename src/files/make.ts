import type { Saying } from '../subscriptions/row-identity';
import { toSubscription } from '../subscriptions/subscription';
import type { MakeSubscription } from './combine';

/** How rows of files become subscriptions. `says`: what the user said about a row, by its key. */
export function subscriptionMaker(
  now: number,
  language: string | null,
  says: (key: string) => Saying | undefined = () => undefined,
): MakeSubscription {
  return (row) => toSubscription(row, { language, now, says: says(row.key) });
}
