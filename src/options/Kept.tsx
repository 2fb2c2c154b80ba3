import { t } from '../i18n';
import { OfferMatrixFacts } from '../ui/OfferMatrixFacts';
import type { Client } from '../ui/session';
import { useOfferMatrix } from '../ui/useOfferMatrix';

interface KeptProps {
  readonly client: Client;
  readonly onForget: (message: Parameters<Client['tell']>[0]) => void;
}

/** What this browser keeps, and the ways to forget it. */
export function Kept({ client, onForget }: KeptProps) {
  const [matrix, look] = useOfferMatrix(client);
  const forget = (message: Parameters<Client['tell']>[0]) => {
    onForget(message);
    look();
  };
  return (
    <section>
      <h2>{t('options_kept')}</h2>
      <p>{t('options_kept_answers')}</p>
      <button type="button" onClick={() => forget({ type: 'forget', customerId: null })}>
        {t('options_forget_answers')}
      </button>
      <p>{t('options_shown')}</p>
      <button type="button" onClick={() => forget({ type: 'forget-shape' })}>
        {t('teach_forget')}
      </button>
      <h3>{t('file_kind_offer_matrix')}</h3>
      {matrix ? (
        <OfferMatrixFacts matrix={matrix} onForget={() => forget({ type: 'forget-offer-matrix' })} />
      ) : (
        <p>{t('matrix_none')}</p>
      )}
      <h3>{t('options_forget_everything')}</h3>
      <p>{t('options_forget_everything_hint')}</p>
      <button type="button" onClick={() => forget({ type: 'forget-everything' })}>
        {t('options_forget_everything')}
      </button>
    </section>
  );
}
