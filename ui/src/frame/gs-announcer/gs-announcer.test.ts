import { afterEach, describe, expect, it, vi } from 'vitest';
import { complaints, mount } from '../../../test/mount.ts';
import { announce } from '../../foundation/announce.ts';
import type { AnnouncerElement } from './gs-announcer.ts';
import './gs-announcer.ts';

const answer = 'An answer from Wanjiru Kamande has just arrived: endorsed.';
const bell = 'Inbox, 1 unread notice';

afterEach(() => {
  vi.useRealTimers();
});

/** Mounted first: mounting waits for real time. */
async function anAnnouncer(): Promise<AnnouncerElement> {
  const announcer = await mount('gs-announcer');
  vi.useFakeTimers();
  return announcer;
}

function lines(announcer: Element): string[] {
  return [...(announcer.shadowRoot?.querySelectorAll('[role=log] p') ?? [])].map((line) => line.textContent ?? '');
}

describe('of two messages that come together', () => {
  for (const order of [
    [answer, bell],
    [bell, answer],
  ]) {
    it(`both are said, also when “${order[0]}” comes first`, async () => {
      const announcer = await anAnnouncer();

      for (const words of order) announce(words);
      await vi.advanceTimersByTimeAsync(100);

      expect(lines(announcer)).toEqual(order);
    });
  }

  it('the first is said also when the second comes while it is being read', async () => {
    const announcer = await anAnnouncer();

    announce(answer);
    await vi.advanceTimersByTimeAsync(2_000);
    const first = announcer.shadowRoot?.querySelector('p');
    announce(bell);
    await vi.advanceTimersByTimeAsync(100);

    expect(lines(announcer)).toEqual([answer, bell]);
    expect(announcer.shadowRoot?.querySelector('p'), 'the same node, which is not read again').toBe(first);
  });
});

it('says the same words twice when they are sent twice', async () => {
  const announcer = await anAnnouncer();

  announce(bell);
  announce(bell);
  await vi.advanceTimersByTimeAsync(100);

  expect(lines(announcer)).toEqual([bell, bell]);
});

it('forgets each message some seconds after it was said', async () => {
  const announcer = await anAnnouncer();

  announce(answer);
  await vi.advanceTimersByTimeAsync(6_000);
  announce(bell);
  await vi.advanceTimersByTimeAsync(6_000);

  expect(lines(announcer)).toEqual([bell]);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(lines(announcer)).toEqual([]);
});

it('is a polite log that is there before anything is said', async () => {
  const announcer = await mount('gs-announcer');

  const log = announcer.shadowRoot?.querySelector('[role=log]');
  expect(log?.getAttribute('aria-live')).toBe('polite');
  expect(await complaints(announcer)).toEqual([]);
});
