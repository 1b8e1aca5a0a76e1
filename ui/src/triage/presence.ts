import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { api } from '../foundation/api.ts';
import { live } from '../foundation/live.ts';
import type { PersonRef } from '../foundation/types.ts';

/** Whether the others at the desk see what one reads there. */
export async function loadShown(): Promise<boolean> {
  return (await api.get<{ shown: boolean }>('/api/desk/presence')).shown;
}

/** Chooses it, for every window and device. */
export async function chooseShown(shown: boolean): Promise<void> {
  await api.put('/api/desk/presence', { shown });
}

/** Somebody as the live channel names them. */
export type Looker = Pick<PersonRef, 'id' | 'name'>;

interface Told {
  readonly id: string;
  readonly people: readonly Looker[];
}

/**
 * Says over the live channel that an idea is being looked at, for as long as its page is in sight, and hears who else
 * looks at it. Nothing of it is kept anywhere.
 */
export class Lookers implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly came: (who: readonly Looker[]) => void;
  private idea: string | undefined;
  private known: readonly Looker[] = [];

  constructor(host: ReactiveControllerHost, came: (who: readonly Looker[]) => void = () => undefined) {
    this.host = host;
    this.came = came;
    host.addController(this);
  }

  /** The others who look at it now. */
  get others(): readonly Looker[] {
    return this.known;
  }

  hostConnected(): void {
    live.addEventListener('gs-presence', this.hear);
    live.addEventListener('gs-connection', this.connected);
    document.addEventListener('visibilitychange', this.say);
    this.say();
  }

  hostDisconnected(): void {
    live.removeEventListener('gs-presence', this.hear);
    live.removeEventListener('gs-connection', this.connected);
    document.removeEventListener('visibilitychange', this.say);
    live.look(undefined);
  }

  /** Looks at this idea from now on. */
  look(idea: string | undefined): void {
    if (idea === this.idea) return;
    this.idea = idea;
    this.known = [];
    this.say();
  }

  private readonly say = (): void => live.look(document.visibilityState === 'visible' ? this.idea : undefined);

  private readonly connected = (): void => {
    if (live.connection !== 'live') this.know([]);
  };

  private readonly hear = (event: Event): void => {
    const { id, people } = (event as CustomEvent<Told>).detail;
    if (id !== this.idea) return;
    const before = new Set(this.known.map((person) => person.id));
    this.know(people);
    const fresh = people.filter((person) => !before.has(person.id));
    if (fresh.length) this.came(fresh);
  };

  private know(people: readonly Looker[]): void {
    this.known = people;
    this.host.requestUpdate();
  }
}
