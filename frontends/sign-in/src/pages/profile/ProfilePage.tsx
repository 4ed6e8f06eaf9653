import { describeProblem, Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { askedAtRegistration } from '../../interaction/profile';
import { useOffer } from '../../interaction/useOffer';
import { FrameSkeleton } from '../../layout/Frame';
import { Heading } from '../../layout/Heading';
import { ProfileForm } from './ProfileForm';

/** Asks people who register for what the installation wants to know of them. */
export default function ProfilePage() {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  const { offered: fields, problem } = useOffer(askedAtRegistration);
  if (!fields && !problem) return <FrameSkeleton />;
  return (
    <>
      <Heading title={t('profile.title')} intro={t('profile.intro')}>
        {t('profile.title')}
      </Heading>
      {problem && (
        <Notice kind="danger" focus>
          {describeProblem(tUi, problem)}
        </Notice>
      )}
      {fields && <ProfileForm fields={fields} />}
    </>
  );
}
