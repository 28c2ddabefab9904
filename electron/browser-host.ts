import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Reply, refuse } from "../shared/contract/reply.ts";
import type { CallWatch } from "./call-watch.ts";
import { isFromOwnPage } from "./host/check-request.ts";
import { readJson } from "./host/read-json.ts";
import { createSessions, type Sessions } from "./host/sessions.ts";
import { type StaticFile, securityHeaders } from "./host/static-files.ts";
import type { UploadFolder } from "./host/upload-folder.ts";

/** Makes a call; `meantFor` is the workspace that the page believes to be open, null where it names none. */
type MakeCall = (name: string, input: unknown, watch: CallWatch, meantFor: string | null) => Promise<Reply>;

/** The window's files and what answers their calls. */
export interface HostedApp {
  readonly backend: { readonly call: MakeCall };
  readonly files: ReadonlyMap<string, StaticFile>;
  /** Takes the files that the page sends; without it none are taken. */
  readonly uploads?: Pick<UploadFolder, "receive">;
}

/** The app being served on this machine alone. */
export interface BrowserHost {
  /** The link with the one-time token in its fragment; whoever opens it first has a session. */
  readonly link: string;
  /** Another such link, for who has closed the page; pages that are open stay so. */
  readonly newLink: () => string;
  readonly close: () => Promise<void>;
}

interface Serving extends HostedApp {
  readonly host: string;
  readonly sessions: Sessions;
  /** The calls that are being answered, by the names that their pages gave them. */
  readonly running: Map<string, AbortController>;
}

/** Serves the app on 127.0.0.1, on a port that the system picks. */
export async function serveBrowser(app: HostedApp): Promise<BrowserHost> {
  const sessions = createSessions();
  const server = createServer();
  await new Promise<void>((listening, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", listening);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serving = { ...app, host, sessions, running: new Map<string, AbortController>() };
  server.on("request", (request, response) => {
    respond(serving, request, response).catch(() => response.destroy());
  });
  const newLink = (): string => `http://${host}/#${sessions.newOneTimeToken()}`;
  return { link: newLink(), newLink, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => {
    server.close(() => done());
  });
}

async function respond(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (!isFromOwnPage(request, serving.host)) return end(response, 403);
  if (request.method === "GET") return sendFile(serving.files.get(request.url ?? ""), response);
  if (request.method !== "POST") return end(response, 405);
  if (request.url === "/upload" && serving.uploads !== undefined)
    return takeUpload(serving.sessions, serving.uploads, request, response);
  const body = await readJson(request);
  if (!body.ok) return end(response, body.error === "too-large" ? 413 : 400);
  if (request.url === "/session") return sendReply(response, openSession(serving.sessions, body.value));
  const answer = answersByPlace[request.url ?? ""];
  if (answer === undefined) return end(response, 404);
  if (!serving.sessions.allows(request.headers.authorization)) return sendReply(response, noSession);
  return answer(serving, (body.value ?? {}) as Asked, response);
}

/** What a page that has a session posted. */
type Asked = Readonly<Record<string, unknown>>;

const answersByPlace: Readonly<
  Record<string, (serving: Serving, asked: Asked, response: ServerResponse) => Promise<void>>
> = {
  "/call": streamCall,
  "/stop": async ({ running }, { id }, response) => {
    running.get(String(id))?.abort();
    sendReply(response, { ok: true, value: null });
  },
};

const noSession = refuse(
  "no-session",
  "这个链接已经用过，或者申报匣重新启动过。申报匣若已在另一个页面里打开，请回到那里；找不到那个页面时，请在启动它的终端里按回车，会给出新的链接。",
);

/** A file of any size goes to the disk as it comes. What is refused is not read to its end: the connection ends with the reply. */
async function takeUpload(
  sessions: Sessions,
  uploads: Pick<UploadFolder, "receive">,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = sessions.allows(request.headers.authorization) ? await uploads.receive(request) : noSession;
  if (!reply.ok) {
    response.setHeader("Connection", "close");
    request.resume();
  }
  sendReply(response, reply);
}

function openSession(sessions: Sessions, body: unknown): Reply {
  const session = typeof body === "string" ? sessions.open(body) : null;
  return session === null ? noSession : { ok: true, value: session };
}

/**
 * Answers a call line by line: how far it is as often as it tells, and its reply last. A page that asks for it by the call's name stops
 * the call and hears what came of it; one that hangs up stops it as well.
 */
async function streamCall(
  { backend, running }: Serving,
  { id, name, input, workspace }: Asked,
  response: ServerResponse,
): Promise<void> {
  const stop = new AbortController();
  running.set(String(id), stop);
  response.once("close", () => stop.abort());
  response.setHeader("Content-Type", "application/x-ndjson; charset=utf-8");
  const say = (line: unknown): void => {
    if (!response.closed) response.write(`${JSON.stringify(line)}\n`);
  };
  const meantFor = typeof workspace === "string" ? workspace : null;
  const watch: CallWatch = { signal: stop.signal, onProgress: (progress) => say({ progress }) };
  try {
    say(await backend.call(String(name), input, watch, meantFor));
    response.end();
  } finally {
    running.delete(String(id));
  }
}

function sendFile(file: StaticFile | undefined, response: ServerResponse): void {
  if (file === undefined) return end(response, 404);
  response.setHeader("Content-Type", file.mediaType);
  response.end(file.bytes);
}

function sendReply(response: ServerResponse, reply: Reply): void {
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  // A line of its own, so that it can stand where the last line of a call's answer is read.
  response.end(`${JSON.stringify(reply)}\n`);
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}
