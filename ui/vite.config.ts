import { defineConfig } from 'vitest/config';
import { fixtureApi } from './test/fixture-api.ts';

const server = process.env.GROUNDSWELL_SERVER ?? 'http://127.0.0.1:8080';

/** The pages of the product: one small entry, one chunk a page, every asset named by its hash. */
export default defineConfig({
  base: '/',
  plugins: process.env.FIXTURES ? [fixtureApi()] : [],
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    // A font inlined as a data: URL would be refused by font-src 'self'.
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: {
      // The server compares Origin with Host, so Host has to stay what the browser sees.
      '/api': { target: server, changeOrigin: false },
      '/problems': { target: server, bypass: (request) => (wantsAPage(request.headers.accept) ? '/index.html' : null) },
      '/live': { target: server, ws: true },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'build/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    maxWorkers: 2,
  },
});

function wantsAPage(accept: string | undefined): boolean {
  return accept?.includes('text/html') ?? false;
}
