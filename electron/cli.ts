import { runCli } from "./cli/run-cli.ts";
import { processTerminal } from "./cli/terminal.ts";
import { localToday } from "./local-today.ts";
import { softwareAgent } from "./software-agent.ts";

process.exitCode = await runCli(process.argv.slice(2), processTerminal(softwareAgent, localToday));
