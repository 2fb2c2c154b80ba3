const sheets = new Map<string, CSSStyleSheet>();

/** One constructed style sheet for each text. */
export function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

/** Tables look alike inside and outside of shadow roots. */
export const TABLE_CSS = `
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: start; padding: 10px 12px; border-bottom: 1px solid var(--line); font-weight: 400; vertical-align: middle; overflow-wrap: anywhere }
  thead th { font-weight: 600; color: var(--quiet); white-space: nowrap; overflow-wrap: normal }
  #cell-selection-column-header { width: 24px }
  tbody tr:hover { background: var(--hover) }
  a { color: var(--link); text-decoration: none } a:hover { text-decoration: underline }
  button { font: inherit; color: inherit; background: none; border: 1px solid transparent; border-radius: 4px; padding: 4px 8px; cursor: pointer }
  button:hover { background: var(--hover) } button:disabled { opacity: .4; cursor: default }
  button[aria-current] { border-color: var(--link); color: var(--link); font-weight: 600 }
  thead button { padding: 0; font-weight: 600 }
  .footer { display: flex; justify-content: space-between; align-items: center; gap: 16px; padding: 12px; color: var(--quiet); flex-wrap: wrap }
  .skeleton { height: 14px; border-radius: 4px; background: var(--hover); min-width: 60px }
`;
