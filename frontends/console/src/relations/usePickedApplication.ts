import { BUILT_IN, isBuiltIn, useApplicationName } from '@keystory/app-kit';
import type { Picked } from '../lists/PickedFilter';
import { matches } from '../lists/wholeList';
import { applicationChoice, applicationSearch } from './choices';

/** What filters for applications pick from: those that come with the product, too. */
export function usePickedApplication(): Picked {
  const nameOf = useApplicationName();
  const builtIn = BUILT_IN.map((id) => ({ id, name: nameOf(id) }));
  return {
    name: 'applications',
    choices: async (search) => {
      const found = await applicationSearch(search);
      return { ...found, items: [...found.items, ...builtIn.filter(({ id, name }) => matches(search, id, name))] };
    },
    one: async (id) => (isBuiltIn(id) ? { id, name: nameOf(id) } : applicationChoice(id)),
  };
}
