// What a worker runs first, given to Node as text: a worker that starts with a file loads Node's module loader, which takes 15 ms.
import { workerData } from 'node:worker_threads';
import { loadBundle } from '../host/bundle.ts';
import type { WorkerData } from './protocol.ts';

loadBundle('worker.cjs', (workerData as WorkerData).folder);
