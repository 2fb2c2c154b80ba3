import { render } from 'preact';
import { t } from '../i18n';
import { isTourOver, keepTourOver } from '../kept-tour';
import { dressPage } from '../ui/page';
import '../ui/forms.css';
import { WelcomePage } from './WelcomePage';

const root = await dressPage();
document.title = t('welcome_title');
// A browser that opens its last tabs again must not begin the tour again; the options' link may.
const withTour = location.hash === '#tour' || !(await isTourOver());
if (root) render(<WelcomePage withTour={withTour} onTourOver={() => void keepTourOver()} />, root);
