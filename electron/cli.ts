import { runCli } from "./cli/run-cli.ts";
import { processTerminal } from "./cli/terminal.ts";
import { localToday } from "./local-today.ts";
import { softwareAgent } from "./software-agent.ts";

// npm starts scripts in the checkout; the paths that a user types are meant from where the user stands.
if (process.env.npm_lifecycle_event === "shenbao" && process.env.INIT_CWD !== undefined)
  process.chdir(process.env.INIT_CWD);

process.exitCode = await runCli(process.argv.slice(2), processTerminal(softwareAgent, localToday));
