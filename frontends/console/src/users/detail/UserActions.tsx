import { confirm, NOTHING_LEFT, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { User } from '@keystory/api-client';
import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconBan,
  IconChevronDown,
  IconDownload,
  IconEraser,
  IconFlagOff,
  IconHourglassEmpty,
  IconKey,
  IconRestore,
  IconShieldOff,
  IconShieldPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  administratorQuery,
  deletionRequestQuery,
  useDeleteUser,
  useDismissDeletion,
  useSetAdministrator,
  useSetPasswordExpired,
  useSetSuspended,
} from '../api';
import { identifierOf, nameOf } from '../naming';
import { EraseUserModal } from './EraseUserModal';
import { exportUser } from './exportUser';
import { ResetPasswordModal } from './ResetPasswordModal';

export function UserActions({ user }: { user: User }) {
  const { t } = useTranslation('console');
  const [resetting, reset] = useDisclosure(false);
  const [erasing, erase] = useDisclosure(false);
  const isAdministrator = useQuery(administratorQuery(user.id)).data;
  const deletion = useQuery(deletionRequestQuery(user.id)).data;
  const { expire, appoint, dismiss, suspend, reactivate, keep, remove } = useConfirmedActions(user);
  const notifyProblem = useNotifyProblem();
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} />}>
            {t('actions.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKey size={16} />} onClick={reset.open}>
            {t('users.password.open')}
          </Menu.Item>
          {user.hasPassword && (
            <Menu.Item leftSection={<IconHourglassEmpty size={16} />} onClick={expire}>
              {t('users.expire.open')}
            </Menu.Item>
          )}
          {isAdministrator === false && (
            <Menu.Item leftSection={<IconShieldPlus size={16} />} onClick={appoint}>
              {t('users.appoint.open')}
            </Menu.Item>
          )}
          {isAdministrator && (
            <Menu.Item leftSection={<IconShieldOff size={16} />} onClick={dismiss}>
              {t('users.dismiss.open')}
            </Menu.Item>
          )}
          {user.isSuspended ? (
            <Menu.Item leftSection={<IconRestore size={16} />} onClick={reactivate}>
              {t('users.reactivate.open')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconBan size={16} />} onClick={suspend}>
              {t('users.suspend.open')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void exportUser(user.id).catch(notifyProblem)}>
            {t('users.export')}
          </Menu.Item>
          {deletion?.requestedAt && (
            <Menu.Item leftSection={<IconFlagOff size={16} />} onClick={keep}>
              {t('users.deletion.dismiss')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item color="var(--ks-danger)" leftSection={<IconTrash size={16} />} onClick={remove}>
            {t('users.delete.open')}
          </Menu.Item>
          <Menu.Item color="var(--ks-danger)" leftSection={<IconEraser size={16} />} onClick={erase.open}>
            {t('users.erase.open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ResetPasswordModal user={user} opened={resetting} onClose={reset.close} />
      <EraseUserModal user={user} opened={erasing} onClose={erase.close} />
    </>
  );
}

function useConfirmedActions(user: User) {
  const { t } = useTranslation('console');
  const setExpired = useSetPasswordExpired(user.id);
  const setSuspended = useSetSuspended(user.id);
  const setAdministrator = useSetAdministrator(user.id);
  const dismissDeletion = useDismissDeletion(user.id);
  const deleteUser = useDeleteUser(user.id);
  const notifyProblem = useNotifyProblem();
  const navigate = useNavigate();
  const name = nameOf(user);
  const telling = async (action: Promise<unknown>, done: string, undo?: () => Promise<unknown>, undone?: string) => {
    try {
      await action;
      notifySuccess(done, undo, undone);
    } catch (cause) {
      notifyProblem(cause);
      throw cause;
    }
  };
  // Sessions and tokens that have ended stay so: each says only who can sign in then.
  const suspended = t('users.suspend.done', { name });
  const reactivated = t('users.reactivate.done', { name });
  const suspend = () => setSuspended.mutateAsync(true);
  const reactivate = () => setSuspended.mutateAsync(false);
  return {
    expire: () =>
      confirm({
        title: t('users.expire.title', { name }),
        body: t('users.expire.body'),
        action: t('users.expire.submit'),
        onConfirm: () => telling(setExpired.mutateAsync(true), t('users.expire.done', { name }), () => setExpired.mutateAsync(false)),
      }),
    appoint: () =>
      confirm({
        title: t('users.appoint.title', { name }),
        body: t('users.appoint.body'),
        action: t('users.appoint.submit'),
        onConfirm: () => telling(setAdministrator.mutateAsync(true), t('users.appoint.done', { name })),
      }),
    dismiss: () =>
      confirm({
        title: t('users.dismiss.title', { name }),
        body: t('users.dismiss.body', { name }),
        action: t('users.dismiss.submit'),
        danger: true,
        onConfirm: () => telling(setAdministrator.mutateAsync(false), t('users.dismiss.done', { name })),
      }),
    suspend: () =>
      confirm({
        title: t('users.suspend.title', { name }),
        body: t('users.suspend.body'),
        action: t('users.suspend.submit'),
        danger: true,
        onConfirm: () => telling(suspend(), suspended, reactivate, reactivated),
      }),
    keep: () =>
      confirm({
        title: t('users.deletion.dismissTitle', { name }),
        body: t('users.deletion.dismissBody'),
        action: t('users.deletion.dismiss'),
        onConfirm: () => telling(dismissDeletion.mutateAsync(), t('users.deletion.dismissed', { name })),
      }),
    reactivate: () => void telling(reactivate(), reactivated, suspend, suspended).catch(() => {}),
    remove: () =>
      confirm({
        title: t('users.delete.title', { name }),
        body: t('users.delete.body'),
        action: t('users.delete.submit'),
        danger: true,
        typeName: identifierOf(user),
        onConfirm: async () => {
          await telling(deleteUser.mutateAsync(), t('users.delete.done', { name }));
          await navigate('/users', { state: NOTHING_LEFT });
        },
      }),
  };
}
