import type { Page } from "playwright-core";

interface Bridge {
  readonly call: (name: string, input: unknown, id: number, onProgress: () => void) => Promise<unknown>;
}

let lastId = 0;

/** Makes a call as the app's own page does, through its preload script; throws where it is refused. */
export async function callAsPage<Value>(page: Page, name: string, input: unknown): Promise<Value> {
  lastId += 1;
  const call = { name, input, id: lastId };
  const reply = (await page.evaluate(
    ({ name: called, input: given, id }) =>
      (window as unknown as { readonly shenbao: Bridge }).shenbao.call(called, given, id, () => undefined),
    call,
  )) as { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown };
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}
