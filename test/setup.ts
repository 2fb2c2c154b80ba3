import fc from 'fast-check';

/** The same cases in each run, so that a red test means a change of ours; `FC_SEED=random` looks for new ones. */
const { FC_SEED = '20261124' } = process.env;
if (FC_SEED !== 'random') fc.configureGlobal({ seed: Number(FC_SEED) });

// What jsdom does not know and every browser that we run in does.
if (typeof document !== 'undefined') {
  class NeverIntersecting {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  globalThis.IntersectionObserver ??= NeverIntersecting as never;
  HTMLElement.prototype.showPopover ??= () => {};
  Element.prototype.checkVisibility ??= function (this: Element) {
    return getComputedStyle(this).display !== 'none';
  };
}
