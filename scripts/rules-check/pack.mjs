/**
 * A pack file with the paths that a page prints in place of its own. Rows of editions that a page only speaks of in its notes
 * ("… India") stay as they are.
 * @param {{ rows: { source: string, edition?: string, targets: object[] }[] }} pack
 * @param {ReadonlyMap<string, readonly string[]>} paths names of sources → names of targets
 * @param {typeof import('./snapshot')} catalog
 */
export function changedPack(pack, paths, { productNamed, nameOf }) {
  const name = ({ source, edition }) => nameOf({ product: source, edition: edition ?? null });
  const isKept = (row) => row.edition !== undefined && !paths.has(name(row));
  const targetsOf = (row) => row.targets.map(({ product, edition }) => nameOf({ product, edition: edition ?? null }));
  const compared = pack.rows.filter((row) => !isKept(row));
  const rows = [...paths].map(([source, targets]) => {
    const row = compared.find((one) => name(one) === source);
    return { ...end('source', productNamed(source)), targets: targets.map((target) => targetOf(row, target)) };
  });

  function targetOf(row, target) {
    const known = row?.targets.find(({ product, edition }) => nameOf({ product, edition: edition ?? null }) === target);
    return known ?? end('product', productNamed(target));
  }
  const kept = pack.rows.filter(isKept);
  return {
    known: Object.fromEntries(compared.map((row) => [name(row), targetsOf(row)])),
    printed: Object.fromEntries(paths),
    kept: kept.map((row) => `${name(row)} → ${targetsOf(row).join(', ')}`),
    changed: { ...pack, rows: [...rows.filter(({ targets }) => targets.length), ...kept] },
  };
}

function end(field, { product, edition }) {
  return { [field]: product, ...(edition ? { edition } : {}) };
}
