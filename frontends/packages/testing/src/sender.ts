import { vi } from 'vitest';

/**
 * Has the older kind of request, which tells how far it is, answered as `fetch` is. Half of it has left while the answer is
 * awaited.
 */
export function answerSenders(): void {
  vi.stubGlobal('XMLHttpRequest', Sender);
}

class Sender extends EventTarget {
  readonly upload = new EventTarget();
  status = 0;
  responseText = '';
  private address = '';
  private method = '';
  private readonly headers = new Headers();
  private answered = new Headers();
  private isSent = false;
  private isAborted = false;

  open(method: string, address: string) {
    this.method = method;
    this.address = address;
  }

  setRequestHeader(name: string, value: string) {
    this.headers.set(name, value);
  }

  getResponseHeader(name: string) {
    return this.answered.get(name);
  }

  send(body: FormData) {
    this.isSent = true;
    this.upload.dispatchEvent(new ProgressEvent('progress', { lengthComputable: true, loaded: 50, total: 100 }));
    void fetch(this.address, { method: this.method, headers: this.headers, body }).then((answer) => this.take(answer));
  }

  abort() {
    this.isAborted = true;
    if (this.isSent) this.dispatchEvent(new ProgressEvent('abort'));
  }

  private async take(answer: Response) {
    this.status = answer.status;
    this.answered = answer.headers;
    this.responseText = await answer.text();
    if (!this.isAborted) this.dispatchEvent(new ProgressEvent('load'));
  }
}
