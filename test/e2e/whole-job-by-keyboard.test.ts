import { it } from "vitest";
import { isThorough } from "../support/thorough.ts";
import { doTheJob } from "./whole-job/do-the-job.ts";
import { keyboardOf } from "./whole-job/keyboard.ts";

// A minute and a half: every run does the job by mouse, a thorough one by keyboard too.
it.skipIf(!isThorough)(
  "the whole job, from an empty workspace to a verified package, is done by keyboard alone (thorough runs)",
  () => doTheJob(keyboardOf),
);
