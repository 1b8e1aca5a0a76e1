import { expect, it } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import type { ProposalView } from '../../foundation/types.ts';
import { aStage } from '../stage.fixtures.ts';
import './gs-stage-picker.ts';

const look = aStage('look', 'A look');
const committee = aStage('committee', '<b>The committee</b>');
const idea = { id: 'p', version: 4, state: 'in-review', may: ['move-stage'], stage: look, stages: [look, committee] } as unknown as ProposalView;

it('moves the idea that was read, and calls a stage what it is called', async () => {
  answers.give('PUT /api/proposals/p/stage', {});
  const picker = await mount('gs-stage-picker', { idea });
  const select = picker.shadowRoot?.querySelector('select') as HTMLSelectElement;
  expect(select.options[1]?.textContent).toBe('<b>The committee</b>');
  expect(await complaints(picker)).toEqual([]);

  select.value = 'committee';
  select.dispatchEvent(new Event('change'));
  await settled(picker);

  expect(answers.asked[0]?.headers.get('If-Match')).toBe('"v4"');
  expect(answers.asked[0]?.body).toEqual({ stage: 'committee' });
});

it('says that it was moved meanwhile, and stays where the idea is', async () => {
  answers.give('PUT /api/proposals/p/stage', { type: '/problems/changed-meanwhile', status: 412 }, { status: 412 });
  const picker = await mount('gs-stage-picker', { idea });
  const select = picker.shadowRoot?.querySelector('select') as HTMLSelectElement;
  select.value = 'committee';
  select.dispatchEvent(new Event('change'));
  await settled(picker);

  expect(picker.shadowRoot?.querySelector('[role=alert]')).not.toBeNull();
  expect(select.value).toBe('look');
});

it('is not there for who may not, nor where there is one stage', async () => {
  expect((await mount('gs-stage-picker', { idea: { ...idea, may: [] } })).shadowRoot?.querySelector('select')).toBeNull();
  expect((await mount('gs-stage-picker', { idea: { ...idea, stages: [look] } })).shadowRoot?.querySelector('select')).toBeNull();
});
