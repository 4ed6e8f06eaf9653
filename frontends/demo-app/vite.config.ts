import { defineConfig } from 'vite';
import { frontend } from '../vite.shared.ts';

export default defineConfig(frontend({ base: '/demo-app/', port: 5104 }));
