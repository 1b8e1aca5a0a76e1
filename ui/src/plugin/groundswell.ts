/** The entry for hosts: one module that brings the elements of Groundswell into any page. */
export { api } from '../foundation/api.ts';
