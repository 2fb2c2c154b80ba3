import { describe, expect, it } from 'vitest';
import { placeCard } from '../../src/annotations/card-place';

const view = { width: 1000, height: 600 };
const card = { width: 300, height: 200 };
const at = (left: number, top: number) => ({ left, right: left + 24, top, bottom: top + 24 });

describe('placeCard', () => {
  it('stands under the marker', () =>
    expect(placeCard(at(100, 100), card, view, false)).toEqual({ left: 100, top: 128 }));
  it('goes above where there is no room below', () =>
    expect(placeCard(at(100, 500), card, view, false)).toEqual({ left: 100, top: 296 }));
  it('stays inside the window at its right edge', () =>
    expect(placeCard(at(950, 100), card, view, false).left).toBe(692));
  it('opens towards the left in right-to-left pages', () =>
    expect(placeCard(at(500, 100), card, view, true).left).toBe(224));
  it('stays inside a window that is smaller than itself', () =>
    expect(placeCard(at(10, 10), { width: 400, height: 700 }, { width: 320, height: 400 }, false)).toEqual({
      left: 8,
      top: 8,
    }));
});
