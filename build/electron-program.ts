import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Where Electron's package is installed, with its binary or without. */
export const electronPackage = resolve(import.meta.dirname, "../node_modules/electron");

/** Electron's program, null when it was not downloaded. Asking the package itself would download it, then throw. */
export function electronProgram(): string | null {
  const pathFile = resolve(electronPackage, "path.txt");
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? resolve(electronPackage, "dist");
  const program = existsSync(pathFile) ? resolve(dist, readFileSync(pathFile, "utf8").trim()) : null;
  return program !== null && existsSync(program) ? program : null;
}

/** Whether there is a screen to draw on. */
export const hasScreen = (): boolean =>
  process.platform !== "linux" || Boolean(process.env["DISPLAY"]) || Boolean(process.env["WAYLAND_DISPLAY"]);
