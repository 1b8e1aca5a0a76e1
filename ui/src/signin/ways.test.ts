import { expect, it } from 'vitest';
import { begin, refusal, safe } from './ways.ts';

it('goes back only to a path of its own', () => {
  expect(safe('/desk?unit=1')).toBe('/desk?unit=1');
  expect(['//evil.example', 'https://evil.example', '/\\evil.example', null].map(safe)).toEqual(['/', '/', '/', '/']);
});

it('carries the page to go back to', () => {
  expect(begin('/api/sign-in/oidc', '/proposals?q=a&b')).toBe('/api/sign-in/oidc?back=%2Fproposals%3Fq%3Da%26b');
  expect(begin('/api/sign-in/oidc', 'https://evil.example')).toBe('/api/sign-in/oidc?back=%2F');
});

it('takes only a word from the address', () => {
  expect(refusal(new URLSearchParams('refused=provider-down'))?.slug).toBe('provider-down');
  expect(refusal(new URLSearchParams('refused=<b>'))).toBeUndefined();
  expect(refusal(undefined)).toBeUndefined();
});
