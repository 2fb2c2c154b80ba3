/** Whether the page is dark, for libraries that need to be told. */
export function isDark(theme: string): boolean {
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
