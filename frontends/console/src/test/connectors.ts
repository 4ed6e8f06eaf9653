import type { Connector, ConnectorKind } from '@keystory/api-client';
import { setUp } from './data';

const logo = 'data:image/svg+xml;base64,PHN2Zy8+';

export const kind: ConnectorKind = {
  type: 'Email',
  id: 'http-email',
  target: 'http-email',
  name: { en: 'HTTP e-mail' },
  description: { en: 'Hands e-mails to a service of your own.' },
  logo,
  logoDark: null,
  readme: '# HTTP e-mail\n\n1. Run a service that takes `POST`.\n2. Enter its *address*, see https://mail.test/docs.',
  platform: null,
  formItems: [
    { type: 'Text', key: 'endpoint', label: 'Endpoint', required: true },
    { type: 'Text', key: 'authorization', label: 'Authorization', isConfidential: true },
  ],
};

export const connector = {
  ...kind,
  id: 'c1',
  connectorId: 'http-email',
  config: { endpoint: 'https://mail.test', authorization: 'Key x' },
  metadata: {},
  syncProfile: false,
  enableTokenStorage: false,
} as Connector;

export const served = {
  ...setUp,
  'GET /api/connector-factories': { body: [kind] },
  'GET /api/connectors': { body: [connector] },
  'GET /api/connectors/c1': { body: connector },
};
