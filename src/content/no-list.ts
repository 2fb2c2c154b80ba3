import { catalogVersion } from '../catalog';
import { NOTHING_SAID } from '../nothing-said';
import { buildReport } from '../report/build';
import type { Report } from '../report/schema';
import { packVersions } from '../rules/packs';

/** The report of a Partner Center page that is not a customer's subscription list. */
export function noListReport(url: string, language: string): Report {
  return buildReport({
    now: Date.now(),
    source: { kind: 'page', url, customerId: null, language: language || null },
    reading: { state: 'not-a-list', reason: null, columns: {} },
    list: { subscriptions: [], rowsRead: 0, rowsTotal: null, complete: false },
    assessments: [],
    confirmations: NOTHING_SAID.confirmations,
    packs: packVersions(NOTHING_SAID.packs),
    catalog: catalogVersion(),
  });
}
