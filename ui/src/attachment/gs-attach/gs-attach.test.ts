import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { complaints, mount, settled } from '../../../test/mount.ts';
import type { Attached } from '../attachments.ts';
import './gs-attach.ts';

const attached: Attached = { items: [], mostFiles: 2, mostBytes: 1_048_576, mostBytesTogether: 2_097_152 };

/** The browser's request, which no server answers here: the test says how far it came and how it ended. */
class Line {
  static readonly all: Line[] = [];
  readonly headers = new Map<string, string>();
  readonly upload: { onprogress?: (event: object) => void } = {};
  address = '';
  status = 0;
  responseText = '';
  aborted = false;
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;

  constructor() {
    Line.all.push(this);
  }

  open(_method: string, address: string): void {
    this.address = address;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  send(): void {
    this.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 4 });
  }

  abort(): void {
    this.aborted = true;
    this.onabort?.();
  }

  answer(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}

beforeEach(() => {
  Line.all.length = 0;
  vi.stubGlobal('XMLHttpRequest', Line);
});

afterEach(() => vi.unstubAllGlobals());

async function choose(...files: File[]): Promise<HTMLElementTagNameMap['gs-attach']> {
  const place = await mount('gs-attach', { proposal: 'c-1', attached });
  const input = place.shadowRoot?.querySelector('input') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: files });
  input.dispatchEvent(new Event('change'));
  await settled(place);
  return place;
}

function aFile(name: string, size = 10): File {
  return new File([new Uint8Array(size)], name);
}

function summary(place: HTMLElement): string {
  return place.shadowRoot?.querySelector('gs-error-summary')?.shadowRoot?.textContent ?? '';
}

it('sends what was chosen, shows how far it is, and tells when it is there', async () => {
  const heard = vi.fn();
  const place = await choose(aFile('Plan.pdf'));
  place.addEventListener('gs-attached', heard);

  expect(Line.all[0]?.address).toBe('/api/proposals/c-1/attachments?name=Plan.pdf');
  expect(place.shadowRoot?.querySelector('progress')?.value).toBe(0.25);
  expect(await complaints(place)).toEqual([]);

  Line.all[0]?.answer(201, { id: 'f-1' });
  await settled(place);
  expect(heard).toHaveBeenCalledOnce();
  expect(place.shadowRoot?.querySelector('progress')).toBeNull();
});

it('sends again under the same key when the line failed', async () => {
  const place = await choose(aFile('Plan.pdf'));
  Line.all[0]?.onerror?.();
  await settled(place);

  expect(summary(place)).toContain('Plan.pdf');
  place.shadowRoot?.querySelector<HTMLButtonElement>('li button')?.click();
  await settled(place);

  expect(Line.all).toHaveLength(2);
  expect(Line.all[1]?.headers.get('Idempotency-Key')).toBe(Line.all[0]?.headers.get('Idempotency-Key'));
});

it('says why a file was refused, and does not offer to send it again', async () => {
  const place = await choose(aFile('Plan.docx'));
  Line.all[0]?.answer(422, { type: '/problems/attachment-with-macros', status: 422 });
  await settled(place);

  expect(summary(place)).toContain('Plan.docx: This file has macros in it.');
  expect(place.shadowRoot?.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
  expect(place.shadowRoot?.querySelectorAll('li button')).toHaveLength(1);
  expect(await complaints(place)).toEqual([]);
});

it('says what it can say without the server, for every file', async () => {
  const place = await choose(aFile('Large.pdf', 1_048_577), aFile('Empty.txt', 0), aFile('a.txt'), aFile('b.txt'), aFile('c.txt'));

  expect(summary(place)).toContain('Large.pdf is larger than 1 MB');
  expect(summary(place)).toContain('Empty.txt is empty');
  expect(summary(place)).toContain('c.txt: an idea can have 2 files');
  expect(Line.all).toHaveLength(1);
});

it('stops at once when it is cancelled', async () => {
  const place = await choose(aFile('Plan.pdf'));
  place.shadowRoot?.querySelector<HTMLButtonElement>('li button')?.click();
  await settled(place);

  expect(Line.all[0]?.aborted).toBe(true);
  expect(place.shadowRoot?.querySelector('li')).toBeNull();
  expect(summary(place).trim()).toBe('');
});
