import type { ConditionId, Source } from '../types';
import facts from './facts.json';

/** The API's own code for a condition that is not met. */
export const API_CODES: Readonly<Record<ConditionId, string>> = facts.codes;

/** The page that states the four conditions. @public */
export const CONDITIONS_SOURCE: Source = facts.document;

/** Licences that a customer can hold of one small-business plan in new commerce, over all partners and channels. */
export const SEAT_POOL = facts.seatPool;
