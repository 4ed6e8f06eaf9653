import { defineConfig } from 'vite';
import { frontend } from '../vite.shared.ts';

export default defineConfig(frontend({ base: '/assets/sign-in/', port: 5101 }));
