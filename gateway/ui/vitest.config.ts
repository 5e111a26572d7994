import { defineConfig } from 'vitest/config';
import { texts } from './tools/texts-plugin.mjs';

export default defineConfig({ plugins: [texts()], test: { include: ['src/**/*.test.ts'], environment: 'node' } });
