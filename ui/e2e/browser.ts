import chromium from '@sparticuz/chromium';

/** Unpacks the Chromium that came with npm, once; nothing has to be installed on the machine. */
export default async function unpackBrowser(): Promise<void> {
  if (!process.env.GROUNDSWELL_CHROMIUM) await chromium.executablePath();
}
