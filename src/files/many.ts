import type {
  AssessContext,
  Assessment,
  CatalogView,
  ConditionId,
  Finding,
  TargetAssessment,
  Verdict,
} from '../rules/types';
import { combine, type MakeSubscription } from './combine';
import { judge } from './judge';
import { recogniseWith } from './recognise';
import type { FileInput, FileProblem, ReadOptions, Vocabulary } from './types';

/** One subscription of one customer, in the table across customers. */
export interface ManyRow {
  readonly file: string;
  /** The customer's id where the file tells it, else the file's name without its ending. */
  readonly customer: string;
  readonly key: string;
  readonly subscription: string;
  readonly quantity: number | null;
  readonly verdict: Verdict;
  /** The target that can be had soonest; null where there is none. */
  readonly best: { readonly product: string; readonly edition: string | null; readonly name: string } | null;
  /** What stands in the way of `best`, or is still to be confirmed. */
  readonly condition: ConditionId | null;
  readonly code: string | null;
}

/** One file done. */
export interface ManyStep {
  readonly done: number;
  readonly total: number;
  readonly file: string;
  readonly rows: readonly ManyRow[];
  readonly problems: readonly FileProblem[];
}

/** What judging needs besides the files. */
export interface Judging {
  readonly words: Vocabulary;
  readonly make: MakeSubscription;
  readonly context: AssessContext;
  readonly catalog: CatalogView;
}

/**
 * Judges many exports, one customer each, file by file: a file is loaded when its turn comes and let go after it. Ends early
 * when its signal says so; the rows given so far stay good.
 */
export async function* assessMany(
  files: readonly (() => Promise<FileInput>)[],
  judging: Judging,
  options: ReadOptions,
): AsyncGenerator<ManyStep> {
  for (const [i, load] of files.entries()) {
    if (options.signal?.aborted) return;
    yield await oneFile(load, judging, options, { done: i + 1, total: files.length });
    await options.pause?.();
  }
}

async function oneFile(
  load: () => Promise<FileInput>,
  { words, make, context, catalog }: Judging,
  options: ReadOptions,
  progress: Pick<ManyStep, 'done' | 'total'>,
): Promise<ManyStep> {
  const input = await load().catch(() => ({ name: '', bytes: new Uint8Array() }));
  const { onProgress: _, ...rest } = options;
  const file = await recogniseWith(words, input, rest);
  const customer = combine([file], make);
  const { list, assessments } = judge(customer, context, catalog);
  const name = customer.customerId ?? input.name.replace(/\.[a-z0-9]{2,5}$/i, '');
  const rows = list.subscriptions.flatMap((subscription, at) => {
    const assessment = assessments[at];
    if (!assessment) return [];
    const { key, name: written, quantity } = subscription;
    return [{ file: input.name, customer: name, key, subscription: written, quantity, ...bestOf(assessment) }];
  });
  return { ...progress, file: input.name, rows, problems: [...file.problems, ...customer.problems] };
}

const ORDER: readonly Verdict[] = ['ready', 'clear', 'undetermined', 'blocked', 'no-path', 'unrecognised'];

function bestOf({ verdict, targets }: Assessment): Pick<ManyRow, 'verdict' | 'best' | 'condition' | 'code'> {
  const target = targets.find((one) => one.pack !== 'api-2019' && one.verdict === verdict);
  const finding = target ? standingInTheWay(target) : undefined;
  const best = target ? { product: target.product, edition: target.edition, name: target.name } : null;
  return { verdict, best, condition: finding?.condition ?? null, code: finding?.code ?? null };
}

function standingInTheWay({ verdict, findings }: TargetAssessment): Finding | undefined {
  if (verdict === 'blocked')
    return findings.find(({ outcome, effect }) => outcome === 'violated' && effect === 'upgrade');
  const open = findings.filter(({ outcome }) => outcome === 'unverified');
  return open.find(({ condition }) => condition !== 'delegated-admin') ?? open[0];
}

/** By what can be done: possible upgrades first, one target's customers together. */
export function sortRows(rows: readonly ManyRow[]): ManyRow[] {
  const text = new Intl.Collator('en', { numeric: true });
  return [...rows].sort(
    (a, b) =>
      ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
      text.compare(a.best?.name ?? '', b.best?.name ?? '') ||
      text.compare(a.condition ?? '', b.condition ?? '') ||
      text.compare(a.customer, b.customer),
  );
}
