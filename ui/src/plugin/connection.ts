import { api } from '../foundation/api.ts';
import { live } from '../foundation/live.ts';
import { bestLanguage, speak } from '../foundation/t.ts';

/** Where a foreign page finds the server, and on whose behalf it asks. */
export interface Connection {
  readonly server: string;
  readonly token: string | undefined;
  readonly language: string | undefined;
}

let current: Connection | undefined;
let spoken: Promise<void> | undefined;

/**
 * Connects the page to a server. A page has one connection: the elements on it share the session, the live channel and
 * the language, and the last one to name another server or token decides.
 */
export async function connectTo(wanted: Connection): Promise<void> {
  if (!sameAccess(wanted)) open(wanted);
  if (!spoken || wanted.language !== current?.language) {
    spoken = speak(bestLanguage([wanted.language, document.documentElement.lang, ...navigator.languages]));
  }
  current = wanted;
  await spoken;
}

/** The address of a page of the product. */
export function pageOf(server: string, path: string): string {
  return `${origin(server)}${path}`;
}

function sameAccess({ server, token }: Connection): boolean {
  return current !== undefined && current.server === server && current.token === token;
}

function open({ server, token }: Connection): void {
  live.stop();
  api.configure({ origin: origin(server), token });
  if (token) live.start();
}

/** The origin alone: a slash or a path at the end of the attribute does no harm. */
function origin(server: string): string {
  return new URL(server, location.href).origin;
}
