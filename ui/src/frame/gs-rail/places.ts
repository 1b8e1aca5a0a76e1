import { session } from '../../foundation/session.ts';
import type { MessageKey } from '../../foundation/t.ts';
import { icons } from '../icons.ts';
import { routes } from '../routes.ts';

export interface Place {
  path: string;
  label: MessageKey;
  icon: keyof typeof icons;
}

/** The places of the rail that this person has a use for, in the order of the day. */
export function places(): Place[] {
  const all: (Place & { shown: boolean })[] = [
    { path: '/', label: 'nav.today', icon: 'today', shown: true },
    { path: '/propose', label: 'nav.propose', icon: 'propose', shown: true },
    { path: '/proposals', label: 'nav.explore', icon: 'explore', shown: true },
    { path: '/mine', label: 'nav.mine', icon: 'mine', shown: true },
    { path: '/desk', label: 'nav.desk', icon: 'desk', shown: session.desks.length > 0 },
    { path: '/reading', label: 'nav.reading', icon: 'reading', shown: session.desks.length > 0 || session.is('facilitator') },
    { path: '/delivery', label: 'nav.delivery', icon: 'delivery', shown: true },
    { path: '/insight', label: 'nav.insight', icon: 'insight', shown: session.leads.length > 0 || session.is('leader') },
    { path: '/facilitation', label: 'nav.facilitation', icon: 'facilitation', shown: session.is('facilitator') },
    { path: '/openings', label: 'nav.openings', icon: 'openings', shown: session.opensAuthors },
    { path: '/admin', label: 'nav.admin', icon: 'admin', shown: session.is('administrator') },
    { path: '/admin', label: 'admin.part.journal', icon: 'admin', shown: session.is('auditor') && !session.is('administrator') },
  ];
  return all.filter((place) => place.shown);
}

/** Whether a page belongs to a place: the page itself or one below it. */
export function leadsTo(place: Place, path: string): boolean {
  const below = place.path === '/' ? path === '/' : path === place.path || path.startsWith(`${place.path}/`);
  return below || (place.path === '/facilitation' && routes.some((route) => route.facilitates && route.path === path));
}
