import type { Candidate, Product } from '../catalog/types';
import api2019 from './packs/api-2019.json';
import cspTable from './packs/csp-table.json';
import newCommerce from './packs/new-commerce.json';
import type { Pack, PackId, Source, UpgradePath } from './types';

/** A pack as its file prints it, row by row like the table it comes from. */
export interface PackFile {
  readonly version: string;
  readonly documents: readonly Source[];
  readonly rows: readonly PackRow[];
  readonly unsupported?: readonly PackRow[];
}
interface PackRow {
  readonly source: string;
  readonly edition?: string;
  readonly targets: readonly PackTarget[];
}
interface PackTarget {
  readonly product: string;
  readonly edition?: string;
  /** Index into `documents`; the first where it is left out. */
  readonly document?: number;
  readonly note?: string;
}

const PACKS = {
  'csp-table': readPack('csp-table', cspTable),
  'api-2019': readPack('api-2019', api2019),
  'new-commerce': readPack('new-commerce', newCommerce),
} as const satisfies Record<PackId, Pack>;

/** The published pack of that id. */
export function pack(id: PackId): Pack {
  return PACKS[id];
}

/** Ids and versions of the packs in use, for the report. */
export function packVersions(ids: readonly PackId[]): { id: PackId; version: string }[] {
  return ids.map((id) => ({ id, version: PACKS[id].version }));
}

/** The paths of a list by their sources: a list of rows asks the same few packs again and again. */
const indexes = new WeakMap<readonly UpgradePath[], ReadonlyMap<string, UpgradePath[]>>();

/** Paths of one product and edition, in the pack's order. */
export function pathsOf(paths: readonly UpgradePath[], source: Candidate): readonly UpgradePath[] {
  const index = indexes.get(paths) ?? bySource(paths);
  indexes.set(paths, index);
  return index.get(candidateKey(source)) ?? [];
}

function bySource(paths: readonly UpgradePath[]): ReadonlyMap<string, UpgradePath[]> {
  const index = new Map<string, UpgradePath[]>();
  for (const path of paths) {
    const key = candidateKey(path.source);
    const before = index.get(key);
    if (before) before.push(path);
    else index.set(key, [path]);
  }
  return index;
}

/**
 * The pack with the conversions of the partner's own Offer Matrix. Where the file speaks of a source product, its paths
 * replace the documented ones: the file is newer, and the only authority that Microsoft names. A path of the file is
 * never listed as unsupported.
 */
export function withOfferMatrix(documented: Pack, paths: readonly UpgradePath[]): Pack {
  const spokenOf = new Set(paths.map((path) => candidateKey(path.source)));
  const rest = documented.paths.filter((path) => !spokenOf.has(candidateKey(path.source)));
  const known = new Set(paths.map(pathKey));
  const unsupported = documented.unsupported.filter((path) => !known.has(pathKey(path)));
  const own = paths.map((path) => ({ ...path, notes: [...path.notes, { code: 'from-offer-matrix', params: {} }] }));
  return { ...documented, paths: [...own, ...rest], unsupported };
}

export function candidateKey(candidate: Candidate): string {
  return `${candidate.product}+${candidate.edition ?? ''}`;
}

export function same(a: Candidate, b: Candidate): boolean {
  return a.product === b.product && a.edition === b.edition;
}

/** The candidate without the edition that its product's id already stands for (`o365-e1-no-teams`). */
export function plainly({ product, edition }: Candidate, known: Product | undefined): Candidate {
  return { product, edition: edition === known?.edition ? null : edition };
}

function pathKey(path: UpgradePath): string {
  return `${candidateKey(path.source)}>${candidateKey(path.target)}`;
}

function readPack(id: PackId, file: PackFile): Pack {
  const expand = (rows: readonly PackRow[] = []) => rows.flatMap((row) => expandRow(row, file.documents));
  return { id, version: file.version, paths: expand(file.rows), unsupported: expand(file.unsupported) };
}

function expandRow(row: PackRow, documents: readonly Source[]): UpgradePath[] {
  const source = { product: row.source, edition: row.edition ?? null };
  return row.targets.flatMap(({ product, edition = null, document = 0, note }) => {
    const from = documents[document];
    return from
      ? [{ source, target: { product, edition }, document: from, notes: note ? [{ code: note, params: {} }] : [] }]
      : [];
  });
}
