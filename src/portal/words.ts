/** What a column is for: `other` is known and of no use to us (term, renewal, customer …). */
export type HeaderKind = 'name' | 'product' | 'status' | 'quantity' | 'id' | 'other';

/** What the reader has to know of the page's language; everything else it sees by shape. */
export interface Words {
  header(text: string): HeaderKind | null;
  isStatus(text: string): boolean;
  isProduct(name: string): boolean;
  /** Whether an id is that of an offer, SKU or product. */
  isProductId(id: string): boolean;
  /** A licence count, or null. */
  quantity(text: string): number | null;
  /** Rows of the whole list, from "83 results found." or "1–10 of 83"; null for any other text. */
  total(text: string): number | null;
  /** Label of a control that shows other rows: next or previous page, load more. */
  isPaging(label: string): boolean;
}

/** Column keys are code, so they are English in every portal. `subscription` is taken off the front, `Text` and the like off the end. */
const KEYS: Readonly<Record<string, HeaderKind>> = {};
const keys = (kind: HeaderKind, names: string): void => {
  for (const name of names.split(' ')) (KEYS as Record<string, HeaderKind>)[name] = kind;
};
keys('name', 'name displayname friendlyname nickname title subscription');
keys('product', 'product productname producttitle offer offername offertitle sku skuname skutitle plan planname');
keys('status', 'status state currentstatus');
keys(
  'quantity',
  'quantity qty seat seats seatcount license licenses licence licences licensecount licencecount licensequantity units',
);
keys('id', 'id guid');
keys(
  'other',
  'term billing billingcycle billingfrequency renewal renewaldate autorenew startdate enddate type customer company order price reseller',
);

/** The kind of a column by its key (`subscriptionStatus`, `col-quantity`), or null. */
export function keyKind(key: string): HeaderKind | null {
  const plain = key.toLowerCase().replace(/[^a-z]/g, '');
  const bare = plain
    .replace(/^(subscription|purchased|total)(?=.)/, '')
    .replace(/(?<=.)(text|value|label|column|col|field|cell)$/, '');
  return (Object.hasOwn(KEYS, bare) && KEYS[bare]) || (Object.hasOwn(KEYS, plain) && KEYS[plain]) || null;
}

/** Says "subscription" in the languages of the portal: a header or key that only a subscription list has. */
export const SUBSCRIPTION =
  /subs[ck]ri|abonn|abonam|előfizet|suscrip|assinatura|abbonament|předplat|predplat|prenumer|abonelik|подписк|підписк|абонамент|συνδρομ|tilau|订阅|訂閱|訂用|구독|サブスクリプション|اشتراك|מינוי|การสมัคร/i;

/** A header that speaks of the product bought, where another column may hold the name that the partner gave it. */
export const PRODUCT =
  /produ[ckt]|prodott|offer|offre|oferta|angebot|aanbieding|erbjudande|nabídk|termék|ajánlat|ürün|teklif|продукт|предложен|製品|产品|產品|优惠|供應|제품|상품|منتج|מוצר/i;

/** Headers and labels of lists that a subscription list is confused with: orders, invoices, users. */
export const FOREIGN =
  /\b(orders?|invoices?|users?|e-?mail|cart|offers)\b|rendelés|számla\b|bestellung|rechnung|commande|facture\b|pedido|\bfactura\b|fatura\b|\bordin[ei]\b|\bfattur|zamówien|faktur[ay]\b|objednáv|sipariş|заказ|сч[её]т\b|注文|請求書|订单|訂單|发票|發票|주문|송장/i;

/** What stands over prices. */
export const PRICE =
  /\b(price|amount|cost|total)\b|\bár\b|preis|\bprix\b|precio|preço|prezzo|\bcena\b|fiyat|цена|価格|价格|價格|가격/i;
