/** Bytes of what was built, compressed. */
import { sizesOf } from '../build/sizes';
import type { Part } from './types';

const KB = 1024;

export const size: Part = {
  name: 'size',
  async measure({ options: { root, zip } }) {
    const { code, tables, popup } = sizesOf(`${root}dist`);
    return [
      { what: 'content script, code', value: code, unit: 'B', goal: { most: 20 * KB } },
      { what: 'content script, tables', value: tables, unit: 'B', goal: { most: 30 * KB } },
      { what: 'popup, scripts and style sheets', value: popup, unit: 'B', goal: { most: 30 * KB } },
      { what: 'package for Chrome', value: zip, unit: 'B', goal: { most: 400 * KB } },
    ];
  },
};
