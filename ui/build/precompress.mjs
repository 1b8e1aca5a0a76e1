import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// The server sends these as they are: compressing once at build time costs it nothing at run time.
const worthIt = /\.(?:html|js|css|svg|json|webmanifest)$/;

for (const name of readdirSync('dist', { recursive: true })) {
  const file = join('dist', name);
  if (!worthIt.test(file) || !statSync(file).isFile()) continue;
  const bytes = readFileSync(file);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: quality }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
