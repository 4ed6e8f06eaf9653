import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { relative } from './time';

/** How long ago something was, with the exact moment and its time zone at hand. */
export function Moment({ at }: { at: number | string | null | undefined }) {
  const { t, i18n } = useTranslation('kit');
  if (at === null || at === undefined) return <>{t('time.never')}</>;
  const date = new Date(at);
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'long' }).format(date);
  return (
    <Tooltip label={exact}>
      <time dateTime={date.toISOString()}>{relative(date, i18n.language)}</time>
    </Tooltip>
  );
}
