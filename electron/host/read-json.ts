import type { IncomingMessage } from "node:http";
import { err, ok, type Result } from "../../shared/result.ts";

const mostBytes = 1 << 20;

/** The body of a request as JSON; a body over 1 MiB, or one that is no JSON, is refused. */
export async function readJson(request: IncomingMessage): Promise<Result<unknown, "too-large" | "no-json">> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Read to the end all the same: a connection that is cut off brings no answer.
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  if (bytes > mostBytes) return err("too-large");
  try {
    return ok(JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown);
  } catch {
    return err("no-json");
  }
}
