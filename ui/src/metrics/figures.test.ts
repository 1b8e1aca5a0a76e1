import { describe, expect, it } from 'vitest';
import { figuresFor, isRough } from './figures.ts';

describe('figures', () => {
  it('are written as the language writes them', () => {
    expect(figuresFor('en').count(1512)).toBe('1,512');
    expect(figuresFor('fr').percent(0.31).replace(/\s/gu, ' ')).toBe('31 %');
  });

  it('round an interval outwards', () => {
    expect(figuresFor('en').interval(0.2553, 0.3662)).toBe('25% – 37%');
    expect(figuresFor('en').interval(0, 1)).toBe('0% – 100%');
  });

  it('are not pushed outwards by the arithmetic of binary fractions', () => {
    expect(figuresFor('en').interval(0.29, 0.57)).toBe('29% – 57%');
  });

  it('call an interval of half the scale rough', () => {
    expect(isRough({ share: 0.5, low: 0.2, high: 0.8 })).toBe(true);
    expect(isRough({ share: 0.5, low: 0.4, high: 0.6 })).toBe(false);
  });
});
