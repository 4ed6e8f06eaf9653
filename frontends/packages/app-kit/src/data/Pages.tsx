import { Group, Pagination, Text } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface PagesProps {
  page: number;
  pageSize: number;
  total: number;
  onChange: (page: number) => void;
}

/** Where one is in a long list; nothing where it fits on one page. */
export function Pages({ page, pageSize, total, onChange }: PagesProps) {
  const { t, i18n } = useTranslation('kit');
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // What led here leads no further.
    const ended = place.current?.querySelector(':focus:disabled');
    if (ended) place.current?.querySelector<HTMLElement>('[aria-current=page]')?.focus();
  });
  if (total <= pageSize) return null;
  const shown = (number: number) => number.toLocaleString(i18n.language);
  const from = (page - 1) * pageSize + 1;
  return (
    <Group justify="space-between" component="nav" ref={place} aria-label={t('paging.label')}>
      <Text size="sm" c="dimmed" aria-live="polite">
        {t('paging.range', { from: shown(from), to: shown(Math.min(total, page * pageSize)), total: shown(total) })}
      </Text>
      <Pagination
        size="sm"
        value={page}
        onChange={onChange}
        total={Math.ceil(total / pageSize)}
        getControlProps={(control) => ({ 'aria-label': t(`paging.${control}`) })}
        getItemProps={(number) => ({ 'aria-label': t('paging.page', { number }) })}
      />
    </Group>
  );
}
