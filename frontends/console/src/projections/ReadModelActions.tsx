import { confirm, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { ReadModel } from '@keystory/api-client';
import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconMailExclamation, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStartRebuild } from './api';
import { BuildActions } from './BuildActions';
import { DeadLettersModal } from './DeadLettersModal';

export function ReadModelActions({ model }: { model: ReadModel }) {
  const { t } = useTranslation('console');
  const [opened, letters] = useDisclosure(false);
  const [openedOfBuild, lettersOfBuild] = useDisclosure(false);
  const rebuild = useConfirmedRebuild(model.name);
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('projections.actionsOf', { name: model.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {model.rebuildId ? (
            <BuildActions name={model.name} id={model.rebuildId} onLetters={lettersOfBuild.open} />
          ) : (
            <Menu.Item leftSection={<IconRefresh size={16} />} onClick={rebuild}>
              {t('projections.rebuild.open')}
            </Menu.Item>
          )}
          {model.deadLetters > 0 && (
            <Menu.Item leftSection={<IconMailExclamation size={16} />} onClick={letters.open}>
              {t('projections.deadLetters.open', { count: model.deadLetters })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <DeadLettersModal name={model.name} opened={opened} onClose={letters.close} />
      {model.rebuildId && (
        <DeadLettersModal name={model.name} rebuildId={model.rebuildId} opened={openedOfBuild} onClose={lettersOfBuild.close} />
      )}
    </>
  );
}

function useConfirmedRebuild(name: string) {
  const { t } = useTranslation('console');
  const start = useStartRebuild();
  const notifyProblem = useNotifyProblem();
  return () =>
    confirm({
      title: t('projections.rebuild.title', { name }),
      body: t('projections.rebuild.body'),
      action: t('projections.rebuild.submit'),
      onConfirm: async () => {
        try {
          await start.mutateAsync(name);
          notifySuccess(t('projections.rebuild.started', { name }));
        } catch (cause) {
          notifyProblem(cause);
          throw cause;
        }
      },
    });
}
