import type { FilePart, FileResult } from './types';

/** Files by customer, and those that no file's ids tie to one of several customers. */
export interface Grouped {
  readonly customers: readonly (readonly FileResult[])[];
  readonly unassigned: readonly FileResult[];
}

/**
 * Which files belong together. Each list of subscriptions is one customer's, unless two name the same customer, or the API
 * lists a subscription of an export; answers and SKUs join the customer whose id or subscription they name, or the only one.
 * An Offer Matrix belongs to no customer: it joins all.
 */
export function groupByCustomer(files: readonly FileResult[]): Grouped {
  const isMatrix = (file: FileResult) => file.kind === 'offer-matrix';
  const matrices = files.filter(isMatrix);
  const groups: FileResult[][] = [];
  for (const file of files.filter(hasList)) {
    const same = groups.find((group) => isSameCustomer(file, group));
    if (same) same.push(file);
    else groups.push([file]);
  }
  const rest = files.filter((file) => !isMatrix(file) && !hasList(file) && file.parts.length > 0);
  if (groups.length === 0 && rest.length > 0) return { customers: [[...rest, ...matrices]], unassigned: [] };
  const unassigned: FileResult[] = [];
  for (const file of rest) {
    const group = groups.length === 1 ? groups[0] : groups.find((one) => belongs(file, one));
    if (group) group.push(file);
    else unassigned.push(file);
  }
  if (groups.length === 0) return { customers: [], unassigned: matrices };
  return { customers: groups.map((group) => [...group, ...matrices]), unassigned };
}

/** Of two exports each is one customer's; an API list and an export that share a subscription are the same one's. */
function isSameCustomer(file: FileResult, group: readonly FileResult[]): boolean {
  const id = customerOf(file);
  if (id !== null && group.some((other) => customerOf(other) === id)) return true;
  const known = group.map(customerOf).find((other) => other !== null) ?? null;
  if (id !== null && known !== null) return false;
  const others = group.filter((other) => isExport(other) !== isExport(file));
  const ids = new Set(subscriptionIds(others));
  return ids.size > 0 && subscriptionIds([file]).some((own) => ids.has(own));
}

function isExport(file: FileResult): boolean {
  return file.parts.some(({ kind }) => kind === 'export-csv');
}

function subscriptionIds(files: readonly FileResult[]): string[] {
  return files.flatMap((file) =>
    file.parts.flatMap((part) => ('rows' in part ? part.rows.flatMap((row) => row.id ?? []) : [])),
  );
}

function hasList(file: FileResult): boolean {
  return file.parts.some(({ kind }) => kind === 'export-csv' || kind === 'subscriptions');
}

function customerOf(file: FileResult): string | null {
  return file.parts.map(partCustomer).find((id) => id !== null) ?? null;
}

function partCustomer(part: FilePart): string | null {
  return 'facts' in part ? part.facts.customerId : null;
}

function belongs(file: FileResult, group: readonly FileResult[]): boolean {
  const id = customerOf(file);
  if (id !== null && group.some((other) => customerOf(other) === id)) return true;
  const asked = file.parts.flatMap((part) =>
    'subscriptionId' in part && part.subscriptionId ? [part.subscriptionId] : [],
  );
  const listed = subscriptionIds(group);
  return asked.some((subscription) => listed.includes(subscription));
}
