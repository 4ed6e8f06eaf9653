import { useKeptFocus, useNotifyProblem } from '@keystory/app-kit';
import { unwrap } from '@keystory/api-client';
import { ActionIcon, FileButton, TextInput, Tooltip } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { use, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../session';
import { ArrivalContext } from './arrivals';

interface PictureInputProps {
  label: string;
  description?: ReactNode;
  placeholder?: string;
  error?: ReactNode;
  /** The address of the picture; empty for none. */
  value?: string;
  onChange?: (address: string) => void;
}

/** The address of a picture, or one from this computer, which gets an address here. */
export function PictureInput({ label, onChange, ...rest }: PictureInputProps) {
  const { t } = useTranslation('console');
  const [busy, setBusy] = useState(false);
  const awaiting = use(ArrivalContext);
  const kept = useKeptFocus<HTMLSpanElement>();
  const forget = useRef<() => void>(null);
  const notifyProblem = useNotifyProblem();
  const take = async (picture: File) => {
    setBusy(true);
    try {
      onChange?.(await awaiting(upload(picture)));
    } catch (cause) {
      notifyProblem(cause);
    } finally {
      setBusy(false);
      forget.current?.();
    }
  };
  const button = (
    <FileButton accept="image/*" resetRef={forget} onChange={(file) => file && void take(file)}>
      {({ onClick }) => (
        <Tooltip label={t('form.upload')}>
          <ActionIcon variant="subtle" color="gray" loading={busy} aria-label={t('form.uploadOne', { label })} onClick={onClick}>
            <IconUpload size={18} />
          </ActionIcon>
        </Tooltip>
      )}
    </FileButton>
  );
  return (
    <TextInput
      {...rest}
      label={label}
      type="url"
      autoComplete="off"
      onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
      rightSectionPointerEvents="all"
      rightSection={<span {...kept}>{button}</span>}
    />
  );
}

async function upload(picture: File): Promise<string> {
  const form = new FormData();
  form.set('file', picture);
  return (await unwrap(api.POST('/api/user-assets', { body: { file: picture.name }, bodySerializer: () => form }))).url;
}
