import { Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import formStyles from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { applicationId } from '../application-id';

interface FailedArrivalProps {
  title: string;
  problem: string | undefined;
}

/** Says why nobody was signed in, and leads back to where one can try again. */
export function FailedArrival({ title, problem }: FailedArrivalProps) {
  const { t } = useTranslation('signIn');
  const application = applicationId();
  return (
    <>
      <Heading title={title}>{title}</Heading>
      <Notice kind="danger" focus>
        {problem}
      </Notice>
      <p className={formStyles.other}>
        <a href={`/sign-in${application ? `?app_id=${encodeURIComponent(application)}` : ''}`}>{t('social.again')}</a>
      </p>
    </>
  );
}
