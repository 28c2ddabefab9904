import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { serveSandbox } from "../../../electron/sandbox/serve-sandbox.ts";

const refusalOf = (act: () => unknown): string => {
  try {
    act();
    return "done";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
};

async function misbehave(input: string, settings: string): Promise<string> {
  const [deed, rest = ""] = input.split(" ");
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
    default:
      return `${settings}${input}`;
  }
}

serveSandbox<string, string, string>(misbehave);
