import { beforeEach, expect, it } from 'vitest';
import { aSession, someComments } from '../../../test/fixtures.ts';
import { complaints, mount, settled } from '../../../test/mount.ts';
import { answers } from '../../../test/server.ts';
import { session } from '../../foundation/session.ts';
import './gs-conversation.ts';

beforeEach(() => {
  session.set(aSession);
  answers.give('GET /api/proposals/c-1/comments', { items: someComments });
});

it('sets answers below what they answer, and keeps the place of what was removed', async () => {
  const talk = await mount('gs-conversation', { proposal: 'c-1', mayComment: true });

  const roots = [...(talk.shadowRoot?.querySelectorAll('.threads > li > gs-comment') ?? [])];
  expect(roots).toHaveLength(2);
  expect(roots[0]?.querySelector('gs-comment')?.comment.id).toBe('k-2');
  expect(roots[1]?.shadowRoot?.textContent).toContain('This comment was removed.');
  expect(await complaints(talk)).toEqual([]);
});

it('says something, and empties the field once it is there', async () => {
  answers.give('POST /api/proposals/c-1/comments', someComments[0], { status: 201 });
  const talk = await mount('gs-conversation', { proposal: 'c-1', mayComment: true });
  const field = talk.shadowRoot?.querySelector('form gs-field') as HTMLElementTagNameMap['gs-field'];
  field.value = 'We do this too.';

  talk.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(talk);

  expect(answers.asked.find((asked) => asked.method === 'POST')?.body).toEqual({ text: 'We do this too.' });
  expect(field.value).toBe('');
});

it('keeps the words when they could not be sent', async () => {
  const talk = await mount('gs-conversation', { proposal: 'c-1', mayComment: true });
  const field = talk.shadowRoot?.querySelector('form gs-field') as HTMLElementTagNameMap['gs-field'];
  field.value = 'We do this too.';

  talk.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(talk);

  expect(field.value).toBe('We do this too.');
  expect(talk.shadowRoot?.querySelector('gs-error-summary')?.problem?.slug).toBe('no-connection');
});

it('offers no place to write to who may not', async () => {
  const talk = await mount('gs-conversation', { proposal: 'c-1', mayComment: false });

  expect(talk.shadowRoot?.querySelector('form')).toBeNull();
});
