/** What a file of a package says as JSON; null where there is none or it is not JSON. */
export function parseJson(content: Uint8Array | string | null): unknown {
  if (content === null) return null;
  try {
    return JSON.parse(typeof content === "string" ? content : Buffer.from(content).toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
