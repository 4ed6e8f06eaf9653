import type { SignInSettings } from '@keystory/api-client';
import { ActionIcon, Checkbox, Group, Menu, Paper, Radio, Stack, Text, Button } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OwnInputProps } from '../forms/field';

type Method = SignInSettings['signIn']['methods'][number];

const IDENTIFIERS = ['username', 'email', 'phone'] as const;

/** With what people sign in, in the order in which it is offered, and how each is proven. */
export function MethodsInput({ label, value, onChange }: OwnInputProps) {
  const { t } = useTranslation('console');
  const methods = value as Method[];
  const missing = IDENTIFIERS.filter((identifier) => !methods.some((method) => method.identifier === identifier));
  const replace = (index: number, change: Partial<Method>) =>
    onChange(methods.map((method, at) => (at === index ? { ...method, ...change } : method)));
  const raise = (index: number) =>
    onChange([...methods.slice(0, index - 1), methods[index], methods[index - 1], ...methods.slice(index + 1)]);
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      {methods.map((method, index) => (
        <OneMethod
          key={method.identifier}
          method={method}
          onChange={(change) => replace(index, change)}
          onRemove={() => onChange(methods.filter((_, at) => at !== index))}
          onRaise={index > 0 ? () => raise(index) : undefined}
        />
      ))}
      {missing.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} style={{ alignSelf: 'flex-start' }}>
              {t('signin.methods.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {missing.map((identifier) => (
              <Menu.Item key={identifier} onClick={() => onChange([...methods, newMethod(identifier)])}>
                {t(`signin.identifiers.${identifier}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Stack>
  );
}

const newMethod = (identifier: Method['identifier']): Method => ({
  identifier,
  password: true,
  verificationCode: false,
  isPasswordPrimary: true,
});

interface OneMethodProps {
  method: Method;
  onChange: (change: Partial<Method>) => void;
  onRemove: () => void;
  onRaise: (() => void) | undefined;
}

function OneMethod({ method, onChange, onRemove, onRaise }: OneMethodProps) {
  const { t } = useTranslation('console');
  const { identifier, password, verificationCode, isPasswordPrimary } = method;
  const name = t(`signin.identifiers.${identifier}`);
  return (
    <Paper withBorder radius="md" p="sm" role="group" aria-label={name}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={550}>{name}</Text>
        <Group gap={4} wrap="nowrap">
          {onRaise && (
            <ActionIcon variant="subtle" color="gray" aria-label={t('signin.methods.raise', { name })} onClick={onRaise}>
              <IconArrowUp size={18} />
            </ActionIcon>
          )}
          <ActionIcon variant="subtle" color="gray" aria-label={t('signin.methods.remove', { name })} onClick={onRemove}>
            <IconX size={18} />
          </ActionIcon>
        </Group>
      </Group>
      <Group gap="md" mt={6}>
        <Checkbox
          label={t('signin.methods.withPassword')}
          checked={password}
          onChange={({ currentTarget }) => onChange({ password: currentTarget.checked })}
        />
        {identifier !== 'username' && (
          <Checkbox
            label={t('signin.methods.withCode')}
            checked={verificationCode}
            onChange={({ currentTarget }) => onChange({ verificationCode: currentTarget.checked })}
          />
        )}
      </Group>
      {password && verificationCode && (
        <Radio.Group
          mt="xs"
          size="xs"
          label={t('signin.methods.first')}
          value={isPasswordPrimary ? 'password' : 'code'}
          onChange={(first) => onChange({ isPasswordPrimary: first === 'password' })}
        >
          <Group gap="md" mt={4}>
            <Radio value="password" label={t('signin.methods.withPassword')} />
            <Radio value="code" label={t('signin.methods.withCode')} />
          </Group>
        </Radio.Group>
      )}
    </Paper>
  );
}
