import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The browser of the tests. npm brings it packed, with the libraries and the font that a bare machine lacks; it is
 * unpacked once into a folder of its own. GROUNDSWELL_CHROMIUM names another.
 */
const folder = join(tmpdir(), 'groundswell-chromium-143.0.4');

export const browser = {
  executablePath: process.env.GROUNDSWELL_CHROMIUM ?? join(folder, 'chromium'),
  env: process.env.GROUNDSWELL_CHROMIUM
    ? (process.env as Record<string, string>)
    : { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  // The machine that tests reaches no other host; as root there is no sandbox.
  args: [
    '--no-sandbox',
    '--headless=shell',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

export default async function prepareBrowser(): Promise<void> {
  if (process.env.GROUNDSWELL_CHROMIUM) return;
  if (!existsSync(browser.executablePath)) await unpack();
  // The package's own file looks for fonts in folders that a container of its kind has. A browser that finds none at all
  // draws headings, and dies of the first field.
  writeFileSync(
    join(folder, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`,
  );
}

async function unpack(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = { TMPDIR: process.env.TMPDIR, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH };
  process.env.TMPDIR = folder;
  // The package unpacks the libraries only where it believes to run in a bare container, and puts them into the
  // environment of this process too, which must not see them.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  restore({ ...before, AWS_EXECUTION_ENV: undefined, AWS_LAMBDA_JS_RUNTIME: undefined });
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
