import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/fr';
export { ui } from '@keystory/ui/i18n/fr';
export { refusals } from './refusals';

/** French. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts', '!./refusals.ts'], { eager: true }));
