import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { speak } from '../src/foundation/t.ts';
import { answers } from './server.ts';

beforeAll(() => speak('en'));

beforeEach(() => {
  vi.stubGlobal('fetch', answers.fetch);
});

afterEach(() => {
  document.body.replaceChildren();
  answers.clear();
  vi.unstubAllGlobals();
});
