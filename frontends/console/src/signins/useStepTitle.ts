import { useTranslation } from 'react-i18next';
import { useTitleOf } from '../history/describe';

/** What a step of a sign-in is called, by the type of its event. */
export function useStepTitle(): (type: string) => string {
  const { t } = useTranslation('console');
  const titleOf = useTitleOf();
  const titles: Record<string, string> = t('signins.steps', { returnObjects: true });
  return (type) => titles[type] ?? titleOf(type);
}
