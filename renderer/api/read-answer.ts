/** Reads an answer of one JSON line each for how far the call is, and its reply last; what is cut off before the reply throws. */
export async function readAnswer(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onProgress: (progress: unknown) => void,
): Promise<unknown> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let held = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    held += read.value;
    const lines = held.split("\n");
    held = lines.pop() ?? "";
    for (const line of lines) {
      const said = JSON.parse(line) as object;
      if (!("progress" in said)) {
        readOut(reader);
        return said;
      }
      onProgress(said.progress);
    }
  }
  throw new Error("the host's answer ended before its reply");
}

/** Reads to the end, where nothing more comes: an answer that is not read out stays open for the browser. */
function readOut(reader: ReadableStreamDefaultReader<string>): void {
  const next = (): Promise<void> => reader.read().then(({ done }) => (done ? undefined : next()));
  // The reply is there already, whatever becomes of the connection.
  next().catch(() => undefined);
}
