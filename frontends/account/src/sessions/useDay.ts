import { useTranslation } from 'react-i18next';

/** Writes a moment, in epoch milliseconds, as a day. */
export function useDay(): (at: number) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  return (at) => format.format(at);
}
