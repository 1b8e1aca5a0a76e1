import { afterEach, expect, it } from 'vitest';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';
import { bestLanguage, list, speak, t, word } from './t.ts';

afterEach(() => speak('en'));

it('chooses the plural of the language', async () => {
  expect([t('list.total', { count: 1 }), t('list.total', { count: 0 })]).toEqual(['1 idea', '0 ideas']);

  await speak('fr');

  expect([t('list.total', { count: 0 }), t('list.total', { count: 2 })]).toEqual(['0 idée', '2 idées']);
});

it('says a slug nobody translated in plain words rather than nothing', () => {
  expect(word('state', 'far-out')).toBe('far out');
});

it('joins names as the language does', async () => {
  await speak('fr');

  expect(list(['Ama', 'Kofi', 'Léna'])).toBe('Ama, Kofi et Léna');
});

it('answers with English where it speaks none of the wanted languages', () => {
  expect(bestLanguage(['pt-BR', 'fr-CA', 'en'])).toBe('fr');
  expect(bestLanguage([null, 'pt-BR'])).toBe('en');
});

it('says every message in every language with the same values', () => {
  const values = (message: unknown): string[] =>
    [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();
  const different = Object.keys(en).filter(
    (key) => String(values(en[key as keyof typeof en])) !== String(values(fr[key as keyof typeof en])),
  );

  expect(different).toEqual([]);
});
