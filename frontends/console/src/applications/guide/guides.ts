import type { Creatable } from '../types';
import type { Addresses, SnippetContext, Step } from './snippets/types';

/** How to connect something that is written in a language or with a framework. */
export interface Guide {
  id: string;
  name: string;
  type: Creatable;
  /** What its code was written for. */
  writtenFor?: string;
  /** Where it runs on a developer's machine, if not where applications of its type do. */
  addresses?: Addresses;
  /** Fetched when it is opened. */
  read: () => Promise<{ steps: (context: SnippetContext) => Step[] }>;
}

const settings = () => import('./snippets/settings');

/** All guides; those of a type in the order in which they are offered. */
export const GUIDES: readonly Guide[] = [
  { id: 'react', name: 'React', type: 'SPA', writtenFor: '@logto/react 4', read: () => import('./snippets/react') },
  { id: 'vue', name: 'Vue', type: 'SPA', writtenFor: '@logto/vue 3', read: () => import('./snippets/vue') },
  { id: 'javascript', name: 'JavaScript', type: 'SPA', writtenFor: '@logto/browser 3', read: () => import('./snippets/javascript') },
  { id: 'other-spa', name: 'OpenID Connect', type: 'SPA', read: settings },
  { id: 'express', name: 'Express', type: 'Traditional', writtenFor: '@logto/express 3', read: () => import('./snippets/express') },
  { id: 'other-web', name: 'OpenID Connect', type: 'Traditional', read: settings },
  { id: 'node', name: 'Node.js', type: 'Native', writtenFor: 'openid-client 6', read: () => import('./snippets/node') },
  { id: 'other-native', name: 'OpenID Connect', type: 'Native', read: settings },
  { id: 'curl', name: 'curl', type: 'MachineToMachine', read: () => import('./snippets/curl') },
  { id: 'management', name: 'Node.js', type: 'MachineToMachine', writtenFor: '@logto/api 1', read: () => import('./snippets/management') },
];

/** Those that fit applications of a type. */
export const guidesFor = (type: string): readonly Guide[] => GUIDES.filter((guide) => guide.type === type);
