import { key, mainTargets, remarkParams, type Say, services, whyTarget } from './explain';
import type { Remark, Report, ReportEvidence, ReportFinding, ReportSubscription, ReportTarget } from './schema';

export type NoteFormat = 'text' | 'markdown';

export interface NoteOptions {
  readonly say: Say;
  readonly format: NoteFormat;
  /** The target that the note is about; all of the main pack where it is left out. */
  readonly target?: { readonly product: string; readonly edition: string | null } | undefined;
}

/** A line of the note before it is written in a format. */
type Line =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'field'; readonly label: string; readonly value: string }
  | { readonly kind: 'item'; readonly text: string; readonly depth: number };

/**
 * What a support desk needs of one subscription: customer, subscription, targets with verdict, conditions and evidence, what
 * was not checked, sources with dates, rule packs. Null where the report has no such row. For a note without names and ids
 * give it the redacted report.
 */
export function supportNote(report: Report, subscriptionKey: string, options: NoteOptions): string | null {
  const row = report.subscriptions.find((one) => one.key === subscriptionKey);
  if (!row) return null;
  const { say, target: wanted } = options;
  const targets = wanted
    ? row.targets.filter((one) => one.product === wanted.product && one.edition === wanted.edition)
    : mainTargets(row);
  const lines: Line[] = [
    { kind: 'title', text: say.text('export_note_title', 'Upgrade Lens') },
    ...head(report, row, say),
    ...targets.flatMap((target) => targetLines(target, say)),
    ...tail(report, say),
  ];
  return write(lines, options.format);
}

function field(say: Say, label: string, value: string | null): Line[] {
  return value ? [{ kind: 'field', label: say.text(`export_${label}`, label), value }] : [];
}

function head(report: Report, row: ReportSubscription, say: Say): Line[] {
  const status = say.text(`status_${row.status}`, row.status);
  const list = say.text('rows_read_of', '', String(report.reading.rowsRead), String(report.reading.rowsTotal ?? '?'));
  const notes = row.notes.map((note) => remark(note, say)).filter(Boolean);
  return [
    ...field(say, 'customer', report.source.customerId),
    ...field(say, 'subscription', row.name),
    ...field(say, 'subscription_id', row.id),
    ...field(say, 'offer_id', row.offerId),
    ...field(say, 'status', row.statusText && row.statusText !== status ? `${status} (${row.statusText})` : status),
    ...field(say, 'quantity', row.quantity === null ? null : String(row.quantity)),
    ...field(say, 'commerce', say.text(`commerce_${row.commerce}`, row.commerce)),
    ...field(say, 'verdict', say.text(`verdict_${key(row.verdict)}`, row.verdict)),
    ...field(
      say,
      'list',
      report.reading.complete ? say.text('export_list_complete', '', String(report.reading.rowsRead)) : list,
    ),
    ...notes.map((text): Line => ({ kind: 'item', text, depth: 0 })),
  ];
}

function targetLines(target: ReportTarget, say: Say): Line[] {
  const verdict = say.text(`verdict_${target.verdict}`, target.verdict);
  return [
    { kind: 'heading', text: say.text('export_target', target.name, target.name) },
    ...field(say, 'verdict', `${verdict}. ${whyTarget(target, say)}`),
    ...target.findings.flatMap((finding) => findingLines(finding, say)),
    ...field(say, 'services_added', services(target.servicesAdded, say)),
    ...field(say, 'services_lost', services(target.servicesLost, say)),
    ...target.notes.map((note): Line => ({ kind: 'item', text: remark(note, say), depth: 0 })),
    ...field(say, 'source', `${target.source.title}, ${target.source.date}, ${target.source.url}`),
  ];
}

function findingLines(finding: ReportFinding, say: Say): Line[] {
  const { condition, outcome, effect, code } = finding;
  const words = [
    say.text(`outcome_${outcome}`, outcome),
    say.text(`condition_${key(condition)}`, condition),
    effect === 'licence-transfer' && outcome === 'violated' ? say.text('export_only_transfer', '') : '',
    code === null ? '' : `[${code}]`,
  ];
  return [
    { kind: 'item', depth: 0, text: words.filter(Boolean).join(' ') },
    ...finding.evidence.map((one): Line => ({ kind: 'item', depth: 1, text: evidence(one, say) })),
    ...finding.reasons.map((one): Line => ({ kind: 'item', depth: 1, text: remark(one, say) })),
  ];
}

function evidence({ name, status, channel, services: families, subscription }: ReportEvidence, say: Say): string {
  const details = [
    say.text(`status_${status}`, status),
    say.text(`channel_${key(channel)}`, channel),
    services(families, say),
    subscription !== null && subscription !== name ? subscription : '',
  ];
  return `${name} (${details.filter(Boolean).join('; ')})`;
}

function remark({ code, params }: Remark, say: Say): string {
  const words = remarkParams(params, say);
  const note = say.text(`note_${key(code)}`, '', ...words);
  return note || say.text(`reason_${key(code)}`, code, ...words);
}

function tail(report: Report, say: Say): Line[] {
  const packs = report.rules.packs.map(({ id, version }) => `${id} ${version}`).join(', ');
  const page = report.source.url === null ? [] : field(say, 'page', report.source.url);
  return [
    { kind: 'heading', text: say.text('export_not_checked', 'Not checked') },
    ...report.notChecked.map((code): Line => ({ kind: 'item', depth: 0, text: say.text(`not_checked_${code}`, code) })),
    { kind: 'heading', text: say.text('export_basis', 'Basis') },
    ...field(say, 'read_from', say.text(`export_from_${key(report.source.kind)}`, report.source.kind)),
    ...page,
    ...field(say, 'read_at', report.generatedAt),
    ...field(say, 'packs', packs),
    ...field(say, 'catalog', report.rules.catalog),
    { kind: 'item', depth: 0, text: say.text('export_disclaimer', '') },
  ];
}

function write(lines: readonly Line[], format: NoteFormat): string {
  const text = lines.map(format === 'markdown' ? asMarkdown : asText).join('\n');
  return `${text.trim()}\n`;
}

function asText(line: Line): string {
  if (line.kind === 'title') return oneLine(line.text);
  if (line.kind === 'heading') return `\n${oneLine(line.text)}`;
  if (line.kind === 'field') return `${oneLine(line.label)}: ${oneLine(line.value)}`;
  return `${'  '.repeat(line.depth)}- ${oneLine(line.text)}`;
}

function asMarkdown(line: Line): string {
  if (line.kind === 'title') return `## ${escaped(line.text)}\n`;
  if (line.kind === 'heading') return `\n### ${escaped(line.text)}\n`;
  if (line.kind === 'field') return `- **${escaped(line.label)}:** ${escaped(line.value)}`;
  return `${'  '.repeat(line.depth)}- ${escaped(line.text)}`;
}

/** A name over several lines would fake other lines of the note. */
function oneLine(text: string): string {
  return text.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim();
}

/** Signs that Markdown or HTML in it would read; addresses stay whole. */
function escaped(text: string): string {
  return oneLine(text)
    .split(/(https:\/\/[^\s<>()[\]`*|\\]+)/)
    .map((part, i) => (i % 2 ? part : part.replace(/[\\`*_[\]<>#|~!]/g, '\\$&')))
    .join('');
}
