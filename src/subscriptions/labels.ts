/** Decodes `word/key/key|word/key` into the word of each key. */
export function decodeLabels(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const row of text.split('|')) {
    const [word = '', ...keys] = row.split('/');
    for (const key of keys) words.set(key, word);
  }
  return words;
}

/** Calls `make` once, when its result is first asked for: loading a module must cost a page nothing. */
export function lazily<Result>(make: () => Result): () => Result {
  let result: Result | undefined;
  return () => {
    result ??= make();
    return result;
  };
}
