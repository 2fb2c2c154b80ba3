import { countOf, type Fields, fieldsOf, listOf, objectOf, plainWord, textOf } from './fields';
import { guid, guids } from './ids';
import type { Problems } from './problems';
import * as read from './readers';
import type { ApiAnswer, FilePart, FileRow, ListFacts, OwnedSku, SkuResource } from './types';

/** Wrappers around wrappers (`{"response":{"body":{…}}}`) are looked into so far. */
const DEEPEST = 8;

/** One list of an answer, as it is filled. */
interface Group {
  readonly facts: ListFacts;
  readonly subscriptionId: string | null;
  readonly rows: FileRow[];
  readonly skus: OwnedSku[];
  readonly upgrades: ApiAnswer[];
  readonly transitions: ApiAnswer[];
  readonly resources: SkuResource[];
}

/** Reads the answers of a JSON value, however they are wrapped, in the order in which they stand. */
export class AnswerReader {
  readonly #problems: Problems;
  readonly #fileSubscription: string | null;
  readonly #groups: Group[] = [];
  readonly #reports: unknown[] = [];
  /** Objects used. */
  good = 0;
  /** True where a list without elements was among the answers. */
  empty = false;

  /** A file name such as `upgrades-<subscription id>.json` tells which subscription was asked about. */
  constructor(fileName: string, problems: Problems) {
    this.#problems = problems;
    const ids = guids(fileName);
    this.#fileSubscription = ids.length === 1 ? (ids[0] ?? null) : null;
  }

  /** True where the value, or a part of it, is an answer known here. */
  add(value: unknown): boolean {
    return this.#walk(value, '$', this.#group(null, null), DEEPEST, false);
  }

  /** Answers found one by one; whether they are all of them nobody knows. */
  addLoose(values: readonly unknown[]): boolean {
    return this.#list(values, '$', this.#group(null, null), DEEPEST);
  }

  #walk(value: unknown, path: string, group: Group, depth: number, inList: boolean): boolean {
    if (depth <= 0) return false;
    if (Array.isArray(value)) return this.#list(value, path, this.#group(null, group, true), depth);
    const fields = fieldsOf(value);
    if (!fields) return inList && this.#unknown(path);
    const kind = read.itemKind(fields);
    if (kind) return this.#item(kind, fields, value, path, group);
    const list = ['items', 'value'].find((key) => Array.isArray(fields.get(key)));
    if (list) {
      const own = this.#group(fields, group, true);
      if (listOf(fields, list).length === 0) this.empty = true;
      return this.#list(listOf(fields, list), `${path}.${written(value, list)}`, own, depth) || isCollection(fields);
    }
    const inner = Object.entries(value as object).filter(([, child]) => typeof child === 'object' && child !== null);
    const context = this.#group(fields, group);
    const found = inner.map(([key, child]) => this.#walk(child, `${path}.${key}`, context, depth - 1, false));
    return found.includes(true) || (inList && this.#unknown(path));
  }

  #list(values: readonly unknown[], path: string, group: Group, depth: number): boolean {
    const isKnown = knownList(values);
    const found = values.map((value, i) => this.#walk(value, `${path}[${i}]`, group, depth - 1, isKnown));
    return found.includes(true);
  }

  #unknown(path: string): false {
    this.#problems.add('row', 'json_item_unknown', { jsonPath: path });
    return false;
  }

  #item(kind: read.ItemKind, fields: Fields, value: unknown, path: string, group: Group): boolean {
    if (kind === 'report') this.#reports.push(value);
    else if (kind === 'subscription') return this.#keep(group.rows, read.readSubscription(fields, path), path);
    else if (kind === 'subscribed-sku') return this.#keep(group.skus, read.readOwnedSku(fields), path);
    else if (kind === 'upgrade') return this.#keep(group.upgrades, read.readUpgrade(fields), path);
    else if (kind === 'transition-eligibility') return this.#keep(group.transitions, read.readTransition(fields), path);
    else if (kind === 'sku') return this.#keep(group.resources, read.readSku(fields), path);
    else return this.#unused(kind, fields, path);
    this.good++;
    return true;
  }

  #keep<T>(list: T[], item: T | null, path: string): boolean {
    if (item === null) {
      this.#problems.add('row', 'json_no_name', { jsonPath: path });
      return true;
    }
    this.good++;
    list.push(item);
    return true;
  }

  /** One sentence per kind and list, not one per object. */
  #unused(kind: read.Unused, fields: Fields, path: string): boolean {
    const jsonPath = path.replace(/\[\d+\]$/, '');
    const code = `unused_${kind.replaceAll('-', '_')}`;
    const said = this.#problems.list.some((problem) => problem.code === code && problem.jsonPath === jsonPath);
    if (!said) this.#problems.add('refused', code, { jsonPath }, kind === 'error' ? read.readError(fields) : {});
    return true;
  }

  /** One subscription's own answer (no list) says nothing of the others that the customer has. */
  #group(fields: Fields | null, outer: Group | null, isList = false): Group {
    const self =
      textOf(objectOf(objectOf(fields, 'links'), 'self'), 'uri') ?? textOf(fields, 'odatacontext', 'url', 'uri') ?? '';
    const asked =
      /subscriptions\/([0-9a-f-]{36})/i.exec(self)?.[1] ?? textOf(fields, 'subscriptionid', 'sourcesubscriptionid');
    const customer = /customers\/([0-9a-f-]{36})/i.exec(self)?.[1] ?? textOf(fields, 'customerid', 'tenantid');
    const links = objectOf(fields, 'links');
    const group: Group = {
      facts: {
        total: countOf(fields, 'totalcount', 'odatacount'),
        more:
          !isList ||
          (links?.has('next') === true && links.get('next') !== null) ||
          textOf(fields, 'odatanextlink') !== null,
        customerId: guid(customer ?? null) ?? outer?.facts.customerId ?? null,
      },
      subscriptionId: guid(asked ?? null) ?? outer?.subscriptionId ?? this.#fileSubscription,
      rows: [],
      skus: [],
      upgrades: [],
      transitions: [],
      resources: [],
    };
    this.#groups.push(group);
    return group;
  }

  /** What was read, list by list. An empty collection of a known kind can't be told from another: it is no part. */
  parts(): FilePart[] {
    const parts = this.#groups.flatMap(({ facts, subscriptionId, rows, skus, upgrades, transitions, resources }) => {
      const all: FilePart[] = [];
      if (rows.length) all.push({ kind: 'subscriptions', rows, facts });
      if (skus.length) all.push({ kind: 'subscribed-skus', skus, facts });
      if (upgrades.length) all.push({ kind: 'upgrades', subscriptionId, answers: merged(upgrades), facts });
      if (transitions.length)
        all.push({ kind: 'transition-eligibilities', subscriptionId, answers: merged(transitions), facts });
      if (resources.length) all.push({ kind: 'sku', skus: resources });
      return all;
    });
    return [...this.#reports.map((value) => ({ kind: 'report' as const, value })), ...parts];
  }
}

/** The list's other elements are answers known here: then an unknown one is a row that is left out. */
function knownList(values: readonly unknown[]): boolean {
  return values.some((value) => {
    const fields = fieldsOf(value);
    return fields !== null && read.itemKind(fields) !== null;
  });
}

/** The key as the answer spells it. */
function written(value: unknown, plain: string): string {
  return Object.keys(value as object).find((key) => plainWord(key) === plain) ?? plain;
}

function isCollection(fields: Fields): boolean {
  return fields.has('totalcount') || fields.has('attributes') || fields.has('odatacontext');
}

/** The same target may come once per upgrade type: one answer with both options. */
function merged(answers: readonly ApiAnswer[]): ApiAnswer[] {
  const byTarget = new Map<string, ApiAnswer>();
  for (const answer of answers) {
    const key = answer.ids[0] ?? answer.name;
    const known = byTarget.get(key);
    byTarget.set(key, known ? { ...known, options: [...known.options, ...answer.options] } : answer);
  }
  return [...byTarget.values()];
}
