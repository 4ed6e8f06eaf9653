import { together, type Words } from '..';

export { kit } from '@keystory/app-kit/i18n/ar';
export { ui } from '@keystory/ui/i18n/ar';

/** Arabic. */
export const console = together(import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts'], { eager: true }));
