import { JSDOM } from 'jsdom';

/** What ends a line inside a cell. */
const BREAKS = 'li, p, div';
/** A footnote's mark, which is no part of a name. */
const MARKS = /[¹²³⁴⁵*†‡]+|\[\^?\d+\]/g;

/**
 * The tables of a page, Markdown or HTML: rows of cells, each cell its lines of text.
 * @param {string} text
 * @returns {string[][][][]}
 */
export function tablesIn(text) {
  const html = [...htmlTables(text)];
  return html.length ? html : [...markdownTables(text)];
}

function* htmlTables(text) {
  const { document } = new JSDOM(text).window;
  for (const table of document.querySelectorAll('table')) {
    const rows = [];
    for (const row of table.rows) {
      const cells = [...row.cells];
      rows.push(cells.map((cell) => linesOf(cell)));
    }
    yield rows;
  }
}

function* markdownTables(text) {
  let rows = [];
  for (const line of [...text.split(/\r?\n/), '']) {
    if (/^\s*\|.*\|\s*$/.test(line)) rows.push(line);
    else {
      if (rows.length > 2) yield rows.filter((row) => !/^[\s|:-]+$/.test(row)).map(markdownCells);
      rows = [];
    }
  }
}

function markdownCells(row) {
  const cells = row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
  return cells.map((cell) => {
    const plain = cell.replace(/!?\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/(\*\*|__|`)/g, '');
    return linesOf(new JSDOM(`<body>${plain}</body>`).window.document.body);
  });
}

function linesOf(cell) {
  const copy = cell.cloneNode(true);
  for (const mark of copy.querySelectorAll('sup')) mark.remove();
  for (const end of copy.querySelectorAll(BREAKS)) end.append('\n');
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\n');
  const lines = copy.textContent.split(/[\n;]/);
  return lines
    .map((line) =>
      line
        .replace(MARKS, '')
        .replace(/\s+/g, ' ')
        .replace(/^[-–•·]\s*|,$/g, '')
        .trim(),
    )
    .filter(Boolean);
}

/**
 * The table of upgrades among a page's tables: the one with the most rows whose first cell is a product and whose other cells
 * name products too. A row without a first cell, or with one cell less, belongs to the source above it.
 * @param {(name: string) => { name: string } | null} productNamed
 * @returns {{ paths: Map<string, string[]>, unread: string[] }} names of sources → names of targets, and texts that are no product
 * @throws where there is none
 */
export function upgradesIn(tables, productNamed) {
  const read = tables.map((rows) => readTable(rows, productNamed));
  const best = read.reduce((a, b) => (size(b) > size(a) ? b : a), { paths: new Map(), unread: [] });
  if (size(best) === 0) throw new Error('no table of upgrades: a product in the first column, its targets beside it');
  return best;
}

function size({ paths }) {
  return [...paths.values()].reduce((sum, targets) => sum + targets.length, 0);
}

function readTable(rows, productNamed) {
  const paths = new Map();
  const unread = new Set();
  const width = Math.max(0, ...rows.map((row) => row.length));
  let source = null;
  for (const [first = [], ...rest] of rows) {
    const isContinued = first.length === 0 || (rest.length + 1 < width && source !== null);
    if (!isContinued) source = first.length === 1 ? productNamed(first[0]) : null;
    if (!source) {
      if (rest.flat().some(productNamed)) unread.add(first.join(' '));
      continue;
    }
    const cells = rest.length + 1 < width && isContinued ? [first, ...rest] : rest;
    const targets = cells.flat().flatMap((text) => namesIn(text, productNamed));
    const known = paths.get(source.name) ?? [];
    for (const { text, product } of targets) {
      if (!product) unread.add(text);
      else if (!known.includes(product.name)) known.push(product.name);
    }
    paths.set(source.name, known);
  }
  return { paths, unread: [...unread] };
}

/** A line is one name, or several with commas between them. */
function namesIn(text, productNamed) {
  const whole = productNamed(text);
  if (whole) return [{ text, product: whole }];
  return text.split(/,\s*/).map((part) => ({ text: part, product: productNamed(part) }));
}
