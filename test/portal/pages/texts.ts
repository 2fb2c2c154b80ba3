/** The portal's own words. Headers and statuses follow Microsoft's public documents in each language. */
import type { PortalLanguage } from '../types';

export interface Texts {
  readonly subscriptions: string;
  readonly customers: string;
  readonly name: string;
  readonly offer: string;
  readonly billing: string;
  readonly quantity: string;
  readonly status: string;
  readonly monthly: string;
  readonly annual: string;
  readonly account: string;
  readonly users: string;
  readonly add: string;
  readonly export: string;
  readonly search: string;
  readonly selectRow: string;
  readonly previous: string;
  readonly next: string;
  readonly more: string;
  readonly none: string;
  readonly results: (count: number) => string;
}

export const texts: Readonly<Record<PortalLanguage, Texts>> = {
  en: {
    subscriptions: 'Subscriptions',
    customers: 'Customers',
    name: 'Subscription',
    offer: 'Offer ID',
    billing: 'Billing frequency',
    quantity: 'Quantity',
    status: 'Status',
    monthly: 'Monthly',
    annual: 'Annual',
    account: 'Account',
    users: 'Users and licenses',
    add: 'Add products',
    export: 'Export subscriptions',
    search: 'Search',
    selectRow: 'Select row',
    previous: 'Previous',
    next: 'Next',
    more: 'Load more',
    none: 'This customer has no subscriptions.',
    results: (count) => `${count} results found.`,
  },
  hu: {
    subscriptions: 'Előfizetések',
    customers: 'Ügyfelek',
    name: 'Előfizetés',
    offer: 'Ajánlatazonosító',
    billing: 'Számlázási gyakoriság',
    quantity: 'Mennyiség',
    status: 'Állapot',
    monthly: 'Havi',
    annual: 'Éves',
    account: 'Fiók',
    users: 'Felhasználók és licencek',
    add: 'Termékek hozzáadása',
    export: 'Előfizetések exportálása',
    search: 'Keresés',
    selectRow: 'Sor kijelölése',
    previous: 'Előző',
    next: 'Következő',
    more: 'Továbbiak betöltése',
    none: 'Ennek az ügyfélnek nincs előfizetése.',
    results: (count) => `${count} találat.`,
  },
  de: {
    subscriptions: 'Abonnements',
    customers: 'Kunden',
    name: 'Abonnement',
    offer: 'Angebots-ID',
    billing: 'Abrechnungshäufigkeit',
    quantity: 'Menge',
    status: 'Status',
    monthly: 'Monatlich',
    annual: 'Jährlich',
    account: 'Konto',
    users: 'Benutzer und Lizenzen',
    add: 'Produkte hinzufügen',
    export: 'Abonnements exportieren',
    search: 'Suchen',
    selectRow: 'Zeile auswählen',
    previous: 'Zurück',
    next: 'Weiter',
    more: 'Mehr laden',
    none: 'Dieser Kunde hat keine Abonnements.',
    results: (count) => `${count} Ergebnisse gefunden.`,
  },
  es: {
    subscriptions: 'Suscripciones',
    customers: 'Clientes',
    name: 'Suscripción',
    offer: 'Id. de oferta',
    billing: 'Frecuencia de facturación',
    quantity: 'Cantidad',
    status: 'Estado',
    monthly: 'Mensual',
    annual: 'Anual',
    account: 'Cuenta',
    users: 'Usuarios y licencias',
    add: 'Agregar productos',
    export: 'Exportar suscripciones',
    search: 'Buscar',
    selectRow: 'Seleccionar fila',
    previous: 'Anterior',
    next: 'Siguiente',
    more: 'Cargar más',
    none: 'Este cliente no tiene suscripciones.',
    results: (count) => `${count} resultados encontrados.`,
  },
  ja: {
    subscriptions: 'サブスクリプション',
    customers: '顧客',
    name: 'サブスクリプション',
    offer: 'プラン ID',
    billing: '請求頻度',
    quantity: '数量',
    status: '状態',
    monthly: '毎月',
    annual: '年間',
    account: 'アカウント',
    users: 'ユーザーとライセンス',
    add: '製品の追加',
    export: 'サブスクリプションのエクスポート',
    search: '検索',
    selectRow: '行の選択',
    previous: '前へ',
    next: '次へ',
    more: 'さらに読み込む',
    none: 'この顧客にはサブスクリプションがありません。',
    results: (count) => `${count} 件の結果が見つかりました。`,
  },
};
