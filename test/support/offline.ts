// This process and its threads load the guard by vitest's configuration. Every Node that a test starts with its own environment is guarded as this process is. A browser is given `browserArguments`;
// LibreOffice and the tools of PDF are beyond reach. Sandboxed processes get no environment: they close their doors themselves.

const flag = `--import=${new URL("./refuse-network.ts", import.meta.url).href}`;
const options = process.env["NODE_OPTIONS"] ?? "";
if (!options.includes(flag)) process.env["NODE_OPTIONS"] = `${options} ${flag}`.trim();
