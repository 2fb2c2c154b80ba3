import { isProductId, isProductName } from '../subscriptions/product-names';
import {
  headerColumn,
  isLoadMoreLabel,
  isNextLabel,
  isPreviousLabel,
  isStatusWord,
  quantityOf,
  totalOf,
} from '../subscriptions/words';
import { PRODUCT, type Words } from './words';

/** The words of the portal's languages. `language`: the page's own, a BCP 47 tag, where known. */
export const wordsOf = (language: string | null): Words => ({
  header(text) {
    const column = headerColumn(text, language);
    return column === 'name' && PRODUCT.test(text) ? 'product' : column;
  },
  isStatus: isStatusWord,
  isProduct: isProductName,
  isProductId,
  quantity: quantityOf,
  total: totalOf,
  isPaging: (label) => isNextLabel(label) || isPreviousLabel(label) || isLoadMoreLabel(label),
});
