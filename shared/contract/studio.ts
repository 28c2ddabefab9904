import { z } from "zod";
import { studioSchema } from "../model/studio.ts";
import { method } from "./method.ts";

/** The applicant as recorded; empty before anything is filled in. */
export const showStudio = method(z.strictObject({}), studioSchema);

/** Keeps the applicant as it stands, drafts included, and gives it back. */
export const saveStudio = method(studioSchema, studioSchema);
