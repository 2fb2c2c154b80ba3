import extras from '../catalog/data/plans-extra.json';
import { product } from '../catalog/products';

export interface Changed {
  /** Gained or raised, while they are not told apart. */
  readonly added: readonly string[];
  /** Service families; `raised` and `lowered` are there before and after, at another tier. */
  readonly gained: readonly string[];
  readonly raised: readonly string[];
  readonly lowered: readonly string[];
  readonly lost: readonly string[];
  /** English names of small apps that come along and that no rule looks at. */
  readonly extras: readonly string[];
}

/** The report's families, told apart by what source and target (ids of the catalog) include at all. */
export function changes(
  source: string | null,
  target: string,
  added: readonly string[],
  lost: readonly string[],
): Changed {
  const before = familiesOf(source);
  const after = familiesOf(target);
  return {
    added: [],
    gained: added.filter((family) => !before.has(family)),
    raised: added.filter((family) => before.has(family)),
    lowered: lost.filter((family) => after.has(family)),
    lost: lost.filter((family) => !after.has(family)),
    extras: [...extrasOf(target)].filter(([name]) => !extrasOf(source).has(name)).map(([, text]) => text),
  };
}

function familiesOf(id: string | null): ReadonlySet<string> {
  return new Set(id === null ? [] : (product(id)?.services ?? []).map(({ family }) => family));
}

const INCLUDED = new Map<string, readonly number[]>(Object.entries(extras.products));

/** Seeded extras by a name that is the same in every plan: "To-Do (Plan 1)" and "To-Do (Plan 2)" are one. */
function extrasOf(id: string | null): ReadonlyMap<string, string> {
  const plans = (INCLUDED.get(id ?? '') ?? []).flatMap((index) => extras.plans[index] ?? []);
  const names = plans.filter(({ kind }) => kind === 'seeded').map(({ text }) => plainly(text));
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}

/** What the CSV still calls by its former name, or by its id. */
const TODAY: Readonly<Record<string, string>> = {
  FLOW: 'Power Automate',
  POWERAPPS: 'Power Apps',
  YAMMER_ENTERPRISE: 'Viva Engage Core',
};

function plainly(text: string): string {
  const name = text
    .replace(/\([^)]*\)|\bfor Office 365\b|\b(Plan )?[EFP]\d\b|\bSeeded\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  const known = TODAY[name];
  if (known || name !== name.toUpperCase()) return known ?? name;
  return name.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
