import { expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { Problem } from '../problem.ts';
import './gs-failure.ts';

const failing = async (more: object = {}): Promise<HTMLElement> => {
  const failure = await mount('gs-failure', { problem: new Problem({ type: '/problems/unexpected', status: 503 }), ...more });
  await settled(failure);
  return failure;
};

it('offers another try where one may help', async () => {
  const failure = await failing();
  let tries = 0;
  failure.addEventListener('gs-try-again', () => tries++);

  failure.shadowRoot?.querySelector('button')?.click();

  expect(tries).toBe(1);
  expect(await complaints(failure)).toEqual([]);
});

it('offers none where it would not help', async () => {
  const failure = await failing({ final: true });

  expect(failure.shadowRoot?.querySelector('h2')).not.toBeNull();
  expect(failure.shadowRoot?.querySelector('button')).toBeNull();
  expect(await complaints(failure)).toEqual([]);
});

it('says a thing once where the server has no more to say', async () => {
  const failure = await mount('gs-failure', {
    problem: new Problem({ type: '/problems/none-that-is-known', status: 409, title: 'It is closed.', detail: 'It is closed.' }),
  });
  await settled(failure);

  expect(failure.shadowRoot?.querySelector('h2')?.textContent).toBe('It is closed.');
  expect(failure.shadowRoot?.querySelector('p')).toBeNull();
});
