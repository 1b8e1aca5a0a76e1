import { describe, expect, it } from 'vitest';
import {
  choose,
  neighbour,
  openQueue,
  parts,
  refresh,
  reorder,
  showArrivals,
  takeOff,
  type Waiting,
} from './queue.ts';

const waiting = (id: string, due: string, lapsed = false): Waiting => ({
  id,
  promise: { due: `${due}T15:00:00Z`, lapsed },
});
const kettle = waiting('kettle', '2026-05-06');
const forms = waiting('forms', '2026-05-05');
const queue = waiting('queue', '2026-05-20');
const late = waiting('late', '2026-05-08', true);

const ids = (items: readonly Waiting[]) => items.map((item) => item.id);

describe('the queue', () => {
  it('lists the lapsed first and then by promise', () => {
    expect(ids(openQueue([queue, kettle, late, forms]).listed)).toEqual([
      'late',
      'forms',
      'kettle',
      'queue',
    ]);
  });

  it('lets arrivals wait and leaves the listed ones where they are', () => {
    const opened = openQueue([kettle, queue], 'kettle');

    const refreshed = refresh(opened, [forms, kettle, queue]);

    expect(ids(refreshed.listed)).toEqual(['kettle', 'queue']);
    expect(ids(refreshed.arrived)).toEqual(['forms']);
    expect(refreshed.chosen).toBe('kettle');
  });

  it('counts an arrival once however often it refreshes', () => {
    const once = refresh(openQueue([kettle]), [forms, kettle]);

    expect(ids(refresh(once, [forms, kettle]).arrived)).toEqual(['forms']);
    expect(refresh(once, [kettle]).arrived).toEqual([]);
  });

  it('shows arrivals at the place of their promise', () => {
    const refreshed = refresh(openQueue([kettle, queue]), [forms, kettle, queue]);

    expect(ids(showArrivals(refreshed).listed)).toEqual(['forms', 'kettle', 'queue']);
    expect(showArrivals(refreshed).arrived).toEqual([]);
  });

  it('never takes away the idea being read', () => {
    const refreshed = refresh(openQueue([kettle, forms], 'kettle'), []);

    expect(ids(refreshed.listed)).toEqual(['kettle']);
  });

  it('lists an arrival that is opened', () => {
    const refreshed = refresh(openQueue([kettle]), [forms, kettle]);

    expect(ids(choose(refreshed, 'forms').listed)).toEqual(['forms', 'kettle']);
  });
});

describe('moving by keyboard', () => {
  const opened = openQueue([forms, kettle, queue]);

  it('starts at the nearer end', () => {
    expect(neighbour(opened, 1)).toBe('forms');
    expect(neighbour(opened, -1)).toBe('queue');
  });

  it('stops at the ends', () => {
    expect(neighbour(choose(opened, 'queue'), 1)).toBe('queue');
    expect(neighbour(choose(opened, 'forms'), -1)).toBe('forms');
    expect(neighbour(choose(opened, 'forms'), 1)).toBe('kettle');
  });

  it('has nowhere to go on an empty desk', () => {
    expect(neighbour(openQueue([]), 1)).toBeUndefined();
  });
});

describe('answering', () => {
  it('opens the idea that took the place of the answered one', () => {
    const answered = takeOff(openQueue([forms, kettle, queue], 'kettle'), 'kettle');

    expect(ids(answered.listed)).toEqual(['forms', 'queue']);
    expect(answered.chosen).toBe('queue');
  });

  it('opens the last one when the last was answered, and nothing on an emptied desk', () => {
    expect(takeOff(openQueue([forms, kettle], 'kettle'), 'kettle').chosen).toBe('forms');
    expect(takeOff(openQueue([forms], 'forms'), 'forms').chosen).toBeUndefined();
  });

  it('moves an acknowledged idea to where its next promise belongs', () => {
    const later = { ...forms, promise: { ...forms.promise, due: '2026-05-12T15:00:00Z' } };

    expect(ids(reorder(openQueue([forms, kettle, queue]), later).listed)).toEqual([
      'kettle',
      'forms',
      'queue',
    ]);
  });
});

describe('the parts of the queue', () => {
  it('are the lapsed, those due within three days, and the rest', () => {
    const divided = parts(openQueue([queue, kettle, late, forms]), new Date('2026-05-04T09:00:00Z'));

    expect(ids(divided.lapsed)).toEqual(['late']);
    expect(ids(divided.soon)).toEqual(['forms', 'kettle']);
    expect(ids(divided.later)).toEqual(['queue']);
  });
});
