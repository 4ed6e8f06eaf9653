import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Activity } from '../activity/Activity';
import { ProveIdentity } from '../proof/ProveIdentity';
import { useFreshProof } from '../proof/useFreshProof';
import { useControl } from '../shell/account';
import { Section } from '../shell/Section';
import { useTitle } from '../shell/useTitle';
import { Grants } from './Grants';
import { Sessions } from './Sessions';
import { TrustedDevices } from './TrustedDevices';

/** Where one is signed in and what has happened, which is told to those only who have just shown who they are. */
export function Component() {
  const { t } = useTranslation('account');
  const { isShown, isEditable } = useControl();
  const navigate = useNavigate();
  const [proof, setProof] = useFreshProof();
  useTitle(t('sessions.title'));
  if (!isShown('session') && !isShown('trustedDevice')) {
    return (
      <Section title={t('sessions.heading')}>
        <Text c="dimmed">{t('security.hidden')}</Text>
      </Section>
    );
  }
  if (!proof) {
    return (
      <Section title={t('sessions.heading')} intro={t('sessions.proveIntro')}>
        <ProveIdentity onProven={setProof} onCancel={() => void navigate('/security')} />
      </Section>
    );
  }
  return (
    <>
      {isShown('session') && <Sessions proof={proof} isEditable={isEditable('session')} />}
      {isShown('trustedDevice') && <TrustedDevices proof={proof} isEditable={isEditable('trustedDevice')} />}
      {isShown('session') && (
        <>
          <Grants proof={proof} isEditable={isEditable('session')} />
          <Activity proof={proof} />
        </>
      )}
    </>
  );
}
