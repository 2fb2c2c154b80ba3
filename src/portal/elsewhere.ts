import { attribute, clean, queryAll, type Root, rawText } from './dom';
import { isOutOfSight } from './visible';
import type { Words } from './words';

/** Whether a search or filter box on the page holds text, so that the list may show a selection only. */
export const isFiltered = (roots: readonly Root[], words: Words): boolean =>
  roots.some((root) =>
    queryAll(root, 'input:not([type=checkbox],[type=radio])').some((box) => isSearch(box as HTMLInputElement, words)),
  );

function isSearch(box: HTMLInputElement, words: Words): boolean {
  if (!/^(text|search)$/.test(box.type) || !box.value.trim() || isOutOfSight(box)) return false;
  const says = ['type', 'role', 'id', 'name', 'placeholder', 'aria-label'];
  return says.some((name) => words(attribute(box, name) ?? '').search);
}

/** Whether a tab that is not open says that it holds subscriptions too. */
export const hasOtherTab = (roots: readonly Root[], words: Words): boolean =>
  roots.some((root) =>
    queryAll(root, '[role=tab]:not([aria-selected=true])').some((tab) => isOfSubscriptions(tab, words)),
  );

function isOfSubscriptions(tab: Element, words: Words): boolean {
  const { subscription, foreign } = words(clean(rawText(tab)));
  return !!subscription && !foreign && !isOutOfSight(tab);
}
