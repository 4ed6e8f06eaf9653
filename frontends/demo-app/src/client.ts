import LogtoClient from '@logto/browser';
import { readConfig } from './config';

/**
 * A client that asks for what is wanted by now, and whose refusals are for whoever calls it to tell; the one that the
 * provider holds asks for what was wanted when the page loaded.
 */
export const freshClient = (): LogtoClient => new LogtoClient(readConfig());
