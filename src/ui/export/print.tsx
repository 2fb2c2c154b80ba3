import { type ComponentChild, render } from 'preact';

/** Prints a sheet of its own instead of the surface, whose long lists hold only what is in view. */
export function print(content: ComponentChild): void {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  document.body.append(sheet);
  render(content, sheet);
  const done = () => {
    render(null, sheet);
    sheet.remove();
  };
  window.addEventListener('afterprint', done, { once: true });
  window.print();
}
