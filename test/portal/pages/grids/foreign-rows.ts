/** What the list says, for the tests. */
export const foreignRows: readonly (readonly [term: string, status: string, count: string, name: string])[] = [
  ['Vorl', 'Glim', '12', 'Front desk'],
  ['Vorl', 'Glim', '4', 'Warehouse'],
  ['Tesk', 'Mord', '31', 'Field team'],
];
