import { Alert, Button, Group } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Entity } from '../history/api';
import { placeNow } from './moment';

interface PastBannerProps {
  entity: Entity;
  asOf: string;
}

/** Says that a page shows the past, which moment of it, and the ways back. */
export function PastBanner({ entity, asOf }: PastBannerProps) {
  const { t, i18n } = useTranslation('console');
  const told = (useLocation().state as { at?: string } | null)?.at;
  const isPosition = /^\d+$/.test(asOf);
  const at = new Date((isPosition ? told : asOf) ?? Number.NaN);
  const when = !Number.isNaN(at.getTime()) && new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'medium' }).format(at);
  return (
    <Alert color="yellow" icon={<IconHistory />} title={when ? t('past.titleAt', { when }) : t('past.title')} mb="lg" role="status">
      <Group justify="space-between" gap="sm">
        <span>{isPosition ? t('past.body', { position: asOf }) : t('past.bodyAt')}</span>
        <Group gap="xs">
          <Button component={Link} to={placeNow(entity, 'activity')} size="xs" variant="default">
            {t('past.activity')}
          </Button>
          <Button component={Link} to={placeNow(entity)} size="xs">
            {t('past.now')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
