import { useSearchParams } from 'react-router';

/** The address that the person came from and may go back to, if a web address was named as `redirect`. */
export function useReturn(): URL | undefined {
  const [query] = useSearchParams();
  return returnOf(query);
}

export function returnOf(query: URLSearchParams): URL | undefined {
  const named = query.get('redirect') ?? '';
  if (!URL.canParse(named)) return undefined;
  const address = new URL(named);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : undefined;
}
