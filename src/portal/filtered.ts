const BOXES = 'input[type=search], [role=searchbox], input[role=combobox], input[type=text]';
const SEARCH_WORDS =
  /search|filter|find|query|such|rech|busc|cerca|zoek|szuk|keres|hledat|ara|sök|søg|检索|搜索|搜尋|検索|검색|поиск|بحث/i;

/** Whether a search or filter box on the page holds text, so that the list may show a selection only. */
export function isFiltered(roots: readonly (Document | ShadowRoot)[]): boolean {
  return roots.some((root) => [...root.querySelectorAll<HTMLInputElement>(BOXES)].some(holdsText));
}

function holdsText(box: HTMLInputElement): boolean {
  if (!box.value?.trim()) return false;
  if (box.type === 'search' || box.getAttribute('role') === 'searchbox') return true;
  return SEARCH_WORDS.test(
    ['id', 'name', 'placeholder', 'aria-label'].map((name) => box.getAttribute(name) ?? '').join(' '),
  );
}
