import packageJson from "../package.json" with { type: "json" };

/** Name and version of this tool, as packages name it. */
export const softwareAgent = `Shenbao ${packageJson.version}`;
