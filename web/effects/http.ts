import type { Effect } from '../contract.ts';

export interface Response_ {
  status: number; // 0: no answer
  date: string;
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
    return { status: answer.status, date: answer.headers.get('date') ?? '', bytes };
  } catch {
    return { status: 0, date: '', bytes: new Uint8Array() };
  }
}
