import { t } from '../i18n';
import { Confirmations } from './Confirmations';
import { MultichannelCases } from './Multichannel';
import { Questions } from './Questions';
import { useShown } from './useSession';

/** What only the user can know, and what follows from it. */
export function Answers() {
  const { report } = useShown();
  const { otherChannels, heldElsewhere } = report.confirmations;
  return (
    <div class="answers">
      <p>{t('answers_why')}</p>
      <Confirmations />
      {otherChannels !== 'none' && (
        <>
          <Questions />
          <MultichannelCases held={heldElsewhere} />
        </>
      )}
    </div>
  );
}
