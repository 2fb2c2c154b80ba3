import { errorsOf, optionType, statusOf } from './codes';
import { countOf, dateOf, type Fields, fieldsOf, flagOf, listOf, objectOf, plainWord, textOf } from './fields';
import { guid, guids, idsOf, productSku, productSkus } from './ids';
import type { ApiAnswer, ApiOption, FileRow, OwnedSku, SkuResource, SubscriptionDetails } from './types';

/** Answers that are recognised and have no use here, each for its reason: messages `file_unused_{…}`. */
export type Unused = 'offer' | 'provisioning-status' | 'upgrade-result' | 'transition' | 'error';

const UNUSED: readonly string[] = [
  'offer',
  'provisioning-status',
  'upgrade-result',
  'transition',
  'error',
] satisfies Unused[];

/** True for answers that are of use here. */
export function isUsed(kind: ItemKind): boolean {
  return !UNUSED.includes(kind);
}

export type ItemKind =
  | 'subscription'
  | 'subscribed-sku'
  | 'upgrade'
  | 'transition-eligibility'
  | 'sku'
  | 'report'
  | Unused;

/** What an object of an answer is, by its fields; null where it is nothing known here. */
export function itemKind(fields: Fields): ItemKind | null {
  const has = (...keys: readonly string[]) => keys.every((key) => fields.has(key));
  const objectType = plainWord(textOf(objectOf(fields, 'attributes'), 'objecttype') ?? '');
  if (has('schema', 'reading', 'subscriptions')) return 'report';
  if (has('productsku') || has('skupartnumber', 'prepaidunits') || has('skupartnumber', 'capabilitystatus'))
    return 'subscribed-sku';
  if (has('targetoffer')) return 'upgrade';
  if (has('catalogitemid') && (has('eligibilities') || has('subscriptioneligibilities')))
    return 'transition-eligibility';
  if (has('sourcesubscriptionid', 'upgradetype')) return 'upgrade-result';
  if (has('tocatalogitemid', 'transitiontype')) return 'transition';
  if (objectType === 'offer' || has('upgradetargetoffers', 'conversiontargetoffers') || has('prerequisiteoffers'))
    return 'offer';
  if (objectType === 'subscriptionprovisioningstatus' || (has('skuid', 'status', 'quantity') && !has('id')))
    return 'provisioning-status';
  if (has('productid', 'id') && (has('dynamicattributes') || has('title'))) return 'sku';
  const named = has('offerid') || has('offername') || has('friendlyname');
  if (objectType === 'subscription' || (named && (has('status') || has('quantity')))) return 'subscription';
  return isError(fields) ? 'error' : null;
}

function isError(fields: Fields): boolean {
  const inner = objectOf(fields, 'error') ?? fields;
  const told = textOf(inner, 'description', 'message');
  return told !== null && textOf(inner, 'code', 'errorcode') !== null;
}

/** Number or name and sentence of an API error. */
export function readError(fields: Fields): { code: string; description: string } {
  const inner = objectOf(fields, 'error') ?? fields;
  return {
    code: textOf(inner, 'code', 'errorcode') ?? '',
    description: (textOf(inner, 'description', 'message') ?? '').slice(0, 200),
  };
}

/** A subscription; null where nothing says what it is for. */
export function readSubscription(fields: Fields, jsonPath: string): FileRow | null {
  const offerName = textOf(fields, 'offername');
  const friendly = textOf(fields, 'friendlyname');
  const ids = [textOf(fields, 'offerid'), ...offerLinks(fields)].flatMap((text) => (text === null ? [] : idsOf(text)));
  const name = offerName ?? friendly ?? textOf(fields, 'offerid') ?? ids[0];
  if (!name) return null;
  const statusText = textOf(fields, 'status');
  return {
    id: guid(textOf(fields, 'id')),
    name,
    productText: null,
    ids: [...new Set(ids)].filter((id, i, all) => !all.some((other, k) => k !== i && other.startsWith(`${id}:`))),
    offerId:
      guid(textOf(fields, 'offerid')) ??
      guids(textOf(objectOf(objectOf(fields, 'links'), 'offer'), 'uri') ?? '')[0] ??
      null,
    statusText,
    status: statusText === null ? null : statusOf(statusText),
    quantityText: textOf(fields, 'quantity'),
    otherKind: otherKind(fields),
    details: readDetails(fields, friendly === name ? null : friendly),
    place: { jsonPath },
  };
}

/** Addresses of the offer or SKU; never those of the subscription or the customer. */
function offerLinks(fields: Fields): (string | null)[] {
  const links = objectOf(fields, 'links');
  const uri = (link: string) => textOf(objectOf(links, link), 'uri');
  const sku = uri('sku')?.replace(/\/skus\//i, ':') ?? null;
  return [uri('offer'), sku];
}

function otherKind(fields: Fields): FileRow['otherKind'] {
  if (plainWord(textOf(fields, 'billingtype') ?? '') === 'usage') return 'azure';
  const type = plainWord(textOf(objectOf(fields, 'producttype'), 'id') ?? '');
  if (type.startsWith('azure')) return 'azure';
  if (flagOf(fields, 'ismicrosoftproduct') === false) return 'other-publisher';
  return type.includes('perpetual') ? 'perpetual-software' : null;
}

function readDetails(fields: Fields, nickname: string | null): SubscriptionDetails {
  const refunds = [
    ...listOf(fields, 'refundoptions').map((value) => dateOf(fieldsOf(value), 'expiresat')),
    ...listOf(objectOf(fields, 'refundablequantity'), 'details').map((value) =>
      dateOf(fieldsOf(value), 'alloweduntildatetime'),
    ),
  ].flatMap((date) => date ?? []);
  return {
    nickname,
    parentId: guid(textOf(fields, 'parentsubscriptionid')),
    term: textOf(fields, 'termduration'),
    billingCycle: textOf(fields, 'billingcycle'),
    commitmentEnd: dateOf(fields, 'commitmentenddate'),
    cancellableUntil: dateOf(fields, 'cancellationalloweduntildate') ?? refunds.sort().at(-1) ?? null,
    autoRenew: flagOf(fields, 'autorenewenabled'),
    trial: flagOf(fields, 'istrial'),
  };
}

/** A SKU that the tenant owns, in Partner Center's shape or Microsoft Graph's. */
export function readOwnedSku(fields: Fields): OwnedSku | null {
  const product = objectOf(fields, 'productsku');
  const units = objectOf(fields, 'prepaidunits');
  const skuId = guid(textOf(product, 'id') ?? textOf(fields, 'skuid'));
  const partNumber = textOf(product ?? fields, 'skupartnumber');
  const name = textOf(product, 'name') ?? partNumber ?? skuId;
  if (!name) return null;
  return {
    skuId,
    partNumber,
    name,
    enabled: countOf(units, 'enabled') ?? countOf(fields, 'activeunits') ?? 0,
    warning: countOf(units, 'warning') ?? countOf(fields, 'warningunits') ?? 0,
    suspended: countOf(units, 'suspended') ?? countOf(fields, 'suspendedunits') ?? 0,
    plans: listOf(fields, 'serviceplans').flatMap(
      (plan) => textOf(fieldsOf(plan), 'servicename', 'serviceplanname') ?? [],
    ),
    capability: statusOf(textOf(fields, 'capabilitystatus') ?? '') ?? 'unknown',
  };
}

/** What `upgrades` says about one target; null where it names none. */
export function readUpgrade(fields: Fields): ApiAnswer | null {
  const offer = objectOf(fields, 'targetoffer');
  const offerId = textOf(offer, 'id');
  const skuId = guid(textOf(objectOf(offer, 'product'), 'id'));
  const name = textOf(offer, 'name') ?? offerId;
  if (!name) return null;
  const option: ApiOption = {
    type: optionType(textOf(fields, 'upgradetype')),
    eligible: flagOf(fields, 'iseligible'),
    errors: errorsOf('upgrades', listOf(fields, 'upgradeerrors'), fieldsOf),
  };
  const ids = [...idsOf(offerId ?? ''), ...(skuId ? [skuId] : [])];
  return { source: 'upgrades', ids, name, quantity: countOf(fields, 'quantity'), options: [option], destinations: [] };
}

/** What `transitionEligibilities` says about one target; null where it names none. */
export function readTransition(fields: Fields): ApiAnswer | null {
  const item = textOf(fields, 'catalogitemid') ?? '';
  const id = productSku(item);
  const name = textOf(fields, 'title') ?? id ?? (item || null);
  if (!name) return null;
  const each = (key: string) => listOf(fields, key).flatMap((value) => fieldsOf(value) ?? []);
  return {
    source: 'transition-eligibilities',
    ids: id ? [id] : idsOf(item),
    name,
    quantity: countOf(fields, 'quantity'),
    options: each('eligibilities').map((option) => ({
      type: optionType(textOf(option, 'transitiontype')),
      eligible: flagOf(option, 'iseligible'),
      errors: errorsOf('transition-eligibilities', listOf(option, 'errors'), fieldsOf),
    })),
    destinations: each('subscriptioneligibilities').map((destination) => ({
      subscriptionId: guid(textOf(destination, 'subscriptionid')),
      name: textOf(destination, 'subscriptionfriendlyname'),
      term: textOf(destination, 'subscriptiontermduration'),
      eligible: flagOf(destination, 'iseligible'),
      errors: errorsOf('destinations', listOf(destination, 'errors'), fieldsOf),
    })),
  };
}

/** A SKU of new commerce with its upgrade targets; null where its id is none. */
export function readSku(fields: Fields): SkuResource | null {
  const id = productSku(`${textOf(fields, 'productid') ?? ''}:${textOf(fields, 'id') ?? ''}`);
  if (!id) return null;
  const dynamic = objectOf(fields, 'dynamicattributes');
  const targets = listOf(dynamic, 'upgradetargetoffers').flatMap((value) =>
    typeof value === 'string' ? productSkus(value) : [],
  );
  return {
    id,
    title: textOf(fields, 'title') ?? id,
    provisioningId: guid(textOf(dynamic, 'provisioningid')),
    targets: [...new Set(targets)],
  };
}
