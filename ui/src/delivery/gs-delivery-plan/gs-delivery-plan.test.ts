import { describe, expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { Delivery } from '../../foundation/types.ts';
import { aDelivery } from '../delivery.fixtures.ts';
import './gs-delivery-plan.ts';
import type { DeliveryPlanElement } from './gs-delivery-plan.ts';

const path = '/api/proposals/letter/delivery';
const open = async (delivery: Delivery): Promise<DeliveryPlanElement> => {
  answers.give(`GET ${path}`, delivery);
  const plan = await mount('gs-delivery-plan', { proposalId: 'letter' });
  await settled(plan);
  return plan;
};
const root = (plan: DeliveryPlanElement): ShadowRoot => plan.shadowRoot as ShadowRoot;
const press = async (plan: DeliveryPlanElement, words: string): Promise<void> => {
  [...root(plan).querySelectorAll('button')].find((button) => button.textContent?.trim().startsWith(words))?.click();
  await settled(plan);
};

describe('<gs-delivery-plan>', () => {
  it('shows nothing before an idea is endorsed', async () => {
    answers.give(`GET ${path}`, { type: '/problems/no-delivery', status: 404 }, { status: 404 });
    const plan = await mount('gs-delivery-plan', { proposalId: 'letter' });
    await settled(plan);

    expect(root(plan).textContent?.trim()).toBe('');
  });

  it('marks a step as done on the version that was read', async () => {
    const plan = await open(aDelivery({ version: 7 }));
    answers.give(`PUT ${path}`, aDelivery({ version: 8 }));
    await press(plan, 'Mark as done');

    const put = answers.asked.find(({ method }) => method === 'PUT');
    expect(put?.headers.get('If-Match')).toBe('"v7"');
    expect((put?.body as Delivery).steps[1]?.doneOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('keeps buttons from those who may not plan', async () => {
    const plan = await open(aDelivery({ may: ['see'] }));

    expect(root(plan).querySelectorAll('button')).toHaveLength(0);
  });

  it('completes only with an outcome, and shows it like a letter', async () => {
    const plan = await open(aDelivery());
    await press(plan, 'Say how far it is');
    const form = root(plan).querySelector('gs-completion-form')?.shadowRoot as ShadowRoot;
    form.querySelector<HTMLInputElement>('input[value="4"]')?.click();
    await settled(plan);
    form.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(plan);

    expect(form.querySelector('gs-error-summary')?.shadowRoot?.textContent).toContain('Say what came of it');
    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('shows what came of it', async () => {
    const outcome = { markdown: 'Nobody comes twice.', html: '<p>Nobody comes twice.</p>' };
    const plan = await open(aDelivery({ outcome, lesson: 'Ask first.', completion: { code: 4 } }));

    expect(root(plan).querySelector('.letter')?.textContent).toContain('Ask first.');
  });

  it('says what the plan still lacks, at its fields', async () => {
    const plan = await open(aDelivery({ steps: [], target: '', owner: undefined } as Partial<Delivery>));
    await press(plan, 'Make the plan');
    const form = root(plan).querySelector('gs-plan-form')?.shadowRoot as ShadowRoot;
    form.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(plan);

    const summary = form.querySelector('gs-error-summary')?.shadowRoot;
    expect(summary?.querySelectorAll('li')).toHaveLength(3);
    expect(form.querySelector('gs-field[id="steps-0-title"]')?.getAttribute('error')).toBeNull();
    expect((form.querySelector('#steps-0-title') as HTMLElement & { error: string }).error).toBe('Say what is to be done in each step');
  });

  it('is accessible when read and when edited', async () => {
    const plan = await open(aDelivery());
    expect(await complaints(plan)).toEqual([]);

    await press(plan, 'Change the plan');
    expect(await complaints(plan)).toEqual([]);

    await press(plan, 'Say how far it is');
    expect(await complaints(plan)).toEqual([]);
  });
});
