import type { Candidate } from '../catalog/types';
import type { Assessment, CatalogView, Note, TargetAssessment } from './types';

/** An assessment without the row that it belongs to. */
export type Judged = Omit<Assessment, 'key'>;

/**
 * What holds whichever product a row is. One candidate: its own judgement. Several: a verdict that is the same for all
 * stands, with the targets that all have with the same findings; else nothing is certain. Null without a candidate.
 */
export function agree(
  answers: readonly Judged[],
  candidates: readonly Candidate[],
  catalog: CatalogView,
): Judged | null {
  const [first, ...rest] = answers;
  if (!first || !rest.length) return first ?? null;
  const names = candidates.map(({ product, edition }) => catalog.displayName(product, edition)).join(', ');
  const notes: Note[] = [{ code: 'ambiguous', params: { names } }, ...common(first, rest)];
  if (rest.some((answer) => answer.verdict !== first.verdict)) return { verdict: 'undetermined', targets: [], notes };
  const targets = first.targets.filter((target) =>
    rest.every((answer) => answer.targets.some((other) => fingerprint(other) === fingerprint(target))),
  );
  return { verdict: first.verdict, targets, notes };
}

function common(first: Judged, rest: readonly Judged[]): Note[] {
  const texts = rest.map((answer) => answer.notes.map((note) => JSON.stringify(note)));
  return first.notes.filter((note) => texts.every((notes) => notes.includes(JSON.stringify(note))));
}

function fingerprint({ product, edition, pack, findings }: TargetAssessment): string {
  return [product, edition, pack, ...findings.map((finding) => finding.outcome)].join('|');
}
