import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:3001/' } },
    setupFiles: ['packages/testing/src/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 180_000,
    projects: [
      // Its modules hold what a page has begun until it is left.
      { extends: true, test: { name: 'sign-in', include: ['sign-in/src/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['{packages/*,console,account,demo-app}/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          isolate: false,
        },
      },
    ],
  },
});
