import type { LoggedEvent } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { useTitleOf } from '../history/describe';

const MOST = 3;

/** What has just happened, for those who do not see it come: what it was, and the position of the last of it. */
export function useArrived(events: LoggedEvent[]): string {
  const { i18n } = useTranslation('console');
  const titleOf = useTitleOf();
  const titles = [...new Set(events.map(({ type }) => titleOf(type)))];
  const shown = titles.length > MOST ? [...titles.slice(0, MOST), `+${titles.length - MOST}`] : titles;
  return [new Intl.ListFormat(i18n.language, { type: 'unit' }).format(shown), events.at(-1)?.position].filter(Boolean).join(' · ');
}
