/** What stands at one place of the house, and which imports its wall refuses and lets pass. */
export interface WallCase {
  readonly at: string;
  readonly refused: readonly string[];
  readonly accepted: readonly string[];
}

const outside = ["node:fs", "electron", "react", "better-sqlite3", "pdf-lib", "lodash"];

const sharedCases: readonly WallCase[] = [
  {
    at: "shared/planted.ts",
    refused: [...outside, "chinese-days", "./model/work.ts", "../electron/cli.ts"],
    accepted: ["zod", "./money.ts"],
  },
  { at: "shared/workdays.ts", refused: [...outside, "./policy/pack.ts"], accepted: ["chinese-days", "./dates.ts"] },
  { at: "shared/identity/planted.ts", refused: [...outside, "../model/work.ts"], accepted: ["zod", "../result.ts"] },
  {
    at: "shared/model/planted.ts",
    refused: [...outside, "../policy/pack.ts"],
    accepted: ["zod", "./work.ts", "../money.ts"],
  },
  {
    at: "shared/policy/planted.ts",
    refused: [...outside, "../ledger/entry.ts"],
    accepted: ["zod", "../model/work.ts"],
  },
  {
    at: "shared/ledger/planted.ts",
    refused: [...outside, "../calculation/assess.ts"],
    accepted: ["../policy/pack.ts"],
  },
  {
    at: "shared/calculation/planted.ts",
    refused: [...outside, "../reconciliation/match.ts"],
    accepted: ["../ledger/entry.ts"],
  },
  {
    at: "shared/reconciliation/planted.ts",
    refused: [...outside, "../planning/verify.ts"],
    accepted: ["../calculation/assess.ts"],
  },
  {
    at: "shared/planning/planted.ts",
    refused: [...outside, "../dossier/completeness.ts", "../contract/invoices.ts"],
    accepted: ["../reconciliation/match.ts"],
  },
  {
    at: "shared/dossier/planted.ts",
    refused: [...outside, "../planning/verify.ts", "../contract/invoices.ts"],
    accepted: ["../reconciliation/match.ts"],
  },
  {
    at: "shared/forms/planted.ts",
    refused: [...outside, "../planning/verify.ts", "../contract/forms.ts"],
    accepted: ["zod", "../dossier/dossier.ts", "../model/form.ts"],
  },
  {
    at: "shared/search/planted.ts",
    refused: [...outside, "../model/work.ts", "../contract/search.ts"],
    accepted: ["zod", "./fold.ts", "../dates.ts"],
  },
  {
    at: "shared/handover/planted.ts",
    refused: [...outside, "../ledger/entry.ts", "../reconciliation/match.ts"],
    accepted: ["zod", "../model/work.ts", "../result.ts"],
  },
  {
    at: "shared/contract/planted.ts",
    refused: [...outside, "../wording/refusals.ts"],
    accepted: ["../planning/verify.ts", "../dossier/completeness.ts", "../forms/blank.ts"],
  },
  {
    at: "shared/wording/planted.ts",
    refused: [...outside, "../calculation/assess.ts"],
    accepted: ["../money.ts", "../policy/pack.ts"],
  },
];

const electronCases: readonly WallCase[] = [
  {
    at: "electron/main.ts",
    refused: ["./store/works.ts", "./services/works.ts"],
    accepted: ["electron", "./window.ts", "./services/workspace-maker.ts", "node:path"],
  },
  { at: "electron/preload.ts", refused: ["./main.ts", "better-sqlite3"], accepted: ["electron"] },
  {
    at: "electron/window.ts",
    refused: ["./main.ts", "pdf-lib"],
    accepted: ["electron", "../shared/contract/works.ts"],
  },
  {
    at: "electron/ipc.ts",
    refused: ["./main.ts", "./store/works.ts"],
    accepted: ["electron", "../shared/contract/works.ts"],
  },
  {
    at: "electron/utility-processes.ts",
    refused: ["./main.ts", "./store/works.ts", "./intake/read-file.ts"],
    accepted: ["electron", "./sandbox/relay.ts"],
  },
  {
    at: "electron/desktop/planted.ts",
    refused: ["../main.ts", "../store/works.ts", "../services/works.ts", "better-sqlite3"],
    accepted: ["electron", "zod", "../ipc.ts", "../../shared/contract/works.ts"],
  },
  {
    at: "electron/backend.ts",
    refused: [
      "electron",
      "./main.ts",
      "./utility-processes.ts",
      "better-sqlite3",
      "exceljs",
      "../shared/../renderer/app.ts",
      "./store/../main.ts",
    ],
    accepted: ["./store/works.ts", "./services/works.ts"],
  },
  {
    at: "electron/cli.ts",
    refused: ["electron", "./main.ts", "./window.ts", "pdf-lib"],
    accepted: ["./backend.ts", "../shared/wording/refusals.ts"],
  },
  {
    at: "electron/cli/planted.ts",
    refused: ["electron", "better-sqlite3", "pdf-lib", "../main.ts", "../documents/cover.ts", "../store/../main.ts"],
    accepted: ["node:util", "../serve-workspace.ts", "../services/works.ts", "../../shared/wording/refusals.ts"],
  },
  {
    at: "electron/cli/commands/planted.ts",
    refused: ["electron", "better-sqlite3", "../../main.ts", "../../window.ts", "../../documents/cover.ts"],
    accepted: ["../terminal.ts", "../../serve-workspace.ts", "../../services/works.ts", "../../../shared/money.ts"],
  },
  {
    at: "electron/host/planted.ts",
    refused: ["electron", "../backend.ts", "../store/works.ts"],
    accepted: ["node:http", "../../shared/contract/works.ts"],
  },
  { at: "electron/browser-host.ts", refused: ["electron", "./main.ts"], accepted: ["node:http", "./backend.ts"] },
  {
    at: "electron/services/planted.ts",
    refused: [
      "electron",
      "better-sqlite3",
      "pdf-lib",
      "exceljs",
      "../main.ts",
      "../backend.ts",
      "../intake/../main.ts",
    ],
    accepted: [
      "../store/works.ts",
      "../intake/read-file.ts",
      "../intake/workbook/sheets.ts",
      "../documents/cover.ts",
      "../dossier/bag.ts",
      "../../shared/calculation/assess.ts",
    ],
  },
  {
    at: "electron/store/planted.ts",
    refused: [
      "electron",
      "../services/works.ts",
      "../intake/read-file.ts",
      "../documents/cover.ts",
      "../dossier/bag.ts",
      "../../shared/calculation/assess.ts",
      "pdf-lib",
      "../thread/../services/works.ts",
    ],
    accepted: [
      ...["better-sqlite3", "node:fs", "../../shared/model/work.ts", "../../shared/money.ts"],
      "../thread/run-in-thread.ts",
    ],
  },
  {
    at: "electron/intake/planted.ts",
    refused: [
      "electron",
      "better-sqlite3",
      "pdf-lib",
      "../services/works.ts",
      "../store/works.ts",
      "../documents/cover.ts",
      "../dossier/bag.ts",
    ],
    accepted: ["exceljs", "../sandbox/unzip.ts", "./workbook/read-workbook.ts", "../../shared/model/work.ts"],
  },
  {
    at: "electron/intake/workbook/planted.ts",
    refused: ["better-sqlite3", "@napi-rs/canvas", "zxing-wasm/writer", "../../store/works.ts", "../../backend.ts"],
    accepted: [
      "exceljs",
      "@e965/xlsx",
      "parse5",
      "onnxruntime-web",
      "zxing-wasm/reader",
      "@cf-wasm/photon/others",
      "@hyzyla/pdfium",
      "image-size",
      "heif-js/heic",
      "../xml/read-xml-tree.ts",
      "../../sandbox/unzip.ts",
      "../../../shared/model/work.ts",
    ],
  },
  {
    at: "electron/sandbox/planted.ts",
    refused: ["electron", "../intake/read-file.ts", "../store/works.ts"],
    accepted: ["node:child_process"],
  },
  {
    at: "electron/thread/planted.ts",
    refused: ["electron", "zod", "../store/works.ts", "../services/works.ts", "../sandbox/../store/works.ts"],
    accepted: ["node:worker_threads", "./thread-terms.ts", "../sandbox/relay.ts"],
  },
  {
    at: "electron/solver/planted.ts",
    refused: ["electron", "../store/works.ts"],
    accepted: ["node:worker_threads", "../../shared/planning/model.ts"],
  },
  {
    at: "electron/documents/planted.ts",
    refused: [
      "electron",
      "better-sqlite3",
      "node:fs",
      "../services/works.ts",
      "../store/works.ts",
      "../intake/read-file.ts",
      "../dossier/bag.ts",
    ],
    accepted: ["pdf-lib", "exceljs", "../../shared/dossier/completeness.ts"],
  },
  {
    at: "electron/documents/pdf/planted.ts",
    refused: ["node:fs/promises", "../../store/works.ts", "../../dossier/bag.ts"],
    accepted: ["pdf-lib", "../../../shared/calculation/assess.ts"],
  },
  {
    at: "electron/dossier/planted.ts",
    refused: [
      "electron",
      "better-sqlite3",
      "pdf-lib",
      "exceljs",
      "../services/works.ts",
      "../store/works.ts",
      "../intake/read-file.ts",
      "../documents/cover.ts",
    ],
    accepted: ["node:crypto", "../../shared/dossier/completeness.ts"],
  },
];

const roomsOfElectron = ["host", "services", "store", "intake", "sandbox", "solver", "documents", "dossier"];

/** A folder inside a room of electron stands behind the room's wall. */
const deepCases: readonly WallCase[] = roomsOfElectron.map((room) => ({
  at: `electron/${room}/deep/planted.ts`,
  refused: ["electron", "lodash", "../../main.ts", "../../backend.ts", "../../faces/window.ts"],
  accepted: ["zod", "./beside.ts", "../above.ts", "../other/beside.ts", "../../../shared/money.ts"],
}));

const rendererCases: readonly WallCase[] = [
  {
    at: "renderer/planted.ts",
    refused: ["node:fs", "electron", "../electron/cli.ts"],
    accepted: ["react", "antd", "antd/locale/zh_CN", "@ant-design/icons", "./api/call.ts", "../shared/money.ts"],
  },
  {
    at: "renderer/api/planted.ts",
    refused: ["node:http", "react", "../features/works/WorkList.tsx"],
    accepted: ["zod", "../../shared/contract/works.ts"],
  },
  {
    at: "renderer/components/planted.ts",
    refused: ["../api/call.ts", "../features/works/WorkList.tsx"],
    accepted: ["react", "antd", "@ant-design/icons", "@tanstack/react-virtual", "../strings/status.ts"],
  },
  {
    at: "renderer/style/planted.ts",
    refused: ["react", "antd", "../api/call.ts", "../components/Money.tsx", "../../shared/money.ts"],
    accepted: ["./layers.ts"],
  },
  {
    at: "renderer/strings/planted.ts",
    refused: ["react", "../api/call.ts"],
    accepted: ["../../shared/wording/refusals.ts"],
  },
  {
    at: "renderer/features/works/planted.ts",
    refused: [
      ...["electron", "node:fs", "@tanstack/react-virtual"],
      ...["../invoices/InvoiceList.tsx", "../../../electron/cli.ts", "../../app.tsx"],
    ],
    accepted: [
      "react",
      "antd",
      "@ant-design/icons",
      "./work-view.ts",
      "../../api/call.ts",
      "../../components/Money.tsx",
      "../../../shared/money.ts",
    ],
  },
];

const otherCases: readonly WallCase[] = [
  { at: "build/planted.ts", refused: ["electron", "../electron/main.ts"], accepted: ["vite", "../shared/money.ts"] },
  {
    at: "test/planted.ts",
    refused: ["electron", "../electron/main.ts"],
    accepted: ["vitest", "../electron/backend.ts"],
  },
];

/** Every wall of the house. */
export const wallCases: readonly WallCase[] = [
  ...sharedCases,
  ...electronCases,
  ...deepCases,
  ...rendererCases,
  ...otherCases,
];
