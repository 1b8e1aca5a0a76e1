import { describe, expect, it } from 'vitest';
import { blankIn, blankWords, fill, fillIn, fitting, type Template } from './templates.ts';
import { anIdea } from './triage.fixtures.ts';

const template = (change: Partial<Template>): Template => ({
  id: 't',
  unit: { id: 'permits', name: 'Permits' },
  name: 'Thanks',
  code: 'reply',
  text: 'Dear {author}',
  mayChange: true,
  version: 0,
  ...change,
});

describe('templates', () => {
  it('are filled from the idea, and what is not known stays to be seen', () => {
    const words = blankWords(anIdea(), '2026-05-04');

    expect(fill('Dear {author}, “{title}” reached {unit}. {helper} helps.', words)).toBe(
      'Dear Ama Mensah, “Print the list of papers on the letter” reached Permits. {helper} helps.',
    );
    expect(fill('{date}', words)).toMatch(/^(4 May|May 4,) 2026$/);
  });

  it('know the helper once somebody was chosen', () => {
    const begun = { text: 'Ask {helper}.', nextStep: '{helper} calls you.' };

    expect(fillIn(begun, { helper: 'Esi' })).toEqual({ text: 'Ask Esi.', nextStep: 'Esi calls you.' });
  });

  it('fill no words that look like the code of something', () => {
    expect(fill('{constructor} {other}', blankWords(anIdea(), '2026-05-04'))).toBe('{constructor} {other}');
  });

  it('have a blank left until a human has filled it', () => {
    expect(blankIn('On [… a day] we look again.')).toBe('[… a day]');
    expect(blankIn('On [...] we look again.')).toBe('[...]');
    expect(blankIn('{helper} calls you.')).toBe('{helper}');
    expect(blankIn('Read [the rules](https://example.org) of {nobody}.')).toBeUndefined();
    expect(blankIn(undefined)).toBeUndefined();
  });

  it('are found by a part of their name or words, without accents', () => {
    const items = [template({ name: 'Déjà fait' }), template({ name: 'No money', text: 'The budget' })];

    expect(fitting(items, 'deja').map((it) => it.name)).toEqual(['Déjà fait']);
    expect(fitting(items, 'BUDGET').map((it) => it.name)).toEqual(['No money']);
    expect(fitting(items, '')).toHaveLength(2);
  });
});
