import type { Effect } from '../contract.ts';

export interface Response_ {
  status: number; // 0: no answer
  date: string;
  wait_s: number; // before the same may be asked again, where it was asked too often
  bytes: Uint8Array;
}

const patienceMs = 120_000; // a large part on a slow line; the session decides about another try

// Own origin only, no cookies, no cache, no redirect: nothing but what the session asked for. The
// mode is `cors` so that the relay is told the origin: in mode `same-origin` a request without a
// referrer says `Origin: null` (Fetch, "append a request Origin header"; Firefox does so).
export async function send(
  request: Extract<Effect, { do: 'http' }>,
  body: Uint8Array<ArrayBuffer>,
): Promise<Response_> {
  try {
    const answer = await fetch(new URL(request.path, location.origin), {
      method: request.method,
      headers: request.headers,
      body: body.length ? body : null,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
      signal: AbortSignal.timeout(patienceMs),
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const wait_s = Number(answer.headers.get('retry-after') ?? 0);
    return { status: answer.status, date: answer.headers.get('date') ?? '', wait_s, bytes };
  } catch {
    return { status: 0, date: '', wait_s: 0, bytes: new Uint8Array() };
  }
}
