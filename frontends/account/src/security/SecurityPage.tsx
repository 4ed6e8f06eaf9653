import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { AddressRow } from '../address/AddressRow';
import { FactorsSection } from '../factors/FactorsSection';
import { ProvenModal } from '../proof/ProvenModal';
import { Row } from '../shell/Row';
import { Section } from '../shell/Section';
import { useAccount, useControl } from '../shell/account';
import { useTitle } from '../shell/useTitle';
import { LinkedAccounts } from '../social/LinkedAccounts';
import { Deletion } from './Deletion';
import { PasswordForm } from './PasswordForm';
import { UsernameForm } from './UsernameForm';

/** What one signs in with. */
export function Component() {
  const { t } = useTranslation('account');
  const { account } = useAccount();
  const { isShown, isEditable } = useControl();
  const [changingPassword, password] = useDisclosure(false);
  const [changingUsername, username] = useDisclosure(false);
  useTitle(t('security.title'));
  const change = (label: string, onClick: () => void) => (
    <Button variant="default" size="sm" aria-label={label} onClick={onClick}>
      {t('security.change')}
    </Button>
  );
  const hasIdentifiers = isShown('username') || isShown('email') || isShown('phone');
  return (
    <>
      <Section title={t('security.identifiers')} intro={t('security.identifiersIntro')}>
        {isShown('username') && (
          <Row
            label={t('fields.username')}
            value={account.username ?? t('security.none')}
            action={isEditable('username') && change(t('security.changeUsername'), username.open)}
          />
        )}
        {isShown('email') && <AddressRow type="email" />}
        {isShown('phone') && <AddressRow type="phone" />}
        {!hasIdentifiers && <Text c="dimmed">{t('security.hidden')}</Text>}
      </Section>
      <Section title={t('security.password')} intro={t('security.passwordIntro')}>
        {isShown('password') ? (
          <Row
            label={t('security.password')}
            value={t(account.hasPassword ? 'security.passwordSet' : 'security.passwordNotSet')}
            action={isEditable('password') && change(t('security.changePassword'), password.open)}
          />
        ) : (
          <Text c="dimmed">{t('security.passwordHidden')}</Text>
        )}
      </Section>
      {isShown('social') && <LinkedAccounts />}
      {isShown('mfa') && <FactorsSection />}
      <Deletion />
      <ProvenModal title={t('security.changePassword')} opened={changingPassword} onClose={password.close} lenient>
        {(step) => <PasswordForm {...step} />}
      </ProvenModal>
      <ProvenModal title={t('security.changeUsername')} opened={changingUsername} onClose={username.close}>
        {(step) => <UsernameForm {...step} />}
      </ProvenModal>
    </>
  );
}
