import { expect, it } from "vitest";
import { concernKindName } from "../../../renderer/strings/concern-kinds.ts";
import { reconciliationFindings } from "../../../shared/wording/reconciliation-findings.ts";

it.each(Object.keys(reconciliationFindings))("findings of the kind %s have a heading", (code) => {
  expect(concernKindName(code)).not.toBe(code);
});
