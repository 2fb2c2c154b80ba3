import { expect, it } from 'vitest';
import { diagnosisText } from '../../src/ui/diagnosis';
import { report } from './fixtures/report';

const CANARY = 'Kanarienvogel';
const ID = '0badcafe-1111-4222-8333-444455556666';
const seen = { version: '1.2.3', browserLanguage: 'hu', page: { rows: 3, shapes: 'table[]>tr[]*4', state: 'read' } };

/** A report that holds a canary wherever a page, or the user, can put a text. */
function canaries() {
  const one = report();
  const [row] = one.subscriptions;
  if (!row) throw new Error('no row');
  const url = `https://partner.microsoft.com/${CANARY}/dashboard/v2/customers/${ID}/subscriptions/${ID}?name=${CANARY}#${CANARY}`;
  const named = { key: CANARY, id: ID, offerId: ID, name: CANARY, statusText: CANARY };
  return {
    ...one,
    source: { ...one.source, url, customerId: ID, language: `${CANARY}!` },
    reading: {
      ...one.reading,
      reason: { code: 'no-list-found', params: { name: CANARY }, text: CANARY },
      unknownStatuses: [CANARY, 'x'],
      unrecognisedNames: [CANARY],
    },
    subscriptions: [{ ...row, ...named, notes: [{ code: 'n', params: { name: CANARY } }] }],
  };
}

it('holds shapes and counts, and no canary', () => {
  const text = diagnosisText(canaries(), seen);
  expect(text.toLowerCase()).not.toContain(CANARY.toLowerCase());
  expect(text).not.toContain(ID.slice(0, 8));
  expect(JSON.parse(text)).toMatchObject({
    version: '1.2.3',
    browserLanguage: 'hu',
    pageLanguage: null,
    address: '/{…}/dashboard/v2/customers/{id}/subscriptions/{id}',
    reason: 'no-list-found',
    unknownStatuses: 2,
    unrecognisedNames: 1,
    page: { rows: 3 },
  });
});

it('says where the address or the language is another', () => {
  const other = report();
  const source = { ...other.source, url: 'https://partner.microsoft.com/de-de/pcv/customers', language: 'zh-Hant-TW' };
  const said = JSON.parse(diagnosisText({ ...other, source }, { ...seen, page: null }));
  expect(said).toMatchObject({ address: '/de-de/pcv/customers', pageLanguage: 'zh-Hant-TW', page: null });
});
