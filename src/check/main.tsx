import { render } from 'preact';
import { t } from '../i18n';
import '../ui/forms.css';
import { dressPage } from '../ui/page';
import { Bench } from './bench';
import { CheckPage } from './CheckPage';
import { browserWorld } from './world';

const root = await dressPage();
if (root) {
  document.title = t('check_page_title');
  render(<CheckPage bench={new Bench(browserWorld())} />, root);
}
