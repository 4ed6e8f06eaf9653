import { Button } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import type { Factor } from '../../interaction/asked';
import styles from '../../layout/Form.module.css';

interface FactorListProps {
  title: string;
  factors: Factor[];
  onPick: (factor: Factor) => void;
}

/** Factors to choose from. */
export function FactorList({ title, factors, onPick }: FactorListProps) {
  const { t } = useTranslation('signIn');
  return (
    <section className={styles.other} aria-label={title}>
      <p>{title}</p>
      <div className={styles.form}>
        {factors.map((factor) => (
          <Button key={factor} variant="secondary" onClick={() => onPick(factor)}>
            {t(`mfa.factors.${factor}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
