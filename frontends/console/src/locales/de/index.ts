import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/de';
export { ui } from '@keystory/ui/i18n/de';
export { refusals } from './refusals';

/** German. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts', '!./refusals.ts'], { eager: true }));
