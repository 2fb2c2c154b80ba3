import { render } from 'preact';
import { t } from '../i18n';
import { dressPage } from '../ui/page';
import { Bench } from './bench';
import { CheckPage } from './CheckPage';
import { browserWorld } from './world';

const root = await dressPage();
document.title = t('check_page_title');
if (root) render(<CheckPage bench={new Bench(browserWorld())} />, root);
