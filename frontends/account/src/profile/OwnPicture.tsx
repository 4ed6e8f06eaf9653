import { notifySuccess, PersonPicture, useKeptFocus, useNotifyProblem } from '@keystory/app-kit';
import { Box, Button, FileButton, Group, Text } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePicture, type Picture } from '../api';
import { useAccount, useControl } from '../shell/account';

interface OwnPictureProps {
  name: string;
  /** Whose picture it is, to stand beside it. */
  children: ReactNode;
}

/** The picture of oneself; another one is kept as soon as it is chosen, and the one before can be had back. */
export function OwnPicture({ name, children }: OwnPictureProps) {
  const { t } = useTranslation('account');
  const { avatar = null } = useAccount().account;
  const { isEditable } = useControl();
  const change = useChangePicture();
  const notifyProblem = useNotifyProblem();
  const kept = useKeptFocus();
  const forget = useRef<() => void>(null);
  const set = async (picture: Picture) => {
    try {
      await change.mutateAsync(picture);
      notifySuccess(t(picture ? 'picture.saved' : 'picture.removed'), () => change.mutateAsync(avatar));
    } catch (cause) {
      notifyProblem(cause);
    }
    forget.current?.();
  };
  return (
    <Group mb="lg" gap="md">
      <PersonPicture name={name} src={avatar} size={64} />
      <Box flex={1} miw={160}>
        {children}
      </Box>
      {isEditable('avatar') && (
        <div {...kept}>
          <Group gap="xs">
            <FileButton accept="image/*" resetRef={forget} onChange={(file) => file && void set(file)}>
              {(props) => (
                <Button {...props} variant="default" size="sm" loading={change.isPending}>
                  {t('picture.upload')}
                </Button>
              )}
            </FileButton>
            {avatar && (
              <Button variant="subtle" color="gray" size="sm" disabled={change.isPending} onClick={() => void set(null)}>
                {t('picture.remove')}
              </Button>
            )}
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            {t('picture.hint')}
          </Text>
        </div>
      )}
    </Group>
  );
}
