type Sections = [title: string, lines: string[]][];
interface Product {
  readonly sku: string;
  readonly name: string;
  readonly services: readonly string[];
}
type Paths = Readonly<Record<string, readonly string[]>>;
type Verdicts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function compareProducts(
  before: readonly Product[],
  after: readonly Product[],
  names: readonly { known: string; name: string }[],
): Sections;
export function compareMeanings(
  names: readonly string[],
  before: (name: string) => readonly string[],
  after: (name: string) => readonly string[],
): Sections;
export function comparePaths(before: Paths, after: Paths): Sections;
export function compareVerdicts(before: Verdicts, after: Verdicts): Sections;
