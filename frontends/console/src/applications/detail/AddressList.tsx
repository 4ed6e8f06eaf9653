import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsValues } from './settingsValues';

interface AddressListProps {
  form: UseFormReturnType<SettingsValues>;
  field: 'redirectUris' | 'postLogoutRedirectUris' | 'corsAllowedOrigins';
  placeholder: string;
}

/** Any number of addresses, each in its own field. */
export function AddressList({ form, field, placeholder }: AddressListProps) {
  const { t } = useTranslation('console');
  const id = useId();
  const label = t(`applications.fields.${field}`);
  const addresses = form.values[field];
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label component="span" id={id}>
        {label}
      </Input.Label>
      <Input.Description mb={6}>{t(`applications.settings.${field}Hint`)}</Input.Description>
      <Stack gap="xs" align="stretch">
        {addresses.map((_, index) => (
          <Group key={index} gap={4} wrap="nowrap" align="flex-start">
            <TextInput
              flex={1}
              type="url"
              autoComplete="off"
              aria-label={`${label} ${index + 1}`}
              placeholder={placeholder}
              {...form.getInputProps(`${field}.${index}`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('applications.settings.removeAddress', { label, number: index + 1 })}
              onClick={() => form.removeListItem(field, index)}
            >
              <IconX size={18} />
            </ActionIcon>
          </Group>
        ))}
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={16} />}
            aria-label={t('applications.settings.addAddress', { label })}
            onClick={() => form.insertListItem(field, '')}
          >
            {t('applications.settings.add')}
          </Button>
        </div>
      </Stack>
    </div>
  );
}
