import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TypeIcon } from '../TypeIcon';
import { CREATABLE, type Creatable } from '../types';
import styles from './TypePicker.module.css';

interface TypePickerProps {
  value: Creatable;
  onChange: (type: Creatable) => void;
}

export function TypePicker({ value, onChange }: TypePickerProps) {
  const { t } = useTranslation('console');
  return (
    <Radio.Group label={t('applications.create.type')} value={value} onChange={(next) => onChange(next as Creatable)}>
      <div className={styles.grid}>
        {CREATABLE.map((type) => (
          <Radio.Card key={type} value={type} className={styles.card} aria-label={t(`applications.types.${type}.name`)}>
            <TypeIcon type={type} size={34} />
            <span>
              <span className={styles.name}>{t(`applications.types.${type}.name`)}</span>
              <span className={styles.hint}>{t(`applications.types.${type}.hint`)}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
