import { describe, expect, it, vi } from 'vitest';
import { identify } from '../../src/catalog';
import { matrixPaths } from '../../src/files/offer-matrix';
import { matrixUpgradePaths, skuUpgradePaths } from '../../src/files/paths';
import { matrixAge } from '../../src/offer-matrix';
import { NOW, partOf, problems, readSample, readText } from './help';

/** Generous, for machines that do other work besides. */
vi.setConfig({ testTimeout: 60_000 });

const HEAD =
  'ProductTitle,ProductId,SkuId,SkuTitle,ProvisioningId,ProvisioningString,MinLicenses,MaxLicenses,AssetOwnershipLimit,AssetOwnershipLimitType,ProductSkuPreRequisites,ProductSkuConversion,Description,AllowedCountries';

function row(product: string, sku: string, title: string, conversion: string): string {
  return `${title},${product},${sku},${title},3b555118-da6a-4418-894f-7df1e2096870,X,1,300,,,,"${conversion}","Text, with
a line end","AD,AE"`;
}

const FILE = [
  HEAD,
  row('CFQ7TTC0LH18', '0001', 'Microsoft 365 Business Basic', 'CFQ7TTC0LDPB/0001,CFQ7TTC0LF8Q/0001'),
  row('CFQ7TTC0LDPB', '1', 'Microsoft 365 Business Standard', 'CFQ7TTC0LF8S:0002'),
  row('CFQ7TTC0LF8Q', '0001', 'Office 365 E1', ''),
].join('\r\n');

describe('an Offer Matrix', () => {
  it('gives its conversions with titles', async () => {
    const file = await readText(FILE, 'NCE_OfferMatrix_2026-11.csv');
    const { matrix } = partOf(file, 'offer-matrix');
    expect(file.counts).toEqual({ good: 3, bad: 0 });
    expect(matrix).toMatchObject({ date: '2026-11-01', dateFrom: 'file-name', file: 'NCE_OfferMatrix_2026-11.csv' });
    expect(matrixPaths(matrix)).toEqual([
      {
        from: 'CFQ7TTC0LH18:0001',
        fromTitle: 'Microsoft 365 Business Basic',
        to: 'CFQ7TTC0LDPB:0001',
        toTitle: 'Microsoft 365 Business Standard',
      },
      {
        from: 'CFQ7TTC0LH18:0001',
        fromTitle: 'Microsoft 365 Business Basic',
        to: 'CFQ7TTC0LF8Q:0001',
        toTitle: 'Office 365 E1',
      },
      {
        from: 'CFQ7TTC0LDPB:0001',
        fromTitle: 'Microsoft 365 Business Standard',
        to: 'CFQ7TTC0LF8S:0002',
        toTitle: null,
      },
    ]);
    expect(matrixAge(matrix, NOW)).toBe(23);
  });

  it('becomes paths between products that the catalog knows', async () => {
    const { matrix } = partOf(await readText(FILE, 'm.csv'), 'offer-matrix');
    const paths = matrixUpgradePaths(matrix, identify);
    expect(paths.map(({ source, target }) => `${source.product}>${target.product}`)).toEqual([
      'm365-business-basic>m365-business-standard',
      'm365-business-basic>o365-e1',
      'm365-business-standard>o365-e5',
    ]);
    expect(paths[0]?.document).toMatchObject({ title: 'm.csv', date: '2026-11-24' });
  });

  it('keeps the rows around a bad one, and names its place', async () => {
    const bad = [
      HEAD,
      'broken,row',
      row('CFQ7TTC0LH18', '0001', 'Basic', 'see the list'),
      row('NOID', '0001', 'x', ''),
    ].join('\n');
    const file = await readText(`${bad}\n${row('CFQ7TTC0LDPB', '0001', 'Standard', 'CFQ7TTC0LF8S/0002')}`);
    expect(problems(file)).toEqual(['row_short@2:2', 'matrix_conversion_unread@3:12', 'matrix_no_id@5:2']);
    expect(file.counts).toEqual({ good: 2, bad: 2 });
    expect(matrixPaths(partOf(file, 'offer-matrix').matrix)).toHaveLength(1);
  });

  it('reads a large one in pieces, tells its progress, and stops when told to', async () => {
    const large = `${FILE}\r\n${Array.from({ length: 40_000 }, () => row('CFQ7TTC0LH18', '0001', 'Basic', 'CFQ7TTC0LDPB/0001')).join('\r\n')}`;
    const shares: number[] = [];
    const whole = await readText(large, 'm.csv', { onProgress: (share) => shares.push(share), pause: async () => {} });
    expect(whole.counts).toEqual({ good: 40_003, bad: 0 });
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);

    const stop = new AbortController();
    const part = await readText(large, 'm.csv', {
      signal: stop.signal,
      pause: async () => {},
      onProgress: (share) => share > 0.4 && stop.abort(),
    });
    expect(problems(part)).toEqual(['stopped']);
    expect(part.counts.good).toBeGreaterThan(10_000);
    expect(part.counts.good).toBeLessThan(30_000);
  });
});

describe('a SKU answer', () => {
  it('becomes paths', async () => {
    const { skus } = partOf(await readSample('11-sku-docs-nce-business-basic.json'), 'sku');
    const paths = skuUpgradePaths(skus, 'sku.json', '2026-11-24', identify);
    expect(paths.map(({ source, target }) => `${source.product}>${target.product}`)).toEqual([
      'm365-business-basic>m365-business-standard',
      'm365-business-basic>o365-e1',
    ]);
  });
});
