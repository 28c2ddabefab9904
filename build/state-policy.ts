import type { Plugin } from "vite";
import { securityHeaders } from "../electron/host/static-files.ts";

// What a browser takes from a header only; it complains of them within a page.
const onlyInHeaders = /^(?:frame-ancestors|report-uri|sandbox)\b/;

/** Has the window's page state by itself the content policy that it is served under: it holds too where a header is lost. */
export function statePolicy(): Plugin {
  const policy = (securityHeaders["Content-Security-Policy"] ?? "").split("; ");
  const content = policy.filter((directive) => !onlyInHeaders.test(directive)).join("; ");
  if (content === "") throw new Error("the window's files are served without a content policy");
  const attrs = { "http-equiv": "Content-Security-Policy", content };
  return { name: "state-policy", transformIndexHtml: () => [{ tag: "meta", attrs, injectTo: "head-prepend" }] };
}
