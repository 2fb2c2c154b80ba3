import type { Assessment, PackId } from '../rules/types';
import type { Subscription, SubscriptionList } from '../subscriptions/types';
import type { Report, ReportSubscription } from './schema';

/** API codes of what no subscription page shows (SDK `UpgradeErrorCode`; spec "Codes"). */
export const NOT_CHECKED = [
  'subscription_add_ons_present',
  'subscription_not_provisioned',
  'offer_does_not_support_billing_cycle',
  'customer_policies',
] as const;

export interface ReportInput {
  /** Milliseconds since the epoch, UTC. */
  readonly now: number;
  readonly source: Report['source'];
  readonly reading: Pick<Report['reading'], 'state' | 'reason' | 'columns'>;
  readonly list: SubscriptionList;
  readonly assessments: readonly Assessment[];
  readonly confirmations: Report['confirmations'];
  readonly packs: readonly { id: PackId; version: string }[];
  /** Date of the catalog's CSV, ISO. */
  readonly catalog: string;
}

/** The report document for one customer's list. Pure; `assessments` stand in the list's order. */
export function buildReport(input: ReportInput): Report {
  const { list } = input;
  return {
    schema: 1,
    generatedAt: new Date(input.now).toISOString().replace(/\.\d+Z$/, 'Z'),
    source: input.source,
    reading: {
      ...input.reading,
      rowsRead: list.rowsRead,
      rowsTotal: list.rowsTotal,
      complete: list.complete,
      unknownStatuses: unique(list.subscriptions.filter((s) => s.status === 'unknown').map((s) => s.statusText)),
      unrecognisedNames: unique(list.subscriptions.filter(isUnrecognised).map((s) => s.name)),
    },
    rules: { packs: input.packs.map((pack) => ({ ...pack })), catalog: input.catalog },
    confirmations: input.confirmations,
    subscriptions: list.subscriptions.map((s, i) => reportSubscription(s, input.assessments[i])),
    notChecked: [...NOT_CHECKED],
  };
}

function isUnrecognised(s: Subscription): boolean {
  return s.identity.candidates.length === 0 && s.identity.otherKind === null;
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((v): v is string => !!v))];
}

function reportSubscription(s: Subscription, assessment: Assessment | undefined): ReportSubscription {
  const { candidates, match, otherKind, notes } = s.identity;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  return {
    key: s.key,
    id: s.id,
    offerId: s.offerId,
    name: s.name,
    product: only?.product ?? null,
    productMatch: match,
    edition: only?.edition ?? null,
    candidates: candidates.length > 1 ? candidates.map((c) => ({ ...c })) : [],
    otherKind,
    status: s.status,
    statusText: s.statusText,
    quantity: s.quantity,
    commerce: s.commerce,
    verdict: assessment?.verdict ?? 'unrecognised',
    targets: (assessment?.targets ?? []) as ReportSubscription['targets'],
    notes: [
      ...notes.map(({ code, ...params }) => ({ code: `identity-${code}`, params: { ...params } })),
      ...((assessment?.notes ?? []) as ReportSubscription['notes']),
    ],
  };
}
