/** The same table of upgrades and the same conditions in json-rules-engine, the rule engine that people would reach for. */
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { product } from '../../src/catalog';
import type { Product } from '../../src/catalog/types';
import { pack, pathsOf } from '../../src/rules/packs';
import { additionalServices } from '../../src/rules/services';
import type { Subscription } from '../../src/subscriptions/types';

/** A subscription and a target that nothing blocks. */
export type Open = `${string}>${string}`;

const productOf = ({ identity }: Subscription): Product | undefined => product(identity.candidates[0]?.product ?? '');

/** What the customer's rows of other products than `source` have, worked out once for each product: no engine has to. */
function factsFor(source: Product, list: readonly Subscription[]) {
  const others = list.filter((one) => productOf(one) !== source);
  const active = others.filter(({ status }) => status === 'active');
  const owned = others.filter(({ status }) => status === 'active' || status === 'pending');
  return {
    plans: [...new Set(active.flatMap((one) => productOf(one)?.services.map(({ name }) => name) ?? []))],
    owned: [...new Set(owned.map((one) => productOf(one)?.id ?? ''))],
  };
}

/** One engine for each product, with a rule for each of its paths: no engine looks at rules of another product. */
function engineFor(source: Product): { engine: Engine; targets: number } {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const paths = pathsOf(pack('csp-table').paths, { product: source.id, edition: null });
  for (const { target } of paths) {
    const to = product(target.product);
    if (!to) continue;
    const added = [...additionalServices(source, to).values()].flatMap((plans) => [...plans]);
    const all: TopLevelCondition = {
      all: [
        { fact: 'status', operator: 'equal', value: 'active' },
        { fact: 'delegatedAdmin', operator: 'equal', value: 'yes' },
        ...added.map((plan) => ({ fact: 'plans', operator: 'doesNotContain', value: plan })),
        { fact: 'owned', operator: 'doesNotContain', value: to.id },
      ],
    };
    engine.addRule({ conditions: all, event: { type: to.id } });
  }
  return { engine, targets: paths.length };
}

/** Prepares engines and facts, which is not measured. The answer judges the whole list. */
export function jsonRules(list: readonly Subscription[]): { judge(): Promise<Set<Open>>; targets: number } {
  const products = new Set(list.map(productOf).filter((one) => one !== undefined));
  const made = new Map([...products].map((one) => [one, { ...engineFor(one), facts: factsFor(one, list) }]));
  const ofRow = (row: Subscription) => made.get(productOf(row) as Product);
  return {
    targets: list.reduce((sum, row) => sum + (ofRow(row)?.targets ?? 0), 0),
    async judge() {
      const open = new Set<Open>();
      for (const row of list) {
        const known = ofRow(row);
        if (!known?.targets) continue;
        const { status, key } = row;
        const { events } = await known.engine.run({ ...known.facts, status, delegatedAdmin: 'yes' });
        for (const { type } of events) open.add(`${key}>${type}`);
      }
      return open;
    },
  };
}
