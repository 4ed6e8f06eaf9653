import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Copying } from './Copying';
import styles from './CopyField.module.css';

interface CopyFieldProps {
  /** What the value is, for those who do not see its place on the page. */
  label: string;
  value: string;
  /** Hidden until it is asked for; copying works all the same. */
  secret?: boolean;
}

/** A value that is made to be copied. */
export function CopyField({ label, value, secret = false }: CopyFieldProps) {
  const { t } = useTranslation('kit');
  const [shown, setShown] = useState(!secret);
  return (
    <Group gap={4} wrap="nowrap" className={styles.field}>
      <span className={styles.value}>{shown ? <bdi dir="ltr">{value}</bdi> : '•'.repeat(24)}</span>
      {secret && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t(shown ? 'actions.hide' : 'actions.show')}: ${label}`}
          onClick={() => setShown(!shown)}
        >
          {shown ? <IconEyeOff size={18} /> : <IconEye size={18} />}
        </ActionIcon>
      )}
      <CopyAction label={label} value={value} />
    </Group>
  );
}

export function CopyAction({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation('kit');
  return (
    <Copying value={value}>
      {({ copied, copy }) => (
        <Tooltip label={t(copied ? 'actions.copied' : 'actions.copy')} opened={copied || undefined}>
          <ActionIcon
            variant="subtle"
            color={copied ? 'green' : 'gray'}
            aria-label={`${t(copied ? 'actions.copied' : 'actions.copy')}: ${label}`}
            onClick={copy}
          >
            {copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
          </ActionIcon>
        </Tooltip>
      )}
    </Copying>
  );
}
