import type { Rebuild } from '@keystory/api-client';
import { Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timeSpan } from '../shell/timeSpan';
import { rebuildQuery } from './api';
import { SetAside } from './SetAside';

/** How far the new build of a read model has come. */
export function BuildProgress({ name, id }: { name: string; id: string }) {
  const { t, i18n } = useTranslation('console');
  const rebuild = useQuery(rebuildQuery(name, id)).data;
  const state = useStateText();
  if (!rebuild) return null;
  const percent = Math.round(rebuild.progress * 100);
  return (
    <Stack gap={4} mt={4} w="100%" maw={360}>
      <Text size="xs" fw={550}>
        {t('projections.columns.build')}
      </Text>
      <Progress.Root>
        <Progress.Section value={percent} aria-label={t('projections.rebuild.progress', { name })} />
      </Progress.Root>
      <Text size="xs" c="dimmed">
        {state(rebuild)}
        {rebuild.state === 'rebuilding' &&
          rebuild.etaSeconds !== null &&
          `: ${t('projections.rebuild.left', {
            percent,
            rate: Math.round(rebuild.rate).toLocaleString(i18n.language),
            time: timeSpan(rebuild.etaSeconds, i18n.language),
          })}`}
        {rebuild.state === 'paused' && `: ${new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(rebuild.progress)}`}
      </Text>
      <SetAside count={rebuild.deadLetters} />
    </Stack>
  );
}

function useStateText() {
  const { t } = useTranslation('console');
  return ({ state, differences, cause }: Rebuild) => {
    if (state === 'verified' && differences.length > 0) return t('projections.rebuild.states.differs');
    if (state === 'switched' || state === 'abandoned') return null;
    return t(`projections.rebuild.states.${state}`, { cause: cause ?? '' });
  };
}
