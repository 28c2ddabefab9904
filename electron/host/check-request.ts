import type { IncomingMessage } from "node:http";

/**
 * Whether a request comes from the page that this host itself serves. Host: no other name leads here (DNS rebinding).
 * Origin and Sec-Fetch-Site: no other page, in no other tab, sends it.
 */
export function isFromOwnPage({ method, headers }: IncomingMessage, host: string): boolean {
  if (headers.host !== host) return false;
  const site = headers["sec-fetch-site"];
  if (method === "GET") return site === undefined || site === "same-origin" || site === "none";
  return headers.origin === `http://${host}` && (site === undefined || site === "same-origin");
}
