import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column } from '../lists/DataTable';
import { HistoryButton, type HistoryButtonProps } from './HistoryButton';

/** The column whose buttons tell what became of what stands in their row. */
export function useHistoryColumn<T>(historyOf: (item: T) => HistoryButtonProps): Column<T> {
  const { t } = useTranslation('console');
  const cell = (item: T) => (
    <Group justify="flex-end">
      <HistoryButton {...historyOf(item)} isSmall />
    </Group>
  );
  return { id: 'activity', title: t('entity.activity'), titleHidden: true, cell };
}
