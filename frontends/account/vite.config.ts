import { defineConfig } from 'vite';
import { frontend } from '../vite.shared.ts';

export default defineConfig(frontend({ base: '/account/', port: 5103 }));
