import { unwrap, type NewProfileField, type ProfileField } from '@keystory/api-client';
import { useNotifyProblem } from '@keystory/app-kit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useChanging } from '../entity/useChanging';
import { momentQuery } from '../lists/useListState';
import { api } from '../session';

export const KEY = ['custom-profile-fields'];

/** All fields, in the order in which people are asked. */
export const readFields = async (asOf: string | undefined): Promise<ProfileField[]> => {
  const fields = await unwrap(api.GET('/api/custom-profile-fields', { params: { query: momentQuery(asOf) } }));
  return fields.toSorted((one, other) => one.sieOrder - other.sieOrder);
};

export function useCreateField(): (field: NewProfileField) => Promise<ProfileField> {
  const changing = useChanging(KEY);
  return (body) => changing(unwrap(api.POST('/api/custom-profile-fields', { body })));
}

export function useSaveField(name: string): (field: NewProfileField) => Promise<ProfileField> {
  const changing = useChanging(KEY);
  return (body) => changing(unwrap(api.PUT('/api/custom-profile-fields/{name}', { params: { path: { name } }, body })));
}

/** Puts the fields in another order, which is shown at once, and taken back where it is refused. */
export function useOrderFields() {
  const queries = useQueryClient();
  const notifyProblem = useNotifyProblem();
  const shown = [...KEY, '', 'as', 'now'];
  return useMutation({
    scope: { id: 'profile-field-order' },
    mutationFn: (names: string[]) => {
      const order = names.map((name, index) => ({ name, sieOrder: index + 1 }));
      return unwrap(api.POST('/api/custom-profile-fields/properties/sie-order', { body: { order } }));
    },
    onMutate: (names) => {
      queries.setQueryData<ProfileField[]>(shown, (before) =>
        before?.toSorted((one, other) => names.indexOf(one.name) - names.indexOf(other.name)));
    },
    onError: notifyProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
