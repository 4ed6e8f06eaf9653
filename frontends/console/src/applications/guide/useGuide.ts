import { useSearchParams } from 'react-router';
import type { Guide } from './guides';

interface ChosenGuide {
  guide: Guide | undefined;
  guides: readonly Guide[];
  choose: (id: string | null) => void;
}

/** The guide that the address names, or the first of those that fit; and how another one is chosen. */
export function useGuide(guides: readonly Guide[]): ChosenGuide {
  const [search, setSearch] = useSearchParams();
  const choose = (id: string | null) => setSearch(id ? { guide: id } : {}, { replace: true });
  return { guide: guides.find(({ id }) => id === search.get('guide')) ?? guides[0], guides, choose };
}
