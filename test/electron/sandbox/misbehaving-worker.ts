import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { serveSandbox } from "../../../electron/sandbox/serve-sandbox.ts";
import { isNetworkDeed, refusalOfNetwork } from "./network-deeds.ts";

const kept: Buffer[] = [];

const refusalOf = (act: () => unknown): string => {
  try {
    act();
    return "done";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
};

async function misbehave(input: string, settings: string): Promise<string> {
  const [deed = "", rest = ""] = input.replace(/^heavy /, "").split(" ");
  switch (deed) {
    case "hang":
      for (;;);
    case "wait":
      return await Promise.withResolvers<string>().promise;
    case "die":
      process.kill(process.pid, "SIGTERM");
      for (;;);
    case "throw":
      throw new Error(rest);
    case "hoard": {
      const hoard: number[][] = [];
      for (;;) hoard.push(Array<number>(100_000).fill(1));
    }
    case "write":
      return refusalOf(() => writeFileSync(rest, "x"));
    case "spawn":
      return refusalOf(() => spawnSync("true"));
    case "environment":
      return Object.keys(process.env)
        .filter((name) => process.env[name] !== "")
        .join(",");
    case "process":
      return String(process.pid);
    case "keep":
      kept.push(Buffer.alloc(Number(rest) * 1_000_000, 1));
      return "kept";
    case "swell": {
      // In one go without a pause, as a picture is unpacked; on a busy machine the watch over it is late.
      while (kept.length * 10 < Number(rest)) kept.push(Buffer.alloc(10_000_000, 1));
      const until = performance.now() + 20_000;
      while (performance.now() < until);
      return "swollen";
    }
    default:
      if (isNetworkDeed(deed)) return await refusalOfNetwork(deed);
      return `${settings}${input}`;
  }
}

serveSandbox<string, string, string>(misbehave);
