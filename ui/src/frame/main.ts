import { asProblem } from '../foundation/problem.ts';
import { session } from '../foundation/session.ts';
import { bestLanguage, direction, speak, spoken } from '../foundation/t.ts';
import { preferences } from './preferences.ts';

/** The start: who is here, which language, then the frame. */
async function begin(): Promise<void> {
  preferences.applyScheme();
  const problem = await session.load().then(
    () => undefined,
    (thrown: unknown) => asProblem(thrown),
  );
  const locale = session.signedIn ? session.value.person?.locale : undefined;
  await speak(bestLanguage([preferences.language, locale, ...navigator.languages]));
  document.documentElement.lang = spoken();
  document.documentElement.dir = direction();
  await import('./gs-frame/gs-frame.ts');
  const frame = document.querySelector('gs-frame');
  if (frame && problem) frame.problem = problem;
}

void begin();
