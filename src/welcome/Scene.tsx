import { plural, t } from '../i18n';
import type { MarkerState } from '../report/explain';
import { Radios } from '../ui/Radios';
import { VerdictIcon } from '../ui/VerdictIcon';
import { number, STATES, word } from '../ui/words';
import type { TourStep } from './Tour';

// Microsoft's names are the same in every language.
const BASIC = 'Microsoft 365 Business Basic';
const STANDARD = 'Microsoft 365 Business Standard';
const APPS = 'Microsoft 365 Apps for business';

/** What a step of the tour speaks of, as it looks later; the step's text says it to those who do not see it. */
export function Scene({ step }: { readonly step: TourStep }) {
  if (step === 'marks') return <Legend />;
  return (
    <div class="scene" aria-hidden="true" inert>
      {step === 'card' && <Card />}
      {step === 'panel' && <Rows />}
      {step === 'answers' && <Answers />}
      {step === 'unsure' && <Unsure />}
    </div>
  );
}

/** The five marks with their words. */
function Legend() {
  return (
    <ul class="legend">
      {STATES.map((state) => (
        <li key={state}>
          <VerdictIcon state={state} />
          <span>
            <b>{word('state', state)}</b>: {word('tour_state', state)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Card() {
  return (
    <>
      <Line state="possible" name={word('verdict', 'clear')} text={BASIC} />
      <Line state="possible" name="Office 365 E1" text={t('why_clear_delegated_admin')} />
      <Line
        state="blocked"
        name={STANDARD}
        text={t('why_violated_no_overlapping_services', APPS, word('service', 'office-apps'))}
      />
      <p class="link">{t('card_details')}</p>
    </>
  );
}

function Rows() {
  return (
    <>
      <p class="link">{t('open_beside')}</p>
      <Line state="possible" name={BASIC} text={facts('clear', 'active', 25)} />
      <Line state="blocked" name={STANDARD} text={facts('blocked', 'suspended', 8)} />
      <Line state="no-path" name="Visio Plan 1" text={facts('no-path', 'active', 3)} />
    </>
  );
}

function Answers() {
  return (
    <Radios
      legend={t('ask_delegated_admin')}
      value="yes"
      options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: word('delegated_admin', value) }))}
      onChange={() => {}}
    />
  );
}

function Unsure() {
  return (
    <>
      <p>
        <button type="button">{t('read_all')}</button> {t('rows_read_of', number(25), number(83))}
      </p>
      <Line state="undetermined" name={BASIC} text={t('reason_list_incomplete', number(25), number(83))} />
      <Line state="unrecognised" name="Contoso Backup" text={t('say_what')} />
    </>
  );
}

function Line({ state, name, text }: { readonly state: MarkerState; readonly name: string; readonly text: string }) {
  return (
    <p class="line">
      <VerdictIcon state={state} />
      <span>
        <b>{name}</b>
        <br />
        {text}
      </span>
    </p>
  );
}

function facts(verdict: string, status: string, licences: number): string {
  return [word('verdict', verdict), word('status', status), plural('licences', licences)].join(t('separator'));
}
