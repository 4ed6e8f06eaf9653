import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/it';
export { ui } from '@keystory/ui/i18n/it';
export { refusals } from './refusals';

/** Italian. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts', '!./refusals.ts'], { eager: true }));
