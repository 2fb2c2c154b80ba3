export function tablesIn(text: string): string[][][][];
export function upgradesIn(
  tables: string[][][][],
  productNamed: (name: string) => { name: string } | null,
): { paths: Map<string, string[]>; unread: string[] };
