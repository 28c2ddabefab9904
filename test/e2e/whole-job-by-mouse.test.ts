import { it } from "vitest";
import { doTheJob } from "./whole-job/do-the-job.ts";
import { mouseOf } from "./whole-job/mouse.ts";

it("the whole job, from an empty workspace to a verified package, is done by mouse alone", () => doTheJob(mouseOf));
