import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { adoptStyles } from "./adopt-styles.ts";
import { pdfDrawingFiles } from "./pdf-drawing-files.ts";
import { statePolicy } from "./state-policy.ts";

const checkout = resolve(import.meta.dirname, "..");

/** The window, as files that the desktop and the browser host serve alike. Nothing is inlined: the CSP forbids it. */
export default defineConfig({
  root: resolve(checkout, "renderer"),
  base: "/",
  plugins: [adoptStyles(), react(), pdfDrawingFiles(), statePolicy()],
  worker: { format: "es" },
  publicDir: false,
  build: {
    outDir: resolve(checkout, "out/renderer"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2024",
  },
});
