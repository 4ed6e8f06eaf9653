import type { SamlApplication } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import type { OwnInputProps } from '../../forms/field';
import { PairsInput } from '../../forms/PairsInput';
import { SettingsForm } from '../../forms/SettingsForm';
import { useSaveSamlApplication } from './api';

/** What can be told of a person. */
const CLAIMS = [
  'sub', 'name', 'given_name', 'family_name', 'middle_name', 'nickname', 'preferred_username', 'profile', 'picture', 'website', 'email',
  'email_verified', 'gender', 'birthdate', 'zoneinfo', 'locale', 'phone_number', 'phone_number_verified', 'address', 'updated_at',
  'username', 'created_at', 'custom_data', 'identities', 'sso_identities', 'roles', 'organizations', 'organization_data',
  'organization_roles',
];

/** Which attributes an assertion has, and from which claims they come. */
export function Attributes({ application }: { application: SamlApplication }) {
  const { t } = useTranslation('console');
  return (
    <SettingsForm
      document={application}
      save={useSaveSamlApplication(application.id)}
      panels={[
        {
          title: t('saml.attributes'),
          intro: t('saml.attributesIntro'),
          fields: [{ path: 'attributeMapping', kind: 'own', label: t('saml.attributes'), input: MappingInput }],
        },
      ]}
    />
  );
}

function MappingInput({ label, value, onChange }: OwnInputProps) {
  const { t } = useTranslation('console');
  const mapping = Object.entries((value ?? {}) as Record<string, string>);
  const free = (own: string) => CLAIMS.filter((claim) => claim === own || !mapping.some(([used]) => used === claim));
  return (
    <PairsInput
      label={label}
      pairs={mapping}
      onChange={(pairs) => onChange(Object.fromEntries(pairs))}
      first={{ label: t('saml.claim'), choices: free }}
      second={{ label: t('saml.attribute') }}
      next={() => {
        const claim = free('')[0];
        return claim ? [claim, claim] : undefined;
      }}
    />
  );
}
