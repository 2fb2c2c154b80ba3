/** The stand-in portal's own data: what other tests rest on. */
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { selfSigned } from './certificate';
import { customers, smallCustomers } from './customers';
import { guidOf } from './random';

describe('the customers', () => {
  it('have keys and ids of their own', () => {
    const ids = customers.flatMap((one) => [one.id, ...one.rows.map((row) => row.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(customers.map(({ key }) => key)).size).toBe(customers.length);
    expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual(
      [],
    );
  });

  it('show every verdict that the page alone can lead to', () => {
    const verdicts = new Set(smallCustomers.flatMap(({ rows }) => rows.map((row) => row.expected?.verdict)));
    expect([...verdicts].sort()).toEqual(['blocked', 'clear', 'no-path', 'undetermined', 'unrecognised']);
  });

  it('are the same on every machine', () => {
    expect(guidOf('contoso')).toBe('71e774df-9e55-463e-a6e9-27d469d0d5dc');
    expect(customers.map(({ rows }) => rows.length).slice(-3)).toEqual([83, 1000, 10_000]);
  });
});

describe('the certificate', () => {
  it('is signed by its own key, for the host, and valid now', () => {
    const now = new Date('2026-11-24T09:00:00Z');
    const certificate = new X509Certificate(selfSigned('partner.microsoft.com', now).cert);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toBe('CN=partner.microsoft.com');
    expect(Date.parse(certificate.validFrom)).toBeLessThan(now.getTime());
    expect(Date.parse(certificate.validTo)).toBeGreaterThan(now.getTime());
  });
});
