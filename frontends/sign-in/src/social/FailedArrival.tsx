import { Button, Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { BackToSignIn } from '../layout/BackToSignIn';
import { Heading } from '../layout/Heading';

interface FailedArrivalProps {
  title: string;
  problem: string | undefined;
  /** Tries the same once more; undefined where that leads nowhere. */
  onAgain?: (() => void) | undefined;
}

/** Says why nobody was signed in, and leads back to where one can try again. */
export function FailedArrival({ title, problem, onAgain }: FailedArrivalProps) {
  const { t } = useTranslation('signIn');
  return (
    <>
      <Heading title={title}>{title}</Heading>
      <Notice kind="danger" focus>
        {problem}
      </Notice>
      {onAgain && <Button onClick={onAgain}>{t('notLoaded.again')}</Button>}
      <BackToSignIn />
    </>
  );
}
