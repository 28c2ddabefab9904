import { reply } from "../../shared/contract/reply.ts";
import type { Transport } from "./api.ts";

const sessionKey = "shenbao.session";

/** Calls the host that served this page. The link's one-time token is swapped for a session once and taken out of the address. */
export function httpTransport(): Transport {
  const token = location.hash.slice(1);
  if (token !== "") history.replaceState(null, "", location.pathname);
  const session = token === "" ? Promise.resolve(sessionStorage.getItem(sessionKey)) : openSession(token);
  return async (name, input) => post("/call", { name, input }, await session);
}

async function openSession(token: string): Promise<string | null> {
  const opened = reply.parse(await post("/session", token, null));
  if (!opened.ok) return sessionStorage.getItem(sessionKey);
  sessionStorage.setItem(sessionKey, String(opened.value));
  return String(opened.value);
}

async function post(path: string, body: unknown, session: string | null): Promise<unknown> {
  const headers = {
    "Content-Type": "application/json",
    ...(session !== null && { Authorization: `Bearer ${session}` }),
  };
  const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`the host answered ${response.status}`);
  return response.json();
}
