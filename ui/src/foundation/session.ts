import { api } from './api.ts';
import type { Role, Session, UnitRef } from './types.ts';

/** Who is signed in, asked once and kept until signing in or out. */
class CurrentSession extends EventTarget {
  private current: Session | undefined;

  get value(): Session {
    if (!this.current) throw new Error('The session is asked for before anything renders.');
    return this.current;
  }

  get signedIn(): boolean {
    return this.current?.signedIn ?? false;
  }

  async load(): Promise<Session> {
    this.set(await api.get<Session>('/api/session'));
    return this.value;
  }

  set(session: Session): void {
    this.current = session;
    this.dispatchEvent(new Event('gs-session'));
  }

  is(role: Role): boolean {
    return this.current?.roles?.includes(role) ?? false;
  }

  /** May, with somebody else, learn who wrote without a name; the server decides, this spares the others a refusal. */
  get opensAuthors(): boolean {
    return (this.is('facilitator') || this.is('auditor')) && !this.is('administrator');
  }

  get desks(): UnitRef[] {
    return this.current?.desks ?? [];
  }

  get leads(): UnitRef[] {
    return this.current?.leads ?? [];
  }
}

export const session = new CurrentSession();
