// Drives a headless Chromium over --remote-debugging-pipe: JSON messages that end in a zero byte, no WebSocket and no package needed.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Parameters = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: answers of the protocol
type Answer = any;

/** The command, where one is installed. */
export function chromiumCommand(): string | undefined {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try { return execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim(); } catch { /* the next one */ }
  }
  return undefined;
}

export interface Look { width: number; height: number; isDark: boolean; scale?: number }

export class Chromium {
  readonly #process: ChildProcess;
  readonly #folder = mkdtempSync(join(tmpdir(), 'gilvm-chromium-'));
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  readonly #listeners: ((method: string, parameters: Answer) => void)[] = [];
  #id = 0;
  #session: string | undefined;
  /** what pages said went wrong */
  readonly errors: string[] = [];

  constructor(command: string) {
    this.#process = spawn(command, ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe', `--user-data-dir=${this.#folder}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    let rest = '';
    (this.#process.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  #take(message: Answer): void {
    const waiting = this.#waiting.get(message.id);
    if (waiting) {
      this.#waiting.delete(message.id);
      if (message.error) waiting.reject(new Error(message.error.message));
      else waiting.resolve(message.result);
      return;
    }
    if (message.method === 'Runtime.exceptionThrown') this.errors.push(message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text);
    if (message.method === 'Network.requestWillBeSent' && /^https?:/.test(message.params.request.url)) this.errors.push(`asks for ${message.params.request.url}`);
    for (const listener of this.#listeners) listener(message.method, message.params);
  }

  send(method: string, params: Parameters = {}): Promise<Answer> {
    const id = ++this.#id;
    const done = new Promise<Answer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    (this.#process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...(this.#session ? { sessionId: this.#session } : {}) })}\0`);
    return done;
  }

  /** Opens a page; afterwards everything goes to it. */
  async open(url: string, look: Look): Promise<void> {
    if (this.#session === undefined) {
      const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
      this.#session = sessionId;
      await Promise.all([this.send('Page.enable'), this.send('Runtime.enable'), this.send('Network.enable')]);
    }
    await this.send('Emulation.setDeviceMetricsOverride', { width: look.width, height: look.height, deviceScaleFactor: look.scale ?? 1, mobile: look.width < 600 });
    await this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: look.isDark ? 'dark' : 'light' }] });
    // By way of an empty page: else another #part of the same page would only scroll.
    for (const next of ['about:blank', url]) {
      const loaded = new Promise<void>((resolve) => { this.#listeners.push((method) => { if (method === 'Page.loadEventFired') resolve(); }); });
      await this.send('Page.navigate', { url: next });
      await loaded;
      this.#listeners.length = 0;
    }
  }

  async evaluate(expression: string): Promise<Answer> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async key(key: string): Promise<void> {
    for (const type of ['keyDown', 'keyUp']) await this.send('Input.dispatchKeyEvent', { type, key, ...(type === 'keyDown' && key.length === 1 ? { text: key } : {}) });
  }

  async picture(path: string, isWhole = false): Promise<void> {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: isWhole });
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  async end(): Promise<void> {
    const closed = new Promise((resolve) => this.#process.on('close', resolve));
    this.#process.kill('SIGKILL');
    await closed;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }); // its helpers may still write
  }
}
