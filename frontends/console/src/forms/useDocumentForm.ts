import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { problemsOf } from './check';
import { enteredOf, type Entered, type Field } from './field';

/** The form of a document's fields. */
export function useDocumentForm(fields: readonly Field[], document: unknown): UseFormReturnType<Entered> {
  const { t, i18n } = useTranslation('kit');
  return useForm<Entered>({
    initialValues: enteredOf(fields, document),
    validate: (values) => problemsOf(fields, values, t, i18n.language),
  });
}
