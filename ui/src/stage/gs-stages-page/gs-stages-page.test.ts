import { beforeEach, describe, expect, it } from 'vitest';
import { aSession } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import { aStage } from '../stage.fixtures.ts';
import './gs-stages-page.ts';
import type { StagesPageElement } from './gs-stages-page.ts';

const view = { version: 2, at: '2026-03-02T09:00:00Z', stages: [aStage('look', 'A look'), aStage('committee', 'The committee')] };
const versions = {
  items: [
    { version: 0, underWay: 3 },
    { version: 1, stages: { number: 1, at: '2026-01-05T09:00:00Z', stages: [aStage('old', 'Panel')] }, underWay: 4 },
    { version: 2, stages: { number: 2, at: view.at, stages: view.stages }, underWay: 0 },
  ],
};

const words = (root: ShadowRoot | Element | null | undefined): string => root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const open = async (): Promise<StagesPageElement> => {
  const page = await mount('gs-stages-page');
  await settled(page);
  return page;
};
const submit = async (page: StagesPageElement): Promise<void> => {
  page.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(page);
};
const button = (root: ParentNode | null | undefined, text: string): HTMLButtonElement | undefined =>
  [...(root?.querySelectorAll('button') ?? [])].find((each) => words(each).startsWith(text));

describe('<gs-stages-page>', () => {
  beforeEach(() => {
    session.set({ ...aSession, roles: ['staff', 'facilitator'] });
    answers.give('GET /api/stages', view, { etag: '"v2"' });
    answers.give('GET /api/stages/versions', versions);
  });

  it('shows the stages in their order, and how ideas will look', async () => {
    const page = await open();

    expect([...(page.shadowRoot?.querySelectorAll('summary gs-state') ?? [])].map((state) => words(state.shadowRoot))).toEqual([
      'A look (In review)',
      'The committee (In review)',
    ]);
    expect(page.shadowRoot?.querySelectorAll('.preview dd gs-state').length).toBe(15);
    expect(await complaints(page)).toEqual([]);
  });

  it('publishes the whole version, in the new order, against the one that was seen', async () => {
    const page = await open();
    answers.give('POST /api/stages', { ...view, version: 3 }, { status: 201 });
    button(page.shadowRoot, 'Later')?.click();
    await settled(page);
    await submit(page);

    const asked = answers.asked.find(({ method }) => method === 'POST');
    expect(asked?.headers.get('If-Match')).toBe('"v2"');
    expect((asked?.body as { stages: { slug: string }[] }).stages.map(({ slug }) => slug)).toEqual(['committee', 'look']);
  });

  it('asks for a name before it asks the server, and leads to the stage', async () => {
    const page = await open();
    button(page.shadowRoot, 'Add a stage')?.click();
    await settled(page);
    await submit(page);

    expect(words(page.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot)).toContain('Stage 3: give it a name');
    expect(answers.asked.some(({ method }) => method === 'POST')).toBe(false);
    expect(await complaints(page)).toEqual([]);
  });

  it('says when somebody else published meanwhile', async () => {
    const page = await open();
    answers.give('POST /api/stages', { type: '/problems/changed-meanwhile', status: 412 }, { status: 412 });
    await submit(page);

    expect(page.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot?.querySelector('[role=alert]')).not.toBeNull();
  });

  it('takes what is under way over by an explicit step, stage by stage', async () => {
    const page = await open();
    const list = page.shadowRoot?.querySelector('gs-stage-versions');
    await settled(list as HTMLElement);
    answers.give('POST /api/stages/versions/1/moves', { moved: 4 });
    button(list?.shadowRoot, 'Take them')?.click();
    await settled(list as HTMLElement);
    const select = list?.shadowRoot?.querySelector('select') as HTMLSelectElement;
    expect(await complaints(list as HTMLElement)).toEqual([]);
    select.value = 'committee';
    list?.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(list as HTMLElement);

    expect(answers.asked.find(({ path }) => path.endsWith('/moves'))?.body).toEqual({ to: [{ from: 'old', to: 'committee' }] });
  });

  it('is the facilitators’', async () => {
    session.set(aSession);
    const page = await open();

    expect(page.shadowRoot?.querySelector('form')).toBeNull();
    expect(answers.asked).toEqual([]);
  });
});
