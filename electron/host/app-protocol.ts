import { type StaticFile, securityHeaders } from "./static-files.ts";

/** Answers requests for `app://bundle/…` from the window's files, under the same headers as the browser host. */
export function answerFrom(files: ReadonlyMap<string, StaticFile>): (request: Request) => Response {
  return ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const file = method === "GET" && host === "bundle" ? files.get(pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: securityHeaders });
    return new Response(Buffer.from(file.bytes), { headers: { ...securityHeaders, "Content-Type": file.mediaType } });
  };
}
