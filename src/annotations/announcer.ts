import { h, host, sheet } from './dom';
import { CSS } from './styles';

/** One polite status message for the whole list (WCAG 4.1.3), in a closed root where only assistive technology reads it. */
export class Announcer {
  private readonly element: HTMLElement;
  private readonly status = h('div', { role: 'status', class: 'said' });

  constructor(signal: AbortSignal) {
    const { element, root } = host('upgrade-lens-status', [
      sheet(CSS),
      sheet(':host{position:absolute;width:0;height:0;margin:0}'),
    ]);
    this.element = element;
    root.append(this.status);
    signal.addEventListener('abort', () => element.remove());
  }

  /** Says `text` unless it was said last. */
  say(text: string, lang = ''): void {
    if (this.status.textContent === text) return;
    if (!this.element.isConnected) document.body.append(this.element);
    this.status.lang = lang;
    this.status.textContent = text;
  }
}
