/** The page's own scripts at their most curious: all that they can see of somebody else's elements. */
import type { Page } from 'playwright-core';

/** Starts to write down every event that reaches the window. Call it before the page loads. */
export async function eavesdrop(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.defineProperty(window, '__heard', { value: heard });
    const types = new Set(
      [window, document, HTMLElement.prototype].flatMap((one) => {
        const names: string[] = [];
        for (const name in one) if (name.startsWith('on')) names.push(name.slice(2));
        return names;
      }),
    );
    for (const type of [...types, 'focusin', 'focusout', 'DOMActivate', 'upgrade-lens'])
      addEventListener(
        type,
        (event) => {
          const path = event.composedPath().filter((node): node is Element => node instanceof Element);
          if (!path.some(({ localName }) => localName.startsWith('upgrade-lens')) && type !== 'message') return;
          const said: string[] = [];
          for (const name in event) {
            const value = (event as unknown as Record<string, unknown>)[name];
            if (typeof value === 'string' || name === 'data' || name === 'detail')
              said.push(`${name}=${String(value)}`);
          }
          heard.push(`${type} ${path.map(({ localName }) => localName).join('<')} ${said.join(' ')}`);
        },
        true,
      );
  });
}

/** Whatever text the page can get hold of, and which of `guesses` it can find out to be shown, in a line each. */
export async function seenBy(page: Page, guesses: readonly string[] = []): Promise<string> {
  return page.evaluate((wanted) => {
    const seen: string[] = [];
    const elements: Element[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        elements.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    const own = elements.filter(({ localName }) => localName.startsWith('upgrade-lens'));
    if (own.length === 0) throw new Error('There is nothing to see');
    const strings = (of: object): void => {
      for (const name in of) {
        try {
          const value = (of as Record<string, unknown>)[name];
          if (typeof value === 'string') seen.push(`${name}: ${value}`);
        } catch {}
      }
    };
    for (const element of own) {
      strings(element);
      if (element instanceof HTMLElement) strings(element.dataset);
      seen.push(element.getHTML({ serializableShadowRoots: true }), element.innerHTML, String(element.textContent));
      for (const child of element.childNodes) seen.push(child.nodeName, String(child.textContent));
      for (const pseudo of [null, '::before', '::after', '::marker', '::backdrop'])
        strings(getComputedStyle(element, pseudo));
      for (const motion of element.getAnimations({ subtree: true })) seen.push(JSON.stringify(motion));
      const box = element.getBoundingClientRect();
      for (const at of document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)) strings(at);
    }
    for (const element of elements) {
      seen.push(...element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name)}`));
      if (element instanceof HTMLElement) seen.push(element.innerText);
    }
    seen.push(document.documentElement.outerHTML, document.title, Object.getOwnPropertyNames(window).join());
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets])
      for (const rule of sheet.cssRules) seen.push(rule.cssText);
    seen.push(...performance.getEntries().map(({ name }) => name));
    seen.push(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]));
    seen.push(...((window as unknown as { __heard?: string[] }).__heard ?? []));
    seen.push(document.activeElement?.outerHTML ?? '');
    const selection = getSelection();
    document.execCommand('selectAll');
    seen.push(`selected: ${selection}`);
    for (const element of own) {
      selection?.selectAllChildren(element);
      for (const step of ['character', 'word', 'line', 'paragraph', 'documentboundary'])
        for (const way of ['forward', 'backward']) selection?.modify('extend', way, step);
      seen.push(`selected: ${selection}`);
    }
    const { find } = window as unknown as { find(text: string, ...options: boolean[]): boolean };
    for (const guess of wanted) {
      selection?.removeAllRanges();
      if (find(guess, false, false, true)) seen.push(`found on the page: ${guess}`);
    }
    selection?.removeAllRanges();
    return seen.join('\n');
  }, guesses);
}

/** How each marker's element looks to the page, place aside: attributes, content, size and computed style. */
export async function looksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const looks: string[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (element.localName !== 'upgrade-lens-marker') continue;
        const { width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const styles = [...style].map((name) => `${name}:${style.getPropertyValue(name)}`);
        looks.push([element.outerHTML, width, height, ...styles].join(';'));
      }
    };
    walk(document);
    return looks;
  });
}
