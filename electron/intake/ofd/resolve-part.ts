import { intakeFinding } from "../intake-finding.ts";
import { OfdRefusal } from "./ofd-refusal.ts";

/** The package path of a location written in the part `from`: from the root when it begins with `/`. Refuses to leave the package. */
export function resolvePart(from: string, location: string): string {
  const written = location.trim().replaceAll("\\", "/");
  const base = written.startsWith("/") ? [] : from.split("/").slice(0, -1);
  const path: string[] = [...base];
  for (const step of written.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") path.push(step);
    else if (path.pop() === undefined) refuse(location);
  }
  if (written.includes(":") || written.includes("\0")) refuse(location);
  return path.join("/");
}

function refuse(location: string): never {
  throw new OfdRefusal(intakeFinding("ofd-unsafe-path", "error", null, { part: location.trim().slice(0, 80) }));
}
