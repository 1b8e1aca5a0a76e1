import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answers } from '../../test/server.ts';
import { live } from './live.ts';

class FakeSocket {
  static readonly OPEN = 1;
  static opened: FakeSocket[] = [];
  readyState = 1;
  sent: { type: string; since?: number; topics?: string[] }[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: () => void;

  constructor() {
    FakeSocket.opened.push(this);
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.onclose?.();
  }

  hear(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.opened = [];
  vi.stubGlobal('WebSocket', FakeSocket);
});

afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

function welcomed(sequence: number, since: number | undefined = sequence): FakeSocket {
  live.start(since);
  const socket = FakeSocket.opened.at(-1) as FakeSocket;
  socket.onopen?.();
  socket.hear({ type: 'welcome', sequence, heartbeatSeconds: 20 });
  return socket;
}

it('subscribes to what is listened to, and passes a change once', () => {
  const heard = vi.fn();
  const stop = live.listen(['proposals', 'inbox'], heard);
  const socket = welcomed(5);

  socket.hear({ type: 'change', sequence: 6, topics: ['proposals', 'inbox'], id: 'a', what: 'submitted' });
  socket.hear({ type: 'change', sequence: 6, topics: ['proposals'], id: 'a', what: 'submitted' });

  expect(socket.sent.find((message) => message.type === 'subscribe')?.topics).toEqual(['proposals', 'inbox']);
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
});

it('goes on from where the page began to ask, so that nothing falls between the two', () => {
  const heard = vi.fn();
  const stop = live.listen(['proposals'], heard);
  const socket = welcomed(43, 41);
  socket.hear({ type: 'change', sequence: 42, topics: ['proposals'], id: 'a', what: 'submitted' });

  expect(socket.sent[0]).toEqual({ type: 'hello', since: 41 });
  expect(heard.mock.calls).toEqual([[expect.objectContaining({ sequence: 42 })]]);
  stop();
});

it('has everybody ask again where nobody knows since when they listen', () => {
  const heard = vi.fn();
  const stop = live.listen(['proposals'], heard);

  live.start();
  FakeSocket.opened[0]?.hear({ type: 'welcome', sequence: 5, heartbeatSeconds: 20 });

  expect(heard.mock.calls).toEqual([['resync']]);
  stop();
});

it('resumes from the last sequence it saw', () => {
  const socket = welcomed(5);
  socket.hear({ type: 'change', sequence: 9, topics: [], id: 'a', what: 'submitted' });

  socket.close();
  vi.advanceTimersByTime(600);
  FakeSocket.opened[1]?.onopen?.();

  expect(FakeSocket.opened[1]?.sent[0]).toEqual({ type: 'hello', since: 9 });
});

it('polls where no socket can be opened, and passes what it learns', async () => {
  const heard = vi.fn();
  answers.give('GET /api/changes', { sequence: 7, changes: [{ sequence: 7, topics: ['inbox'], id: 'a', what: 'answered' }], resync: false });
  const stop = live.listen(['inbox'], heard);
  live.start();

  FakeSocket.opened[0]?.close();
  await vi.advanceTimersByTimeAsync(600);
  FakeSocket.opened[1]?.close();
  await vi.advanceTimersByTimeAsync(100);

  expect(live.connection).toBe('polling');
  expect(heard).toHaveBeenCalledWith(expect.objectContaining({ id: 'a', what: 'answered' }));
  stop();
});

it('has everybody ask once when polling begins, since nobody knows what came meanwhile', async () => {
  const heard = vi.fn();
  answers.give('GET /api/changes', { sequence: 7, changes: [], resync: false });
  const stop = live.listen(['inbox'], heard);
  live.start();

  FakeSocket.opened[0]?.close();
  await vi.advanceTimersByTimeAsync(600);
  FakeSocket.opened[1]?.close();
  await vi.advanceTimersByTimeAsync(9_000);

  expect(heard.mock.calls).toEqual([['resync']]);
  stop();
});

it('tells everybody to ask again when the server says so', () => {
  const heard = vi.fn();
  const stop = live.listen(['proposal:1'], heard);
  const socket = welcomed(1);

  socket.hear({ type: 'resync', sequence: 400 });

  expect(heard).toHaveBeenCalledWith('resync');
  stop();
});
