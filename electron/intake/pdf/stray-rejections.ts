/**
 * Lets this process live on when pdf.js rejects a promise that it gives to nobody, as it does for some broken files: what is read of
 * the file comes from other promises, and the process may already be at the next one. Any other stray rejection ends it as before.
 */
export function outliveStrayRejections(): void {
  process.on("unhandledRejection", (reason) => {
    if (!isOfPdfjs(reason)) throw reason;
  });
}

const isOfPdfjs = (reason: unknown): boolean =>
  reason instanceof Error && /[\\/]pdfjs-dist[\\/]/.test(reason.stack ?? "");
