import { render } from 'preact';
import { language, t } from '../i18n';
import { direction } from '../ui/words';
import { Bench } from './bench';
import { CheckPage } from './CheckPage';
import { browserWorld } from './world';

const root = document.getElementById('app');
if (root) {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.title = t('check_page_title');
  render(<CheckPage bench={new Bench(browserWorld())} />, root);
}
