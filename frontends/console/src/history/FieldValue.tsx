import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { holdsCertificate, withFingerprints } from './certificates';

/** The value of a field as people read it; a certificate by the fingerprint that they know it by. */
export function FieldValue({ path, value }: { path: string; value: unknown }) {
  const { i18n } = useTranslation('console');
  const text = showField(path, value, i18n.language);
  const shortened = useQuery({
    queryKey: ['with-fingerprints', text],
    queryFn: () => withFingerprints(text),
    enabled: holdsCertificate(text),
    staleTime: Infinity,
  });
  return <>{holdsCertificate(text) ? shortened.data : text}</>;
}

/** The text of a value. */
function showField(path: string, value: unknown, language: string): string {
  if (isInstant(path, value)) return showInstant(value, language);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The API tells instants in epoch milliseconds, in fields that end in "At". */
function isInstant(path: string, value: unknown): value is number {
  return path.endsWith('At') && typeof value === 'number';
}

const showInstant = (value: number, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(value);
