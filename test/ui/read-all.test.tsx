// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { ReadAllProgress } from '../../src/messages';
import { report } from './fixtures/report';
import { open } from './fixtures/surface';

const reading = { ...report().reading, rowsRead: 25, rowsTotal: 83, complete: false };
const at = (rowsRead: number, ended: ReadAllProgress['ended'] = null): ReadAllProgress => ({
  running: ended === null,
  rowsRead,
  rowsTotal: 83,
  ended,
});

it('reads the whole list with progress, can be stopped, and says how it ended', async () => {
  const screen = await open({ kind: 'report', report: report({ reading }) });
  screen.client.readAll.mockResolvedValue(at(40));
  fireEvent.click(screen.getByRole('button', { name: 'Read the whole list' }));
  const bar = (await screen.findByRole('progressbar')) as HTMLProgressElement;
  expect(bar.value).toBe(40);
  expect(bar.max).toBe(83);
  screen.client.readAll.mockResolvedValue(at(60));
  await waitFor(() => expect(bar.value).toBe(60));
  screen.client.readAll.mockResolvedValue(at(61, 'stopped'));
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.client.readAll).toHaveBeenCalledWith(7, 'stop');
  await screen.findByText('Stopped. The rows read so far stay.');
});

it('takes up a run that another surface began', async () => {
  const screen = await open({ kind: 'report', report: report({ reading }) }, 'en', { readAll: async () => at(30) });
  expect(await screen.findByRole('button', { name: 'Stop' })).toBeTruthy();
});
