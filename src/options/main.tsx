import { render } from 'preact';
import { t } from '../i18n';
import { loadOptions } from '../kept-options';
import { browserClient } from '../ui/client';
import { dressPage } from '../ui/page';
import { askPolicy } from '../ui/policy';
import '../ui/forms.css';
import { OptionsPage } from './OptionsPage';

const root = await dressPage();
document.title = t('options_title');
if (root) {
  const [first, policy] = await Promise.all([loadOptions(), askPolicy()]);
  render(<OptionsPage first={first} client={browserClient('')} policy={policy} />, root);
}
