import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/fr';
export { ui } from '@keystory/ui/i18n/fr';

/** French. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts'], { eager: true }));
