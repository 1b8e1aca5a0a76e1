import { api, type Reply } from '../foundation/api.ts';
import type { PersonRef, UnitRef } from '../foundation/types.ts';

/** A person in the administrator's list. */
export interface StaffRow {
  readonly person: PersonRef;
  readonly userName?: string;
  readonly email?: string;
  readonly leftOn?: string;
}

/** From a day to a day; an open end is absent. */
export interface Dated {
  readonly id: string;
  readonly from?: string;
  readonly until?: string;
}

/** Everything the directory keeps about one person. */
export interface StaffView {
  readonly person: PersonRef;
  readonly userName?: string;
  readonly email?: string;
  readonly externalId?: string;
  readonly grade?: number;
  readonly locale?: string;
  readonly active: boolean;
  readonly leftOn?: string;
  readonly stays: readonly (Dated & { readonly unit: UnitRef; readonly home: boolean })[];
  readonly posts: readonly (Dated & { readonly unit: UnitRef; readonly kind: string })[];
  readonly roles: readonly (Dated & { readonly role: string; readonly unit?: UnitRef })[];
}

/** A unit as it is, or as it was on a day. */
export interface UnitDetail {
  readonly id: string;
  readonly name: string;
  readonly code?: string;
  readonly parent?: UnitRef;
  readonly on: string;
  readonly closedOn?: string;
  readonly people: number;
  readonly units: readonly UnitRef[];
  readonly posts: readonly (Dated & { readonly person: PersonRef; readonly kind: string; readonly today: boolean })[];
  readonly shapes: readonly { readonly name: string; readonly parent?: UnitRef; readonly from?: string; readonly until?: string }[];
  readonly changes: readonly UnitChange[];
}

/** Something that was done to a unit as a whole. */
export interface UnitChange {
  readonly id: string;
  readonly kind: 'renamed' | 'moved' | 'merged' | 'split' | 'closed';
  readonly unit: UnitRef;
  readonly other?: UnitRef;
  readonly wasName?: string;
  readonly by?: PersonRef;
  readonly at: string;
  readonly undone: boolean;
}

/** A file and what it would do, does or did. */
export interface DirectoryFile {
  readonly id: string;
  readonly kind: FileKind;
  readonly complete: boolean;
  readonly digest: string;
  readonly sentAt: string;
  readonly state: 'compared' | 'confirmed' | 'applied';
  readonly created: number;
  readonly changed: number;
  readonly returned: number;
  readonly leaving: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly applied: number;
  readonly failed: number;
}

export type FileKind = 'units' | 'people';

/** What one line would do, or what was in its way. */
export interface FileLine {
  readonly position: number;
  readonly line: number;
  readonly action: 'created' | 'changed' | 'returned' | 'leaving' | 'refused';
  readonly label: string;
  readonly changes: readonly { readonly field: string; readonly from?: string; readonly to?: string }[];
  readonly problem?: string;
}

/** What one person left behind. */
export interface Handover {
  readonly person: PersonRef;
  readonly unit: UnitRef;
  readonly leftOn: string;
  readonly openedAt: string;
  readonly suggested?: PersonRef;
  readonly items: readonly { readonly kind: 'idea' | 'delivery' | 'steps' | 'unit'; readonly id: string; readonly title: string; readonly open: number }[];
}

const people = '/api/directory/people';
const units = '/api/directory/units';
const files = '/api/directory/files';

/** People by the beginnings of their names; those who left, or those who are here. */
export const findStaff = async (q: string, gone: boolean, cursor?: string): Promise<{ items: StaffRow[]; next?: string }> =>
  api.get(people, { q, gone, cursor });

/** One person with their past, and the version to change them by. */
export const loadPerson = (id: string): Promise<Reply<StaffView>> => api.fetch<StaffView>(`${people}/${id}`);

/** Somebody new. */
export const join = (draft: object): Promise<Reply<StaffView>> => api.post<StaffView>(people, draft);

/** What is said of somebody. */
export const describe = (id: string, draft: object, ifMatch: string): Promise<Reply<StaffView>> =>
  api.put<StaffView>(`${people}/${id}`, draft, { ifMatch });

/** `moves`, `memberships`, `departure` or `return` of somebody. */
export const staff = (id: string, what: string, body: object): Promise<Reply<StaffView>> => api.post<StaffView>(`${people}/${id}/${what}`, body);

/** Gives a post or a role. */
export const give = (what: 'posts' | 'roles', body: object): Promise<Reply<unknown>> => api.post(`/api/directory/${what}`, body);

/** Ends a post, a role or a further membership with yesterday. */
export const end = (what: 'posts' | 'roles' | 'memberships', id: string): Promise<Reply<unknown>> => api.delete(`/api/directory/${what}/${id}`);

/** A unit as it is, or as it was on a day. */
export const loadUnit = (id: string, on?: string): Promise<UnitDetail> => api.get(`${units}/${id}`, { on });

/** A new unit below another one. */
export const found = (draft: object): Promise<Reply<{ id: string }>> => api.post(units, draft);

/** `names`, `code`, `moves`, `merger`, `split`, `closing` or the undoing of a change. */
export const reorganise = (id: string, what: string, body: object = {}): Promise<Reply<unknown>> => api.post(`${units}/${id}/${what}`, body);

/** Compares a file with the directory; nothing changes. */
export const compareFile = async (file: File, kind: FileKind, complete: boolean): Promise<DirectoryFile> =>
  (await api.post<DirectoryFile>(`${files}?kind=${kind}&complete=${complete}`, file, { contentType: 'text/csv' })).body;

/** What the lines of a file would do, or what was in the way. */
export const loadLines = (id: string, action: string, after: number): Promise<{ items: FileLine[]; next?: number }> =>
  api.get(`${files}/${id}/lines`, { action: action || undefined, after });

/** Confirms exactly this difference; sent again, it goes on where it stopped. */
export const confirmFile = async (file: DirectoryFile): Promise<DirectoryFile> =>
  (await api.put<DirectoryFile>(`${files}/${file.id}/confirmation`, { digest: file.digest })).body;

/** How far a file has come. */
export const loadFile = (id: string): Promise<DirectoryFile> => api.get(`${files}/${id}`);

/** What people left behind that is this person's to see to. */
export const loadHandovers = async (): Promise<Handover[]> => (await api.get<{ items: Handover[] }>('/api/hand-overs')).items;

/** Some of it goes to somebody. */
export const pass = (person: string, things: readonly string[], to: string): Promise<Reply<unknown>> =>
  api.post(`/api/hand-overs/${person}/passings`, { things, to });

/** Departments that the provisioning system names and no unit answers to. */
export const loadDepartments = async (): Promise<{ name: string; people: number }[]> =>
  (await api.get<{ items: { name: string; people: number }[] }>('/api/directory/departments')).items;

/** Looks again, and moves the people who were waiting. */
export const matchDepartments = (): Promise<Reply<unknown>> => api.post('/api/directory/departments/matching');
