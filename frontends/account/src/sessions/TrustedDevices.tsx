import { describeBrowser, usePlaceName } from '@keystory/app-kit';
import type { TrustedDevice } from '@keystory/api-client';
import { inOneLine } from '@keystory/ui/i18n';
import { Badge, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../proof/api';
import { ListSection } from '../shell/ListSection';
import { Row, Rows } from '../shell/Row';
import { RowButton } from '../shell/RowButton';
import { trustedDevicesQuery, useForgetDevices } from './api';
import { useAsk } from './useAsk';
import { useDay } from './useDay';

interface TrustedDevicesProps {
  proof: Proof;
  isEditable: boolean;
}

/** The browsers that no second factor is asked for in; each can be forgotten, and all together. */
export function TrustedDevices({ proof, isEditable }: TrustedDevicesProps) {
  const { t } = useTranslation('account');
  const devices = useQuery(trustedDevicesQuery(proof));
  const forget = useForgetDevices(proof);
  const ask = useAsk();
  const day = useDay();
  const placeOf = usePlaceName();
  const nameOf = ({ userAgent }: TrustedDevice) => describeBrowser(userAgent) ?? t('sessions.unknown');
  const askToForget = (title: string, forgotten: TrustedDevice[], done: string) =>
    ask({
      title,
      body: t('devices.forgetBody'),
      action: t('devices.forget'),
      done,
      act: () => forget.mutateAsync(forgotten.map(({ id }) => id)),
    });
  const all = devices.data ?? [];
  return (
    <ListSection
      title={t('devices.title')}
      intro={t('devices.intro')}
      found={devices}
      none={t('devices.none')}
    >
      <Rows>
        {devices.data?.map((device) => {
          const name = nameOf(device);
          const title = t('devices.forgetOne', { name });
          const times = t('devices.times', { used: day(device.lastUsedAt), until: day(device.expiresAt) });
          return (
            <Row
              key={device.id}
              label={inOneLine(times, placeOf(device))}
              value={
                <Group gap="xs">
                  {name}
                  {device.isCurrent && <Badge>{t('sessions.current')}</Badge>}
                </Group>
              }
              action={
                isEditable && (
                  <RowButton label={title} onClick={() => askToForget(title, [device], t('devices.forgotten', { name }))}>
                    {t('devices.forget')}
                  </RowButton>
                )
              }
            />
          );
        })}
      </Rows>
      {isEditable && all.length > 1 && (
        <Button variant="default" mt="md" onClick={() => askToForget(t('devices.forgetAll'), all, t('devices.allForgotten'))}>
          {t('devices.forgetAll')}
        </Button>
      )}
    </ListSection>
  );
}
