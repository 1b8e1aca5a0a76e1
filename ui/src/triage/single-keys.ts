const place = 'gs-single-keys';

/** Whether this reader wants single keys; kept in the browser, on until switched off. */
export const singleKeys = {
  get on(): boolean {
    return localStorage.getItem(place) !== 'off';
  },
  set on(wanted: boolean) {
    localStorage.setItem(place, wanted ? 'on' : 'off');
  },
};

/** The single key that was pressed; nothing while somebody writes, holds a modifier or is in a dialog. */
export function singleKey(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return undefined;
  if (!singleKeys.on && event.key !== '?') return undefined;
  return event.composedPath().some(takesKeys) ? undefined : event.key;
}

const writing = 'input:not([type=radio], [type=checkbox]), textarea, select, dialog, [contenteditable]';

function takesKeys(target: EventTarget): boolean {
  return target instanceof Element && target.matches(writing);
}
