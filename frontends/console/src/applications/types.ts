import type { ApplicationType } from '@keystory/api-client';
import { IconBrowser, IconCpu, IconDeviceMobile, IconServer, IconShield, IconShieldLock } from '@tabler/icons-react';
import type { ComponentType } from 'react';

interface TypeLook {
  icon: ComponentType<{ size?: number; stroke?: number }>;
  color: string;
}

export const typeLooks: Record<ApplicationType, TypeLook> = {
  SPA: { icon: IconBrowser, color: 'brand' },
  Native: { icon: IconDeviceMobile, color: 'grape' },
  Traditional: { icon: IconServer, color: 'teal' },
  MachineToMachine: { icon: IconCpu, color: 'orange' },
  Protected: { icon: IconShieldLock, color: 'gray' },
  SAML: { icon: IconShield, color: 'cyan' },
};

/** What can be created here, in the order of how often it is. */
export const CREATABLE = ['SPA', 'Traditional', 'Native', 'MachineToMachine', 'SAML'] as const satisfies ApplicationType[];

export type Creatable = (typeof CREATABLE)[number];

/** Addresses that the quick start of each type uses on a developer's machine. */
export const STARTING_ADDRESSES: Record<Creatable, { redirectUri: string; signedOutUri: string } | undefined> = {
  SPA: { redirectUri: 'http://localhost:5173/callback', signedOutUri: 'http://localhost:5173' },
  Traditional: { redirectUri: 'http://localhost:3000/logto/sign-in-callback', signedOutUri: 'http://localhost:3000' },
  Native: { redirectUri: 'http://127.0.0.1:8400/callback', signedOutUri: 'http://127.0.0.1:8400/signed-out' },
  MachineToMachine: undefined,
  SAML: undefined,
};

export const hasSecrets = (type: ApplicationType) => type === 'Traditional' || type === 'MachineToMachine' || type === 'Protected';

export const signsPeopleIn = (type: ApplicationType) => type !== 'MachineToMachine';

/** Applications that sign people in by OpenID Connect can belong to somebody else. */
export const mayBeForeign = (type: ApplicationType) => signsPeopleIn(type) && type !== 'SAML';
