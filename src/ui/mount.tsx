import { render } from 'preact';
import { language } from '../i18n';
import { App } from './App';
import { browserClient } from './client';
import { direction } from './words';

/** Shows the surface in its page's `#app`. */
export function mount(): void {
  const root = document.getElementById('app');
  if (!root) return;
  const client = browserClient(location.search);
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.documentElement.classList.toggle('in-popup', client.inPopup);
  render(<App client={client} />, root);
}
