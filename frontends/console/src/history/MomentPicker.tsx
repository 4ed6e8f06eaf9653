import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { MomentInput } from '../forms/MomentInput';
import { placeThen } from '../past/moment';
import type { Entity } from './api';

/** Asks for a moment and shows the entity with its relations as they were then. */
export function MomentPicker({ entity }: { entity: Entity }) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const [at, setAt] = useState<number | ''>('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (at === '') return;
        const instant = new Date(at).toISOString();
        void navigate(placeThen(entity, instant), { state: { at: instant } });
      }}
    >
      <Group align="flex-end" gap="xs">
        <MomentInput label={t('past.pick')} value={at} onChange={setAt} isPast />
        <Button type="submit" variant="default" disabled={at === ''}>
          {t('past.show')}
        </Button>
      </Group>
    </form>
  );
}
