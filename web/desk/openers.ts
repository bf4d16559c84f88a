import type { Response_ } from '../effects/http.ts';
import { start_worker } from './worker_script.ts';

// Web workers that open what came in: each has the keys, fetches its jobs' parts, and answers with
// one line for the inbox. Of what they open nothing reaches the page but that line.

export interface Part {
  path: string;
  headers: [string, string][];
}
export interface Job {
  job: Uint8Array<ArrayBuffer>;
  parts: Part[];
}
export type Report = Response_;

const workers_min = 2;
const workers_max = 8;
// One job is fetched while another is opened.
const jobs_each = 2;

interface Opener {
  worker: Worker;
  jobs: number;
}
const openers: Opener[] = [];
const jobs: { job: Job; tell: (report: Report) => void }[] = [];
const told = new Map<number, (report: Report) => void>();
let last = 0;

// They can begin without keys: while a passphrase is stretched, their code is fetched and compiled.
export function start(): void {
  if (openers.length) return;
  const cores = navigator.hardwareConcurrency || workers_min;
  for (let i = 0; i < Math.min(Math.max(cores, workers_min), workers_max); i += 1) {
    const opener = { worker: start_worker('/opener.js'), jobs: 0 };
    opener.worker.addEventListener('message', ({ data }: MessageEvent<{ id: number } & Report>) => {
      opener.jobs -= 1;
      const tell = told.get(data.id);
      told.delete(data.id);
      tell?.(data);
      give_out();
    });
    openers.push(opener);
  }
}

// The setup holds keys: each worker has its own copy, and the page keeps none.
export function hire(setup: Uint8Array<ArrayBuffer>): void {
  start();
  for (const { worker } of openers) {
    const own = setup.slice();
    worker.postMessage({ setup: own }, [own.buffer]);
  }
  setup.fill(0);
}

export function dismiss(): void {
  for (const { worker } of openers) worker.terminate();
  openers.length = 0;
  jobs.length = 0;
  told.clear();
}

export function assign(job: Job): Promise<Report> {
  return new Promise((tell) => {
    jobs.push({ job, tell });
    give_out();
  });
}

function give_out(): void {
  for (;;) {
    const free = openers.filter((one) => one.jobs < jobs_each);
    const opener = free.reduce<Opener | undefined>(
      (least, one) => (least && least.jobs <= one.jobs ? least : one),
      undefined,
    );
    const next = opener && jobs.shift();
    if (!next) return;
    const id = (last += 1);
    told.set(id, next.tell);
    opener.jobs += 1;
    opener.worker.postMessage({ id, ...next.job }, [next.job.job.buffer]);
  }
}
