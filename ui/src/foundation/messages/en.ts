import { admin } from './en/admin.ts';
import { answering } from './en/answering.ts';
import { asks } from './en/asks.ts';
import { calendars } from './en/calendars.ts';
import { campaigns } from './en/campaigns.ts';
import { claims } from './en/claims.ts';
import { core } from './en/core.ts';
import { credentials } from './en/credentials.ts';
import { decisionRight } from './en/decision-right.ts';
import { delivery } from './en/delivery.ts';
import { desk } from './en/desk.ts';
import { directory } from './en/directory.ts';
import { embed } from './en/embed.ts';
import { files } from './en/files.ts';
import { finding } from './en/finding.ts';
import { insight } from './en/insight.ts';
import { linking } from './en/linking.ts';
import { moderation } from './en/moderation.ts';
import { openings } from './en/openings.ts';
import { pages } from './en/pages.ts';
import { privacy } from './en/privacy.ts';
import { problems } from './en/problems.ts';
import { propose } from './en/propose.ts';
import { shield } from './en/shield.ts';
import { reading } from './en/reading.ts';
import { stages } from './en/stages.ts';
import { story } from './en/story.ts';
import { theme } from './en/theme.ts';

/** English, the language that the others are measured against. */
export const en = {
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
