import type { Report } from '../report/schema';
import type { Seen } from './session';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Steps of the portal's addresses, of which there were several forms; whatever else stands there may be a name. */
const STEP =
  /^([a-z]{2}-[a-z]{2}|dashboard|home|pcv|v\d|commerce\d?|partner|customers|customer|subscriptions|subscription|users|orders|account)$/i;
const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** What somebody who is to find out why a list was not read must know: shapes and counts, as JSON. Nothing of a customer. */
export function diagnosisText(report: Report, { page, ...about }: Seen): string {
  const { reading, source, rules } = report;
  const { state, reason, rowsRead, rowsTotal, complete, columns } = reading;
  const diagnosis = {
    ...about,
    catalog: rules.catalog,
    packs: rules.packs.map(({ id, version }) => `${id} ${version}`),
    address: addressShape(source.url),
    pageLanguage: source.language && TAG.test(source.language) ? source.language : null,
    state,
    reason: reason?.code ?? null,
    columns,
    rowsRead,
    rowsTotal,
    complete,
    unknownStatuses: reading.unknownStatuses.length,
    unrecognisedNames: reading.unrecognisedNames.length,
    verdicts: counts(report.subscriptions.map(({ verdict }) => verdict)),
    page,
  };
  return JSON.stringify(diagnosis, null, 2);
}

/** `/dashboard/{…}/customers/{id}/subscriptions`: which steps the address has, but for ids and names. */
function addressShape(url: string | null): string | null {
  if (url === null) return null;
  const steps = new URL(url).pathname.split('/').map((step) => {
    if (step === '' || STEP.test(step)) return step;
    return GUID.test(step) ? '{id}' : '{…}';
  });
  return steps.join('/');
}

function counts(codes: readonly string[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const code of codes) all[code] = (all[code] ?? 0) + 1;
  return all;
}
