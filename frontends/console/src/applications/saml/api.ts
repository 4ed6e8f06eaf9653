import { unwrap, type SamlApplication, type SamlApplicationChange } from '@keystory/api-client';
import { useChanging } from '../../entity/useChanging';
import { api } from '../../session';

/** How answers come to service providers. */
export const POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

export function useSaveSamlApplication(id: string): (change: Record<string, unknown>) => Promise<SamlApplication> {
  const changing = useChanging(['saml-applications', id], ['applications']);
  return (change) => {
    const body = change as SamlApplicationChange;
    return changing(unwrap(api.PATCH('/api/saml-applications/{id}', { params: { path: { id } }, body })));
  };
}
