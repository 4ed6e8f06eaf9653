import { Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { askedAtRegistration } from '../../interaction/profile';
import { useRefusal } from '../../interaction/problems';
import { useOffer } from '../../interaction/useOffer';
import { FrameSkeleton } from '../../layout/Frame';
import { Heading } from '../../layout/Heading';
import { ProfileForm } from './ProfileForm';

/** Asks people who register for what the installation wants to know of them. */
export default function ProfilePage() {
  const { t } = useTranslation('signIn');
  const { offered: fields, problem: error } = useOffer(askedAtRegistration);
  const problem = useRefusal(error);
  if (!fields && !problem) return <FrameSkeleton />;
  return (
    <>
      <Heading title={t('profile.title')} intro={t('profile.intro')}>
        {t('profile.title')}
      </Heading>
      {problem && (
        <Notice kind="danger" focus>
          {problem}
        </Notice>
      )}
      {fields && <ProfileForm fields={fields} />}
    </>
  );
}
