import { notifySuccess } from '@keystory/app-kit';
import { unwrap, type Invitation } from '@keystory/api-client';
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { documentOf, type Field } from '../../forms/field';
import { ModalForm } from '../../forms/ModalForm';
import { useChanging } from '../../entity/useChanging';
import { api } from '../../session';

interface SendInvitationProps {
  invitation: Invitation;
  /** There is little room, as in the row of a list. */
  isSmall?: boolean;
}

/** Sends the message of an invitation, as often as it is needed; the application's own page takes the answer. */
export function SendInvitation({ invitation: { id, invitee }, isSmall = false }: SendInvitationProps) {
  const { t } = useTranslation('console');
  const [opened, dialog] = useDisclosure(false);
  const changing = useChanging(['organization-invitations', id]);
  const name = invitee ?? id;
  const fields: Field[] = [
    { path: 'link', kind: 'url', label: t('organizations.invitations.link'), hint: t('organizations.invitations.linkHint') },
  ];
  const title = t('organizations.invitations.sendTo', { name });
  return (
    <>
      <Button size={isSmall ? 'xs' : 'sm'} variant="default" aria-label={title} onClick={dialog.open}>
        {t('organizations.invitations.send')}
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={title}>
        <ModalForm
          fields={fields}
          document={{}}
          action={t('organizations.invitations.send')}
          send={(values) =>
            changing(
              unwrap(api.POST('/api/organization-invitations/{id}/message', { params: { path: { id } }, body: documentOf(fields, values) })),
            )
          }
          onDone={() => notifySuccess(t('organizations.invitations.sent', { name }))}
          onClose={dialog.close}
        />
      </Modal>
    </>
  );
}
