import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PNG } from "pngjs";
import { findBrowser } from "../../support/find-browser.ts";

const folder = join(import.meta.dirname, "../../golden/screens");
const madeWith = join(folder, "made-with.json");

// What a person does not see: edges of letters that are smoothed otherwise.
const channelTolerance = 48;
const pixelTolerance = 0.002;

/** Whether the pictures are to be made anew (`UPDATE_GOLDEN=1`); look at them before they are committed. */
export const isMaking = process.env["UPDATE_GOLDEN"] === "1";

/** What a picture of the window hangs on besides the window: the browser and the system's fonts. */
async function surroundings(): Promise<string> {
  const browser = spawnSync(await findBrowser(), ["--version"], { encoding: "utf8" }).stdout.trim();
  const fonts = spawnSync("fc-list", [], { encoding: "utf8" }).stdout ?? "";
  const listed = createHash("sha256").update(fonts.split("\n").toSorted().join("\n")).digest("hex");
  return `${JSON.stringify({ browser, fonts: listed }, null, 2)}\n`;
}

/** Whether the pictures that are kept were made with the browser and the fonts of this machine; no others can be compared. */
export const areComparable = async (): Promise<boolean> =>
  existsSync(madeWith) && readFileSync(madeWith, "utf8") === (await surroundings());

/** Notes what the pictures were made with. */
export async function noteSurroundings(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(madeWith, await surroundings());
}

/** The share of the pixels in which a screen differs from its picture, 0 where a person would see none; 1 where there is no picture. Made anew instead when that is asked for. */
export function differenceFromPicture(name: string, screen: Uint8Array): number {
  const file = join(folder, `${name}.png`);
  if (isMaking) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, screen);
  }
  if (!existsSync(file)) return 1;
  const share = differingShare(PNG.sync.read(readFileSync(file)), PNG.sync.read(Buffer.from(screen)));
  return share <= pixelTolerance ? 0 : share;
}

function differingShare(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const isFar = [0, 1, 2].some(
      (channel) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > channelTolerance,
    );
    if (isFar) differing += 1;
  }
  return (differing * 4) / one.data.length;
}
