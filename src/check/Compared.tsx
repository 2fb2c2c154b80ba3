import type { CodeComparison } from '../files/compare';
import type { Pair } from '../files/side-by-side';
import { codeText, comparisonText } from '../files/words';
import { t } from '../i18n';
import { whyTarget } from '../report/explain';
import type { ReportTarget } from '../report/schema';
import { say, word } from '../ui/words';
import { Destinations, Errors } from './MicrosoftSays';

/** Our verdict on a target beside Microsoft's, code by code, with both reasons. */
export function Compared({ pair: { target, answer, comparison } }: { readonly pair: Pair<ReportTarget> }) {
  const { agrees, microsoft } = comparisonText(comparison, say);
  const errors = answer.options.flatMap((option) => option.errors);
  return (
    <article class={`compared compared-${comparison.kind}`}>
      <h3>
        <bdi>{target.name}</bdi>
      </h3>
      <p>
        <b>{agrees}</b>
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('extension_name')}</th>
            <th scope="col">{word('microsoft_list', comparison.source)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('export_verdict')}</th>
            <td>{word('verdict', comparison.ours)}</td>
            <td>{microsoft}</td>
          </tr>
          <tr>
            <th scope="row">{t('export_column_why')}</th>
            <td>{whyTarget(target, say)}</td>
            <td>{errors.length > 0 ? <Errors errors={errors} /> : t('microsoft_no_reason')}</td>
          </tr>
          {comparison.codes.map((code) => (
            <Code key={code.code} code={code} />
          ))}
        </tbody>
      </table>
      <Destinations answer={answer} />
    </article>
  );
}

function Code({ code }: { readonly code: CodeComparison }) {
  const { ours, reported, agrees } = code;
  return (
    <tr>
      <th scope="row">
        {codeText(code, say)} <code>{code.code}</code>
        {agrees === false && <span class="differs"> {t('codes_differ')}</span>}
      </th>
      <td>{word('code_ours', ours)}</td>
      <td>{t(reported ? 'code_reported' : 'code_not_reported')}</td>
    </tr>
  );
}
