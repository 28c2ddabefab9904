/** A statement that is refused at a place, by which rule, and one of the same kind that is not. */
export interface BanCase {
  readonly at: string;
  readonly rule: string;
  readonly refused: readonly string[];
  readonly accepted: readonly string[];
}

const properties = "lint/nursery/noJsRestrictedProperties";
const globals = "lint/style/noRestrictedGlobals";
const plugin = "plugin";

const floatMethods = [
  "(1).toFixed(2);",
  "Math.round(1.5);",
  "Number.parseFloat('1');",
  "const { round } = Math;",
  "globalThis.parseFloat('1');",
];
const floatCasts = [
  "Number(amount);",
  "Number(invoice.total);",
  "Number(taxAmount);",
  "fen(yuan * 100);",
  "BigInt(Math.floor(price));",
];
const impurities = [
  "Date.now();",
  "Math.random();",
  "webcrypto.randomUUID();",
  "webcrypto.getRandomValues(bytes);",
  "'a'.localeCompare('b');",
  "(1).toLocaleString();",
  "day.toLocaleDateString();",
  "day.toLocaleTimeString();",
];
const ambient = [
  "parseFloat('1');",
  "performance.now();",
  "crypto.subtle;",
  "new Intl.NumberFormat();",
  "process.cwd();",
  "fetch('/');",
  "setTimeout(work, 1);",
  "setInterval(work, 1);",
];

/** Every ban on floats for money, on the clock, on randomness and on the default locale, where it holds. */
export const banCases: readonly BanCase[] = [
  ...["shared/money.ts", "shared/rate.ts", "shared/calculation/planted.ts"].flatMap((at): BanCase[] => [
    {
      at,
      rule: properties,
      refused: [...floatMethods, ...impurities],
      accepted: ["Math.min(1, 2);", "Date.UTC(2026, 0);"],
    },
    { at, rule: globals, refused: ambient, accepted: ["Number.parseInt('1', 10);"] },
    {
      at,
      rule: plugin,
      refused: [...floatCasts, "new Date();", "Date();"],
      accepted: ["Number(episodes);", "fen(1n);", "new Date(0);"],
    },
  ]),
  ...["electron/documents/planted.ts", "electron/documents/pdf/planted.ts"].flatMap((at): BanCase[] => [
    { at, rule: properties, refused: [...floatMethods, ...impurities], accepted: ["Math.floor(1.5);"] },
    { at, rule: globals, refused: ambient, accepted: ["Number.parseInt('1', 10);"] },
    { at, rule: plugin, refused: [...floatCasts, "new Date();"], accepted: ["Number(pages);", "new Date(0);"] },
  ]),
  ...["electron/services/planted.ts", "electron/store/planted.ts", "electron/cli.ts"].flatMap((at): BanCase[] => [
    { at, rule: properties, refused: floatMethods, accepted: ["Math.floor(1.5);", "Date.now();"] },
    { at, rule: globals, refused: ["parseFloat('1');"], accepted: ["performance.now();"] },
    { at, rule: plugin, refused: floatCasts, accepted: ["Number(row.episodes);", "new Date();"] },
  ]),
  {
    at: "renderer/features/works/planted.tsx",
    rule: properties,
    refused: floatMethods,
    accepted: ["Math.floor(1.5);"],
  },
  { at: "renderer/features/works/planted.tsx", rule: plugin, refused: floatCasts, accepted: ["Number(pages);"] },
  {
    at: "renderer/features/works/planted.tsx",
    rule: globals,
    refused: [
      "parseFloat('1');",
      "fetch('/');",
      "new XMLHttpRequest();",
      "new WebSocket('/');",
      "new EventSource('/');",
      "sessionStorage.clear();",
      "localStorage.clear();",
    ],
    accepted: ["isFinite;"],
  },
  { at: "renderer/api/planted.ts", rule: globals, refused: ["parseFloat('1');"], accepted: ["fetch('/');"] },
];
