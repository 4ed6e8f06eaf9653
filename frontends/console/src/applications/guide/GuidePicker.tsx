import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Guide } from './guides';

interface GuidePickerProps {
  guide: Guide;
  guides: readonly Guide[];
  choose: (id: string | null) => void;
}

/** Which language or framework it is. */
export function GuidePicker({ guide, guides, choose }: GuidePickerProps) {
  const { t } = useTranslation('console');
  return (
    <Select
      label={t('guide.choose')}
      maw={420}
      searchable
      allowDeselect={false}
      data={guides.map(({ id, name }) => ({ value: id, label: name }))}
      value={guide.id}
      onChange={choose}
    />
  );
}
