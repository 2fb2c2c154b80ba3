/** What differs, as sections of lines: `[title, lines]`. Sections without lines are left out. */

/**
 * @typedef {{ sku: string, name: string, services: readonly string[] }} Product
 * @param {readonly Product[]} before
 * @param {readonly Product[]} after
 * @param {readonly { known: string, name: string }[]} names
 */
export function compareProducts(before, after, names) {
  const old = new Map(before.map((product) => [product.sku, product]));
  const now = new Map(after.map((product) => [product.sku, product]));
  const both = after.filter(({ sku }) => old.has(sku)).map((product) => [old.get(product.sku), product]);
  const summary = ({ name, services }) => `${name}: ${families(services)}`;
  return sections([
    ['Products new', after.filter(({ sku }) => !old.has(sku)).map((product) => `+ ${summary(product)}`)],
    ['Products gone', before.filter(({ sku }) => !now.has(sku)).map((product) => `- ${summary(product)}`)],
    ['Names changed', [...new Set(names.map(({ known, name }) => `~ ${known} → ${name}`))]],
    ['Services moved', both.flatMap(([a, b]) => changes(b.name, a.services, b.services))],
  ]);
}

/**
 * Names that stand for something else: also why a row is no longer recognised.
 * @param {readonly string[]} names
 * @param {(name: string) => readonly string[]} before ids that a name stands for
 * @param {(name: string) => readonly string[]} after
 */
export function compareMeanings(names, before, after) {
  const said = (ids) => ids.join(' or ') || 'nothing';
  const lines = [...new Set(names)].flatMap((name) => {
    const [old, now] = [said(before(name)), said(after(name))];
    return old === now ? [] : [`~ ${name}: ${old} → ${now}`];
  });
  return sections([['Names that mean something else', lines]]);
}

function families(services) {
  return [...new Set(services.map((service) => service.split(':')[0]))].join(', ') || 'no service that rules look at';
}

/**
 * Paths of a pack against those that a page prints.
 * @param {Readonly<Record<string, readonly string[]>>} before
 * @param {Readonly<Record<string, readonly string[]>>} after
 */
export function comparePaths(before, after) {
  const sources = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return sections([
    [
      'Paths',
      sources.flatMap((source) =>
        changes(sourceLine(source, before, after), before[source] ?? [], after[source] ?? []),
      ),
    ],
  ]);
}

function sourceLine(source, before, after) {
  if (!(source in before)) return `${source} (a new row)`;
  return source in after ? source : `${source} (its row is gone)`;
}

/**
 * @param {import('./snapshot').Verdicts} before
 * @param {import('./snapshot').Verdicts} after
 */
export function compareVerdicts(before, after) {
  const rows = Object.keys(after).flatMap((row) => {
    const [old = {}, now = {}] = [before[row], after[row]];
    const targets = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    const changed = targets.filter((target) => old[target] !== now[target]);
    const lines = changed.map(
      (target) => `  ${target || 'the row'}: ${old[target] ?? '(none)'} → ${now[target] ?? '(none)'}`,
    );
    return lines.length ? [row, ...lines] : [];
  });
  return sections([["Verdicts changed, of the stand-in portal's customers", rows]]);
}

/** A title and what came and went below it. */
function changes(title, before, after) {
  const gone = before.filter((one) => !after.includes(one)).map((one) => `  - ${one}`);
  const come = after.filter((one) => !before.includes(one)).map((one) => `  + ${one}`);
  return gone.length + come.length ? [title, ...gone, ...come] : [];
}

function sections(all) {
  return all.filter(([, lines]) => lines.length > 0);
}
