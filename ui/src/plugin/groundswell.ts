/** The entry for hosts: one module that brings the elements of Groundswell into any page. */
export { InboxBellElement } from './gs-inbox-bell/gs-inbox-bell.ts';
export { IdeasElement } from './gs-ideas/gs-ideas.ts';
export { ProposeBoxElement } from './gs-propose-box/gs-propose-box.ts';
