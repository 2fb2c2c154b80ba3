import { render } from 'preact';
import { App } from './App';
import { browserClient } from './client';
import { dressPage } from './page';

/** Shows popup or side panel in its page's `#app`. */
export async function mount(surface: 'popup' | 'side-panel'): Promise<void> {
  const client = browserClient(location.search, surface);
  const root = await dressPage();
  if (!root) return;
  document.documentElement.classList.toggle('in-popup', client.inPopup);
  render(<App client={client} />, root);
}
