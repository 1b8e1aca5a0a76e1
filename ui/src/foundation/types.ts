/** The JSON of the public API, as the server documents it. Slugs are kebab-case; the catalogues turn them into words. */

export type Instant = string;
export type LocalDate = string;

export interface Page<T> {
  items: T[];
  next?: string | null;
  total?: number;
  /** False when there are more than the total says. */
  counted?: boolean;
}

export interface UnitRef {
  id: string;
  name: string;
}

export interface PersonRef {
  id: string;
  name: string;
  title?: string;
  unit?: UnitRef;
}

/** Words a person wrote: the source, and the HTML the server made of it and cleaned. */
export interface Prose {
  markdown: string;
  html: string;
}

export type Role = 'staff' | 'manager' | 'leader' | 'facilitator' | 'administrator' | 'auditor';

export interface Goal {
  id: string;
  title: string;
}

export interface PromiseDays {
  acknowledgeDays: number;
  answerDays: number;
  decideDays: number;
}

export interface Session {
  modes: string[];
  signedIn: boolean;
  person?: PersonRef & { email?: string; locale?: string };
  roles?: Role[];
  desks?: UnitRef[];
  leads?: UnitRef[];
  /** The newest entry of the journal when the session was asked for; the live channel goes on from it. */
  sequence?: number;
  agency: { name: string; timeZone?: string; promise?: PromiseDays; missionGoals?: Goal[] };
}

export interface DemoPerson {
  id: string;
  name: string;
  title?: string;
  unit?: UnitRef;
  role: Role;
  about?: string;
}

export interface Unit {
  id: string;
  name: string;
  slug: string;
  parentId?: string;
  path: string[];
  manager?: PersonRef;
  acting?: PersonRef;
}

export type State =
  | 'draft'
  | 'submitted'
  | 'in-review'
  | 'needs-work'
  | 'endorsed'
  | 'trial'
  | 'in-delivery'
  | 'completed'
  | 'abandoned'
  | 'declined'
  | 'parked'
  | 'redirected'
  | 'linked'
  | 'withdrawn'
  | 'revived';

/** What the agency calls a step of its own; the state stays what the rules know. */
export interface Stage {
  slug: string;
  state: State;
  colour: StageColour;
  names: { language: string; name: string }[];
  description?: string;
}

export type StageColour = 'slate' | 'violet' | 'blue' | 'teal' | 'green' | 'olive' | 'rose' | 'brown';

export type Family = 'waiting' | 'review' | 'moving' | 'done' | 'closed';
export type DecisionRight = 'go' | 'try' | 'ask' | 'no';

export interface NextStep {
  who: 'author' | 'desk' | 'second-door' | 'owner' | 'nobody';
  person?: PersonRef;
  unit?: UnitRef;
  due?: Instant;
  key: string;
  lapsed: boolean;
}

export type AnswerCode =
  | 'acknowledge'
  | 'reply'
  | 'needs-work'
  | 'endorse'
  | 'trial'
  | 'decline'
  | 'park'
  | 'redirect'
  | 'link';

export interface AnswerExcerpt {
  code: AnswerCode;
  reason?: string;
  excerpt: string;
  by: PersonRef;
  at: Instant;
}

export interface ThemeRef {
  id: string;
  slug: string;
  name: string;
}

export interface Card {
  id: string;
  number: number;
  title: string;
  summary: string;
  state: State;
  family: Family;
  stage?: Stage;
  right: DecisionRight;
  unit: UnitRef;
  desk: UnitRef;
  campaign?: { id: string; title: string };
  authors: PersonRef[];
  submittedAt?: Instant;
  updatedAt: Instant;
  supports: number;
  comments: number;
  endorsements: number;
  supported: boolean;
  following: boolean;
  nextStep: NextStep;
  answer?: AnswerExcerpt;
  completion?: { code: number };
  themes?: ThemeRef[];
}

export interface Answer {
  id: string;
  code: AnswerCode;
  reason?: string;
  text: Prose;
  whatWouldChange?: Prose;
  nextStep?: string;
  helper?: PersonRef;
  revisitOn?: LocalDate;
  toUnit?: UnitRef;
  toElsewhere?: string;
  linkTo?: { id: string; title: string; state?: State };
  trial?: Trial;
  by: PersonRef;
  at: Instant;
}

export interface Trial {
  measure: string;
  stopRule: string;
  until: LocalDate;
}

export interface Deadline {
  due: Instant;
  at?: Instant;
  lapsed: boolean;
}

export type Action =
  | 'see'
  | 'revise'
  | 'discard'
  | 'submit'
  | 'withdraw'
  | 'support'
  | 'follow'
  | 'comment'
  | 'endorse'
  | 'answer'
  | 'move-stage'
  | 'revive'
  | 'receive'
  | 'unlink'
  | 'take-second-door'
  | 'say-conflict'
  | 'plan'
  | 'code-completion'
  | 'attach'
  | 'choose-themes'
  | 'invite-readers'
  | 'see-readings'
  | 'ask-reconsideration';

export interface Visibility {
  kind: 'agency' | 'unit' | 'circle';
  unit?: UnitRef | string;
  people?: (PersonRef | string)[];
}

export interface ProposalView extends Card {
  problem?: Prose;
  affected?: Prose;
  cause?: Prose;
  solution?: Prose;
  firstStep?: Prose;
  missionGoal?: Goal;
  visibility?: Visibility;
  version: number;
  revision: number;
  rightReason?: string;
  may: Action[];
  /** The agency's stages of its state, among which it may be moved. */
  stages?: Stage[];
  answers: Answer[];
  endorsementsList: { by: PersonRef; at: Instant; text?: Prose }[];
  helpers: PersonRef[];
  supporters: { count: number; people: PersonRef[] };
  promise?: { acknowledge?: Deadline; answer?: Deadline; decide?: Deadline; paused: boolean };
  credit?: { firstAuthor: PersonRef; coAuthors: PersonRef[]; endorsers: PersonRef[]; helpers: PersonRef[] };
  secondDoor?: UnitRef;
  linkedTo?: { id: string; title: string; state: State };
  /** The idea that this one takes over for another place, and those that take over this one. */
  replicates?: { id: string; title: string; state: State };
  replications?: { id: string; title: string; state: State }[];
  /** Why it was withdrawn or revived, in the person's own words. */
  /** What the catalogue of decision rights said when it was sent. */
  sentUnder?: { id: string; version: number };
  /** When its authors may go ahead if nobody has answered by then. */
  consentDue?: Instant;
  /** When they could go ahead because nobody had answered. */
  consentedAt?: Instant;
  notes?: { kind: 'withdrawal' | 'revival'; text: Prose; by: PersonRef; at: Instant }[];
  revisitOn?: LocalDate;
  trial?: Trial;
  /** What was answered to the questions of its campaign; `removed` ones are asked no more. */
  fields?: { field: string; label: string; kind: FieldKind; answer: string; removed: boolean }[];
}

export type FieldKind = 'short-text' | 'long-text' | 'one-of' | 'number' | 'date';

/** What the author writes. Needed to submit: title, problem and solution. */
export interface Draft {
  title: string;
  problem?: string;
  solution?: string;
  affected?: string;
  cause?: string;
  firstStep?: string;
  missionGoal?: string;
  deskUnit?: string;
  right?: DecisionRight;
  rightReason?: string;
  visibility?: { kind: 'agency' | 'unit' | 'circle'; unit?: string; people?: string[] };
  campaign?: string;
  /** Answers to the questions of the campaign. */
  fields?: { field: string; answer: string }[];
  coAuthors?: string[];
  authorship?: 'named' | 'masked' | 'shielded';
  /** The idea that this one takes over. */
  replicates?: string;
  themes?: string[];
  /** How it shall be tried, as far as its author has come. */
  trial?: Partial<Trial>;
}

export interface Revision {
  number: number;
  at: Instant;
  by: PersonRef;
  changes: { field: string; parts: { op: 'same' | 'gone' | 'new'; text: string }[] }[];
}

export interface StoryItem {
  sequence?: number;
  at: Instant;
  kind: string;
  by?: PersonRef;
  from?: State;
  to?: State;
  detail?: unknown;
}

export interface Comment {
  id: string;
  parentId?: string;
  author: PersonRef;
  text?: Prose;
  at: Instant;
  editedAt?: Instant;
  removed: boolean;
  /** Out of sight but for its author and facilitators. */
  hidden?: boolean;
  may?: ('edit' | 'remove' | 'report' | 'hide' | string)[];
}

export interface Highlight {
  title?: { text: string; hit: boolean }[];
  text?: { text: string; hit: boolean }[];
}

export interface SearchPage extends Page<Card & { highlight?: Highlight }> {
  facets?: {
    state?: { value: string; count: number }[];
    theme?: { value: string; label: string; count: number }[];
    unit?: { value: string; label: string; count: number }[];
    year?: { value: number; count: number }[];
    mine?: { value: string; count: number }[];
  };
  didYouMean?: string;
  /** The index is being built: there may be more than was found. */
  rebuilding?: boolean;
}

export interface Similar {
  items: { proposal: Card; score: number }[];
  /** What the new one may be about. */
  themes?: ThemeRef[];
}

export interface Campaign {
  id: string;
  slug: string;
  title: string;
  question?: string;
  opensOn: LocalDate;
  closesOn?: LocalDate;
  open: boolean;
  over?: boolean;
  units?: UnitRef[];
  /** It is meant for the reader's unit first. */
  forYou?: boolean;
  /** Somebody said what was done. */
  concluded?: boolean;
  proposals: number;
}

export interface DeskItem extends Card {
  promise: { kind: 'acknowledge' | 'answer' | 'decide'; due: Instant; lapsed: boolean };
  excerpt?: string;
}

export interface DeskPage extends Page<DeskItem> {
  units: UnitRef[];
  counts: { waiting: number; dueSoon: number; overdue: number };
}

/** Somebody is answering an idea, until then at the latest. */
export interface Claim {
  proposal: string;
  by: PersonRef;
  since: Instant;
  until: Instant;
}

export interface AnswerDraft {
  code: AnswerCode;
  reason?: string;
  text: string;
  whatWouldChange?: string;
  nextStep?: string;
  helper?: string;
  revisitOn?: LocalDate;
  toUnit?: string;
  toElsewhere?: string;
  linkTo?: string;
  trial?: Trial;
}

export interface Step {
  id?: string;
  title: string;
  owner?: PersonRef;
  dueOn?: LocalDate;
  doneOn?: LocalDate;
  blocker?: string;
}

export interface Stalled {
  since: Instant | LocalDate;
  reason: 'no-plan' | 'step-overdue' | 'no-movement';
}

export interface DeliveryCard {
  proposal: Card;
  owner?: PersonRef;
  dueOn?: LocalDate;
  startedOn?: LocalDate;
  steps: { done: number; total: number };
  next?: { title: string; dueOn?: LocalDate; owner?: PersonRef };
  completion?: { code: number };
  stalled?: Stalled;
}

export interface DeliveryPage extends Page<DeliveryCard> {
  counts: Record<'endorsed' | 'trial' | 'in-delivery' | 'completed' | 'abandoned' | 'stalled', number>;
}

export interface Delivery {
  proposalId: string;
  owner?: PersonRef;
  target?: string;
  dueOn?: LocalDate;
  startedOn?: LocalDate;
  steps: Step[];
  completion?: { code: number; note?: string; at?: Instant; by?: PersonRef };
  outcome?: Prose;
  evidence?: string;
  lesson?: string;
  snapshots: { quarter: string; code: number }[];
  stalled?: Stalled;
  /** It is a trial still, which may be adopted as regular work. */
  trial?: boolean;
  may: Action[];
  version: number;
}

export interface Interval {
  low: number;
  high: number;
}
export interface Share extends Interval {
  share: number;
}
export interface Rate extends Interval {
  value: number;
}

export interface Insight {
  unit: UnitRef;
  cut: string;
  period: { from: string; to: string };
  headcount?: number;
  submissions: { count?: number; suppressed: boolean; perHundred?: Rate };
  participation?: { value?: number; low?: number; high?: number; suppressed?: boolean };
  funnel: { stage: string; count?: number; suppressed: boolean }[];
  firstAnswer: {
    n?: number;
    events?: number;
    median?: { value: number; low?: number; high?: number } | 'not-reached';
    within?: (Share & { days: number })[];
    curve?: (Interval & { t: number; s: number; atRisk: number })[];
    suppressed: boolean;
  };
  blackHole?: Share;
  reasoned?: Share;
  endorsement?: { decided?: Share; cif?: { day: number; [outcome: string]: number }[] };
  completion?: {
    due?: number;
    codes?: { code: number; count?: number; suppressed: boolean }[];
    rate?: Share;
    initiated?: Share;
    suppressed?: boolean;
  };
  implementation?: Share;
  children: {
    unit: UnitRef;
    submissions?: number;
    answeredIn5?: number;
    completionRate?: number;
    suppressed: boolean;
  }[];
  notes: string[];
}

export interface Notice {
  id: string;
  sequence: number;
  kind: string;
  at: Instant;
  readAt?: Instant;
  proposal?: { id: string; title: string; state: State };
  /** What it is about when it is about no idea. */
  about?: { kind: 'campaign' | 'ask'; id: string; title: string };
  by?: PersonRef;
  detail?: unknown;
}

export interface NoticesPage extends Page<Notice> {
  unread: number;
}

/** A hint that something changed; whoever hears it asks again with their own rights. */
export interface Change {
  sequence: number;
  topics: string[];
  id: string;
  what: string;
}

export interface Changes {
  sequence: number;
  changes: Change[];
  resync: boolean;
}

export interface ImportRun {
  id: string;
  name: string;
  format: 'groundswell' | 'uk-petitions';
  startedAt: Instant;
  finishedAt?: Instant;
  lines: number;
  good: number;
  unchanged: number;
  bad: number;
  problems?: { line: number; reason: string; detail?: string }[];
}

export interface Status {
  version: string;
  java: string;
  database: string;
  uptimeSeconds: number;
  followers: { name: string; position: number; head: number; lag: number; deadLetters: number; state: string }[];
  index: { documents: number; [key: string]: unknown };
}

export interface JournalEntry {
  sequence: number;
  id: string;
  at: Instant;
  actor?: PersonRef | string;
  subjectType: string;
  subjectId: string;
  type: string;
  version: number;
  payload: Record<string, unknown>;
}
