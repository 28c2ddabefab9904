import { runCli } from "./cli/run-cli.ts";
import { processTerminal } from "./cli/terminal.ts";
import { localToday } from "./local-today.ts";
import { softwareAgent } from "./software-agent.ts";

// npm starts scripts in the checkout; the paths that a user types are meant from where the user stands.
if (process.env.npm_lifecycle_event === "shenbao" && process.env.INIT_CWD !== undefined)
  process.chdir(process.env.INIT_CWD);

// A reader such as `head` that has seen enough ends the command quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  // biome-ignore lint/nursery/noProcessExit: nobody reads on, so there is nothing left to do
  process.exit(0);
});

process.exitCode = await runCli(process.argv.slice(2), processTerminal(softwareAgent, localToday));
