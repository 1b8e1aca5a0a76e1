import { beforeEach, describe, expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { live } from '../../foundation/live.ts';
import './gs-desk-presence.ts';
import type { DeskPresenceElement } from './gs-desk-presence.ts';

const kofi = { id: 'kofi', name: 'Kofi Asante' };

describe('<gs-desk-presence>', () => {
  let element: DeskPresenceElement;
  const look = vi.spyOn(live, 'look');

  const words = (): string => element.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const tell = async (id: string, people: object[]): Promise<void> => {
    live.dispatchEvent(new CustomEvent('gs-presence', { detail: { id, people } }));
    await settled(element);
  };

  beforeEach(async () => {
    look.mockClear();
    element = await mount('gs-desk-presence', { ideaId: 'letter' });
  });

  it('says that the reader looks, and at what instead, and that they do not any more', async () => {
    expect(look).toHaveBeenLastCalledWith('letter');
    element.ideaId = 'bench';
    await settled(element);
    expect(look).toHaveBeenLastCalledWith('bench');

    element.remove();
    expect(look).toHaveBeenLastCalledWith(undefined);
  });

  it('names the others and says aloud who came, once', async () => {
    const said: string[] = [];
    window.addEventListener('gs-announce', (event) => said.push((event as CustomEvent<string>).detail));
    await tell('letter', [kofi]);
    await tell('letter', [kofi]);

    expect(words()).toContain('Also looking: Kofi Asante');
    expect(element.shadowRoot?.querySelector('.face')?.textContent).toBe('KA');
    expect(said).toEqual(['Also looking now: Kofi Asante']);

    await tell('letter', []);
    expect(words()).toContain('Nobody else');
  });

  it('keeps nothing of another idea', async () => {
    await tell('bench', [kofi]);

    expect(words()).not.toContain('Kofi');
  });

  it('lets readers choose not to be seen', async () => {
    answers.give('GET /api/desk/presence', { shown: true });
    answers.give('PUT /api/desk/presence', { shown: false });
    element.shadowRoot?.querySelector('details')?.dispatchEvent(new Event('toggle'));
    await settled(element);
    element.shadowRoot?.querySelector<HTMLInputElement>('input')?.click();
    await settled(element);

    expect(answers.asked.at(-1)).toMatchObject({ method: 'PUT', path: '/api/desk/presence', body: { shown: false } });
  });

  it('is accessible', async () => {
    await tell('letter', [kofi]);

    expect(await complaints(element)).toEqual([]);
  });
});
