import data from './data/titles.json';

/** The products' English names of today, in the catalog's order. */
export function titles(): string[] {
  return data.titles.split('|');
}
