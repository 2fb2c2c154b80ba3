import { describe, expect, it } from 'vitest';
import { pause, sameAnswer } from '../../src/ui/session';
import { report } from './fixtures/report';

const answer = (part = {}) => ({ kind: 'report' as const, report: report(part) });
const searching = answer({ reading: { ...report().reading, state: 'searching' } });

describe('pause', () => {
  it('asks every second while searching and every two seconds after', () => {
    expect(pause(searching, 5)).toBe(1000);
    expect(pause(answer(), 5)).toBe(2000);
    expect(pause({ kind: 'silent' }, 5)).toBe(2000);
  });
  it('never spends more than a tenth of the time asking', () => {
    expect(pause(answer(), 900)).toBe(9000);
  });
});

describe('sameAnswer', () => {
  it('looks past the time at which a report was made, and at all else', () => {
    expect(sameAnswer(answer(), answer({ generatedAt: '2026-11-24T10:00:00Z' }))).toBe(true);
    expect(sameAnswer(answer(), answer({ subscriptions: [] }))).toBe(false);
    expect(sameAnswer(answer(), { kind: 'late' })).toBe(false);
    expect(sameAnswer({ kind: 'late' }, { kind: 'late' })).toBe(true);
    expect(sameAnswer(null, { kind: 'late' })).toBe(false);
  });
});
