import { sayLong } from '../foundation/dates.ts';
import { t } from '../foundation/t.ts';
import type { LocalDate } from '../foundation/types.ts';

/** From when until when, in words. */
export function sayPeriodOf({ opensOn, closesOn }: { opensOn: LocalDate; closesOn?: LocalDate }): string {
  return closesOn ? t('campaign.period', { from: sayLong(opensOn), until: sayLong(closesOn) }) : t('campaign.since', { from: sayLong(opensOn) });
}
