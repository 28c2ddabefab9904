import { reply } from "../../shared/contract/reply.ts";
import type { CallWatch, Transport } from "./api.ts";
import { readAnswer } from "./read-answer.ts";
import { type SendFile, sendToHost } from "./send-file.ts";

const sessionKey = "shenbao.session";

/** Calls the host that served this page. The link's one-time token is swapped for a session once and taken out of the address. */
export function httpTransport(): {
  readonly transportOf: (workspace: string | null) => Transport;
  readonly sendFile: SendFile;
} {
  const token = location.hash.slice(1);
  if (token !== "") history.replaceState(null, "", location.pathname);
  const session = token === "" ? Promise.resolve(sessionStorage.getItem(sessionKey)) : openSession(token);
  return {
    transportOf: (workspace) => async (name, input, watch) =>
      callHost({ name, input, workspace }, await session, watch),
    sendFile: sendToHost(() => session),
  };
}

async function openSession(token: string): Promise<string | null> {
  const opened = reply.parse(await post("/session", token, null));
  if (!opened.ok) return sessionStorage.getItem(sessionKey);
  sessionStorage.setItem(sessionKey, String(opened.value));
  return String(opened.value);
}

// So long a call that is to stop is given to say what came of it, in milliseconds; then the page hangs up, which stops it as well.
const patience = 10_000;

/** A call is stopped by its name and then heard out: it may have done its work in the meantime, and whoever stopped it must know. */
async function callHost(body: object, session: string | null, { signal, onProgress }: CallWatch): Promise<unknown> {
  signal.throwIfAborted();
  const id = crypto.randomUUID();
  const hungUp = new AbortController();
  const hangUp = (): void => hungUp.abort();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    waiting = setTimeout(hangUp, patience);
    post("/stop", { id }, session).catch(hangUp);
  };
  signal.addEventListener("abort", stop);
  try {
    const { body: answer } = await send("/call", { ...body, id }, session, hungUp.signal);
    if (answer === null) throw new Error("the host answered with nothing");
    return await readAnswer(answer, onProgress);
  } finally {
    clearTimeout(waiting);
    signal.removeEventListener("abort", stop);
  }
}

async function post(path: string, body: unknown, session: string | null): Promise<unknown> {
  return (await send(path, body, session, null)).json();
}

async function send(
  path: string,
  body: unknown,
  session: string | null,
  signal: AbortSignal | null,
): Promise<Response> {
  const headers = {
    "Content-Type": "application/json",
    ...(session !== null && { Authorization: `Bearer ${session}` }),
  };
  const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body), signal });
  if (!response.ok) throw new Error(`the host answered ${response.status}`);
  return response;
}
