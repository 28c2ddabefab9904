import { runCli } from "./cli/run-cli.ts";
import { processTerminal } from "./cli/terminal.ts";
import { softwareAgent } from "./software-agent.ts";

process.exitCode = await runCli(process.argv.slice(2), processTerminal(softwareAgent));
