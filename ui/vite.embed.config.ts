import { defineConfig } from 'vite';

/** The plugin for other people's pages: one ES module with everything in it. */
export default defineConfig({
  publicDir: false,
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    outDir: 'dist/embed',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    lib: { entry: 'src/plugin/groundswell.ts', formats: ['es'], fileName: () => 'groundswell.js' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
