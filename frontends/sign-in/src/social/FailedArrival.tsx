import type { ApiError } from '@keystory/api-client';
import { Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { useSocialProblem } from '../interaction/problems';
import formStyles from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { applicationId } from '../application-id';

interface FailedArrivalProps {
  title: string;
  error: ApiError | undefined;
  /** Whether an account lacks more than can be asked for here. */
  isIncomplete: boolean;
}

/** Says why nobody was signed in, and leads back to where one can try again. */
export function FailedArrival({ title, error, isIncomplete }: FailedArrivalProps) {
  const { t } = useTranslation('signIn');
  const problem = useSocialProblem(error);
  const application = applicationId();
  return (
    <>
      <Heading title={title}>{title}</Heading>
      <Notice kind="danger" focus>
        {isIncomplete ? t('social.more') : problem}
      </Notice>
      <p className={formStyles.other}>
        <a href={`/sign-in${application ? `?app_id=${encodeURIComponent(application)}` : ''}`}>{t('social.again')}</a>
      </p>
    </>
  );
}
