import { api } from '../foundation/api.ts';
import { Problem } from '../foundation/problem.ts';
import type { Attachment } from './attachments.ts';

/**
 * One file on its way to the server. It keeps one key for all its attempts: a file whose answer was lost on a slow line is
 * sent again and attached once. `fetch` does not tell how far an upload has come; XMLHttpRequest does.
 */
export class Upload {
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled' = 'waiting';
  /** From 0 to 1. */
  progress = 0;
  problem: Problem | undefined;
  readonly file: File;
  private readonly proposal: string;
  private readonly tell: () => void;
  private readonly key = crypto.randomUUID();
  private request: XMLHttpRequest | undefined;

  constructor(proposal: string, file: File, tell: () => void) {
    this.proposal = proposal;
    this.file = file;
    this.tell = tell;
  }

  /** Sending it once more may help: the line or the server failed, not the file. */
  get mayTryAgain(): boolean {
    return this.state === 'failed' && (!this.problem?.status || this.problem.status >= 500 || this.problem.status === 429);
  }

  async send(): Promise<Attachment | undefined> {
    this.become('sending');
    this.progress = 0;
    this.problem = undefined;
    try {
      const attached = await this.transfer();
      this.become('done');
      return attached;
    } catch (thrown) {
      if (this.state === 'sending') {
        this.problem = thrown instanceof Problem ? thrown : new Problem({ type: '/problems/no-connection' });
        this.become('failed');
      }
      return undefined;
    }
  }

  cancel(): void {
    if (this.state !== 'waiting' && this.state !== 'sending') return;
    this.become('cancelled');
    this.request?.abort();
  }

  private become(state: Upload['state']): void {
    this.state = state;
    this.tell();
  }

  private transfer(): Promise<Attachment> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.request = request;
      request.open('POST', api.url(`/api/proposals/${this.proposal}/attachments`, { name: this.file.name }));
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('Idempotency-Key', this.key);
      if (api.bearer) request.setRequestHeader('Authorization', `Bearer ${api.bearer}`);
      request.upload.onprogress = (event) => this.come(event);
      request.onload = () => (request.status === 201 ? resolve(read(request) as Attachment) : reject(refusal(request)));
      request.onerror = () => reject(new TypeError('no connection'));
      request.onabort = () => reject(new TypeError('cancelled'));
      request.send(this.file);
    });
  }

  private come(event: ProgressEvent): void {
    this.progress = event.lengthComputable ? event.loaded / event.total : 0;
    this.tell();
  }
}

function read(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
}

function refusal(request: XMLHttpRequest): Problem {
  if (request.status === 401) window.dispatchEvent(new Event('gs-sign-in-needed'));
  return new Problem({ type: '/problems/unexpected', status: request.status, ...(read(request) as object) });
}
