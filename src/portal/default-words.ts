import type { Words } from './words';

export const defaultWords: Words = {
  header: () => null,
  isStatus: () => false,
  isProduct: () => false,
  quantity: () => null,
  total: () => null,
  isPaging: () => false,
};
