import type { Interaction } from '@keystory/api-client';
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const COLORS: Record<Interaction['outcome'], string> = {
  finished: 'green',
  open: 'blue',
  abandoned: 'gray',
  consent_refused: 'yellow',
  refused: 'red',
};

/** How a sign-in went. */
export function Outcome({ outcome }: Pick<Interaction, 'outcome'>) {
  const { t } = useTranslation('console');
  return <Badge color={COLORS[outcome]}>{t(`signins.outcomes.${outcome}`)}</Badge>;
}
