import { resolve } from "node:path";
import type { Plugin } from "vite";

const replacement = resolve(import.meta.dirname, "../renderer/style/adopted-styles.ts");

// Ant Design's components write through the one, its icons through a copy of their own.
const writers: readonly RegExp[] = [
  /[\\/]@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/,
  /[\\/]@ant-design[\\/]icons[\\/]es[\\/]cssUtils\.js$/,
];

/**
 * Puts the functions of renderer/style/adopted-styles.ts in the place of those with which Ant Design writes style elements.
 * The build fails where they are no longer found.
 */
export function adoptStyles(): Plugin {
  const replaced = new Set<string>();
  return {
    name: "adopt-styles",
    enforce: "pre",
    transform: {
      filter: { id: [...writers] },
      handler: (code, id) => {
        const names = [...code.matchAll(/^export function (updateCSS|removeCSS)\(/gm)].map(([, name]) => name);
        if (names.includes("updateCSS")) replaced.add(id);
        const left = code.replace(/^export function (updateCSS|removeCSS)\(/gm, "function $1InElements(");
        return { code: `${left}\nexport { ${names.join(", ")} } from ${JSON.stringify(replacement)};`, map: null };
      },
    },
    buildEnd: (error) => {
      if (error !== undefined || replaced.size === writers.length) return;
      throw new Error("Ant Design no longer writes its styles where build/adopt-styles.ts expects it");
    },
  };
}
