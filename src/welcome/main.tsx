import { render } from 'preact';
import { t } from '../i18n';
import { dressPage } from '../ui/page';
import { WelcomePage } from './WelcomePage';

const root = await dressPage();
document.title = t('welcome_title');
if (root) render(<WelcomePage />, root);
