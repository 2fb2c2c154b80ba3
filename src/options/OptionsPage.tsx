import { useState } from 'preact/hooks';
import { t } from '../i18n';
import { DEFAULT_OPTIONS } from '../kept-options';
import type { Options } from '../messages';
import { Footer } from '../ui/Footer';
import type { PolicyFacts } from '../ui/policy';
import { Radios } from '../ui/Radios';
import type { Client } from '../ui/session';
import { word } from '../ui/words';
import { Kept } from './Kept';
import { Language } from './Language';
import { Managed } from './Managed';
import { Packs } from './Packs';

interface OptionsPageProps {
  readonly first: Options;
  readonly client: Client;
  readonly policy: PolicyFacts;
}

/** What counts for all customers. Every choice is kept at once, and open pages follow. */
export function OptionsPage({ first, client, policy }: OptionsPageProps) {
  const [options, setOptions] = useState(first);
  const [said, setSaid] = useState<'options_saved' | 'options_forgotten' | 'not_kept' | null>(null);
  const change = async (part: Partial<Options>) => {
    const next = { ...options, ...part };
    setOptions(next);
    setSaid((await client.tell({ type: 'set-options', options: next })) ? 'options_saved' : 'not_kept');
  };
  const forget = async (message: Parameters<Client['tell']>[0]) => {
    if (message.type === 'forget-everything') setOptions(DEFAULT_OPTIONS);
    setSaid((await client.tell(message)) ? 'options_forgotten' : 'not_kept');
  };
  return (
    <main>
      <p class="brand">{t('extension_name')}</p>
      <h1>{t('options_title')}</h1>
      <Managed {...policy} />
      <fieldset class="all" disabled={policy.locked}>
        <Language chosen={options.language} onChange={(language) => void change({ language })} />
        <section>
          <h2>{t('options_rules')}</h2>
          <Radios
            legend={t('options_commerce')}
            hint={t('options_commerce_hint')}
            value={options.unknownCommerceIs}
            options={(['traditional', 'new'] as const).map((value) => ({ value, label: word('commerce', value) }))}
            onChange={(unknownCommerceIs) => void change({ unknownCommerceIs })}
          />
          <Packs packs={options.packs} onChange={(packs) => void change({ packs })} />
        </section>
      </fieldset>
      <Kept client={client} onForget={(message) => void forget(message)} />
      <p class="toast" role="status">
        {said && t(said)}
      </p>
      <p>
        <a href="../welcome/index.html#tour" target="_blank" rel="noreferrer">
          {t('options_welcome')}
          <span class="said"> {t('new_tab')}</span>
        </a>
      </p>
      <Footer />
    </main>
  );
}
