import { confirm, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { ApplicationSecret } from '@keystory/api-client';
import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDeleteSecret } from '../../api';
import { RenameSecretModal } from './RenameSecretModal';

export function SecretMenu({ secret }: { secret: ApplicationSecret }) {
  const { t } = useTranslation('console');
  const { name, applicationId } = secret;
  const [renaming, rename] = useDisclosure(false);
  const remove = useDeleteSecret(applicationId);
  const notifyProblem = useNotifyProblem();
  const ask = () =>
    confirm({
      title: t('secrets.delete.title', { name }),
      body: t('secrets.delete.body'),
      action: t('secrets.delete.submit'),
      danger: true,
      onConfirm: async () => {
        await remove.mutateAsync(name).catch((cause: unknown) => {
          notifyProblem(cause);
          throw cause;
        });
        notifySuccess(t('secrets.delete.done', { name }));
      },
    });
  return (
    <>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('secrets.menu', { name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={rename.open}>
            {t('secrets.rename.open')}
          </Menu.Item>
          <Menu.Item color="var(--ks-danger)" leftSection={<IconTrash size={16} />} onClick={ask}>
            {t('secrets.delete.submit')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameSecretModal secret={secret} opened={renaming} onClose={rename.close} />
    </>
  );
}
