import type { Catalogue } from '../t.ts';
import { admin } from './fr/admin.ts';
import { answering } from './fr/answering.ts';
import { asks } from './fr/asks.ts';
import { calendars } from './fr/calendars.ts';
import { campaigns } from './fr/campaigns.ts';
import { claims } from './fr/claims.ts';
import { core } from './fr/core.ts';
import { credentials } from './fr/credentials.ts';
import { decisionRight } from './fr/decision-right.ts';
import { delivery } from './fr/delivery.ts';
import { desk } from './fr/desk.ts';
import { directory } from './fr/directory.ts';
import { embed } from './fr/embed.ts';
import { files } from './fr/files.ts';
import { finding } from './fr/finding.ts';
import { insight } from './fr/insight.ts';
import { linking } from './fr/linking.ts';
import { moderation } from './fr/moderation.ts';
import { openings } from './fr/openings.ts';
import { pages } from './fr/pages.ts';
import { privacy } from './fr/privacy.ts';
import { problems } from './fr/problems.ts';
import { propose } from './fr/propose.ts';
import { shield } from './fr/shield.ts';
import { reading } from './fr/reading.ts';
import { stages } from './fr/stages.ts';
import { story } from './fr/story.ts';
import { theme } from './fr/theme.ts';

/** Français. The type says when a message is missing. */
export const fr: Catalogue = {
  ...core,
  ...calendars,
  ...asks,
  ...campaigns,
  ...propose,
  ...story,
  ...pages,
  ...problems,
  ...desk,
  ...delivery,
  ...linking,
  ...moderation,
  ...insight,
  ...admin,
  ...embed,
  ...directory,
  ...credentials,
  ...shield,
  ...openings,
  ...privacy,
  ...finding,
  ...answering,
  ...reading,
  ...stages,
  ...claims,
  ...files,
  ...theme,
  ...decisionRight,
};
