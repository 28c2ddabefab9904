import { expect, it } from "vitest";
import { holdSave, savesAtRest } from "../../../renderer/components/pending-saves.ts";

it("a page is read only after every save that was under way, those that came meanwhile included", async () => {
  const told: string[] = [];
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  holdSave(first.promise);
  const read = savesAtRest().then(() => told.push("read"));
  holdSave(second.promise);
  first.resolve();
  await Promise.resolve();
  told.push("second save");
  second.resolve();
  await read;
  expect(told).toEqual(["second save", "read"]);
  await savesAtRest();
});
