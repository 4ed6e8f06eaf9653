import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:3001/' } },
    include: ['{packages/*,sign-in,console,account,demo-app}/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    setupFiles: ['packages/testing/src/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 20_000,
  },
});
