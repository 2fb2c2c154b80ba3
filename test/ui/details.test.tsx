// @vitest-environment jsdom
import { fireEvent, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { report } from './fixtures/report';
import { open } from './fixtures/surface';

async function details(row: RegExp, part = {}) {
  const screen = await open({ kind: 'report', report: report(part) });
  fireEvent.click(screen.getByRole('button', { name: row }));
  await screen.findByRole('button', { name: 'Back to the list' });
  return screen;
}

describe('the details of a subscription', () => {
  it('opens at once on the row that the page asked for', async () => {
    const screen = await open({ kind: 'report', report: report() }, 'en', { firstKey: 'row-power-bi' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Power BI Pro');
    expect(screen.container.textContent).toContain("Microsoft's published tables list no upgrade from this product.");
  });

  it('says verdict, status, licences and how it was recognised', async () => {
    const screen = await details(/Microsoft 365 Business Basic/);
    const facts = screen.container.querySelector('dl')?.textContent ?? '';
    expect(facts).toContain('Statusactive');
    expect(facts).toContain('Licences25');
    await waitFor(() => expect(screen.container.querySelector('dl')?.textContent).toContain('by its exact name'));
    expect(screen.container.textContent).toContain('Upgrade possible, to be confirmed');
  });

  it('shows each target with verdict, one sentence, and every condition with its outcome in words', async () => {
    const screen = await details(/Microsoft 365 Business Basic/);
    const blocked = screen.getByText('Microsoft 365 Business Standard').closest('details') as HTMLElement;
    expect(blocked.querySelector('summary')?.textContent).toContain(
      'BlockedThe customer already has Microsoft 365 Apps for business',
    );
    const outcomes = [...blocked.querySelectorAll('.finding > p:first-child b')].map((b) => b.textContent);
    expect(outcomes).toEqual(['Met:', 'Not verified:', 'Not met:', 'Met:']);
    expect(blocked.textContent).toContain("Code in Microsoft's API: conflicting_service_types");
    expect(blocked.textContent).toContain('OFFICE_BUSINESS');
    expect(within(blocked).getByText(/deprovisioned, not only cancelled/)).toBeTruthy();
  });

  it('opens the target that decided the verdict, and shows it first', async () => {
    const screen = await details(/Microsoft 365 Business Basic/);
    const targets = [...screen.container.querySelectorAll<HTMLDetailsElement>('section > .target')];
    const names = targets.map((one) => one.querySelector('.name')?.textContent);
    expect(names).toEqual(['Office 365 E1', 'Microsoft 365 Business Standard']);
    expect(targets.map((one) => one.open)).toEqual([true, false]);
  });

  it('shows the very row on the page, and says where it is not there', async () => {
    const screen = await details(/Microsoft 365 Business Basic/);
    screen.client.show.mockResolvedValueOnce(false);
    const button = screen.getByRole('button', {
      name: 'Show on the page: Microsoft 365 Apps for business',
      hidden: true,
    });
    fireEvent.click(button);
    expect(screen.client.show).toHaveBeenCalledWith(7, 'row-apps');
    await screen.findByText(/another page of the list/);
  });

  it('names each source with its date; links tell the target nothing', async () => {
    const screen = await details(/Microsoft 365 Business Basic/);
    const links = [...screen.container.querySelectorAll<HTMLAnchorElement>('a[href^="https"]')];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(link.rel).toBe('noreferrer');
      expect(link.target).toBe('_blank');
      expect(link.href).toMatch(/^https:\/\/learn\.microsoft\.com\//);
      expect(link.parentElement?.textContent).toMatch(/\((.*\d{4}|no date given)\)$/);
    }
  });

  it('keeps the paths of 2019 apart and folded', async () => {
    const screen = await details(/Microsoft 365 Business Basic/);
    const older = screen.getByText(/More paths, listed by Microsoft's API on Jan 11, 2019/).closest('details');
    expect(older?.open).toBe(false);
    expect(older?.textContent).toContain('Microsoft 365 E3');
  });

  it('says what changes in words', async () => {
    const screen = await details(/Microsoft 365 Apps for business/);
    const gained = await screen.findByText('Gained');
    expect(gained.nextElementSibling?.textContent).toContain('Microsoft Teams');
    expect(screen.getByText('Lost').nextElementSibling?.textContent).toContain('Office');
  });

  it('gives multichannel guidance unless the user ruled other channels out', async () => {
    const unknown = await details(/Microsoft 365 Business Basic/);
    expect(unknown.getByRole('heading', { name: 'Bought elsewhere: what to do' })).toBeTruthy();
    expect(unknown.getByText('Services billed by usage (Azure)')).toBeTruthy();
    const none = { delegatedAdmin: 'unknown', otherChannels: 'none', heldElsewhere: [] };
    const ruledOut = await details(/Microsoft 365 Business Basic/, { confirmations: none });
    expect(ruledOut.queryByRole('heading', { name: 'Bought elsewhere: what to do' })).toBeNull();
  });

  it('treats a hostile name as text', async () => {
    const evil = '<img src=x onerror=alert(1)>\u202e';
    const [first] = report().subscriptions;
    const screen = await open({
      kind: 'report',
      report: report({ subscriptions: first ? [{ ...first, name: evil }] : [] }),
    });
    expect(screen.container.querySelector('img')).toBeNull();
    expect(screen.getByText(evil).tagName).toBe('BDI');
  });
});
