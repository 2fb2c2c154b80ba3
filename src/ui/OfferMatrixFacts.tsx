import { plural, t } from '../i18n';
import type { OfferMatrix } from '../messages';
import { MATRIX_AGE_LIMIT, matrixAge } from '../offer-matrix';
import { useOfferMatrix } from './useOfferMatrix';
import { useShown } from './useSession';
import { date } from './words';

interface FactsProps {
  readonly matrix: OfferMatrix;
  readonly onForget: () => void;
}

/** Which Offer Matrix the new-commerce paths come from, how old it is, and the way to forget it. */
export function OfferMatrixFacts({ matrix, onForget }: FactsProps) {
  return (
    <div class="matrix">
      <p>
        {t('matrix_in_use', matrix.file)}{' '}
        {t(`matrix_date_${matrix.dateFrom === 'read' ? 'read' : 'file'}`, date(matrix.date))}{' '}
        {plural('matrix_paths', matrix.paths.length)}
      </p>
      <OldMatrix matrix={matrix} />
      <button type="button" onClick={onForget}>
        {t('matrix_forget')}
      </button>
    </div>
  );
}

/** The reminder to load a newer one: the portal publishes one a month. */
export function OldMatrix({ matrix }: { readonly matrix: OfferMatrix }) {
  const age = matrixAge(matrix, Date.now());
  return age > MATRIX_AGE_LIMIT ? <p class="note">{t('file_matrix_old', age)}</p> : null;
}

/** The same for a surface that speaks of a tab. */
export function KeptOfferMatrix() {
  const { session } = useShown();
  const [matrix, look] = useOfferMatrix(session.client);
  if (!matrix) return <p>{t('matrix_none')}</p>;
  const forget = () => void session.tell({ type: 'forget-offer-matrix' }).then(look);
  return <OfferMatrixFacts matrix={matrix} onForget={forget} />;
}

/** Only the reminder, where it is due. */
export function MatrixReminder() {
  const [matrix] = useOfferMatrix(useShown().session.client);
  return matrix && <OldMatrix matrix={matrix} />;
}
