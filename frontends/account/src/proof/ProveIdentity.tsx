import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proof } from './api';
import { CodeProof } from './CodeProof';
import { PasswordProof } from './PasswordProof';
import { useWays, type Way } from './useWays';

interface ProveIdentityProps {
  onProven: (proof: Proof) => void;
  onCancel: () => void;
}

/** Has the person show who they are, by one of the ways there are, before something that could lock the owner out. */
export function ProveIdentity({ onProven, onCancel }: ProveIdentityProps) {
  const { t } = useTranslation('account');
  const ways = useWays();
  const [way, setWay] = useState(ways[0]);
  if (!way) return <Text>{t('proof.noWay')}</Text>;
  const others = ways.filter((other) => nameOf(other) !== nameOf(way));
  return (
    <Stack>
      {way === 'password' ? (
        <PasswordProof onProven={onProven} onCancel={onCancel} />
      ) : (
        <CodeProof key={way.type} address={way} onProven={onProven} onCancel={onCancel} />
      )}
      {others.length > 0 && (
        <Group gap="xs" role="group" aria-label={t('proof.others')}>
          {others.map((other) => (
            <Button key={nameOf(other)} variant="subtle" size="compact-sm" onClick={() => setWay(other)}>
              {t(`proof.by.${nameOf(other)}`)}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}

const nameOf = (way: Way) => (way === 'password' ? way : way.type);
