import { describe, expect, it } from 'vitest';
import { setupPath, unansweredUnits, type SetupFacts } from './setup-path.ts';

const empty: SetupFacts = {
  modes: ['oidc'],
  units: [],
  imports: [],
  followers: [],
  documents: undefined,
  missionGoals: 0,
  administrators: { today: 0 },
};
const state = (facts: SetupFacts, key: string) =>
  setupPath(facts).find((step) => step.key === key)?.state;

describe('the set-up path', () => {
  it('shows everything missing on an empty installation', () => {
    const missing = setupPath(empty).filter((step) => step.state === 'missing');

    expect(missing.map((step) => step.key)).toEqual([
      'administrators',
      'units',
      'managers',
      'goals',
      'content',
      'index',
      'followers',
    ]);
  });

  it('asks to look at the sign-in while it is the demonstration one', () => {
    expect(state({ ...empty, modes: ['demo'] }, 'sign-in')).toBe('look');
    expect(state(empty, 'sign-in')).toBe('done');
  });

  it('asks to look at an administrator who is alone, or whose role ends with no successor', () => {
    const noneFrom = '2026-07-01';

    expect(state({ ...empty, administrators: { today: 1 } }, 'administrators')).toBe('look');
    expect(state({ ...empty, administrators: { today: 2, noneFrom } }, 'administrators')).toBe('look');
    expect(state({ ...empty, administrators: { today: 2 } }, 'administrators')).toBe('done');
  });

  it('asks to look at followers that gave something up', () => {
    const followers = [{ state: 'following', deadLetters: 2 }];

    expect(state({ ...empty, followers }, 'followers')).toBe('look');
  });

  it('asks to look at a follower that stopped', () => {
    const followers = [{ state: 'stopped', deadLetters: 0 }];

    expect(state({ ...empty, followers }, 'followers')).toBe('look');
  });
});

describe('units without anybody who answers', () => {
  it('are those with no manager of their own and none above', () => {
    const units = [
      { id: 'top', manager: {} },
      { id: 'child', parentId: 'top' },
      { id: 'island' },
      { id: 'acting', acting: {} },
    ];

    expect(unansweredUnits(units)).toBe(1);
  });
});
