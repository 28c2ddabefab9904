import { z } from "zod";
import { studioSchema } from "../model/studio.ts";
import { method } from "./method.ts";

/** The applicant as recorded; empty before anything is filled in. */
export const showStudio = method(z.strictObject({}), studioSchema);

/** Keeps what was changed of the applicant since it was shown as `was`, drafts included, and gives back all of it. */
export const saveStudio = method(z.strictObject({ was: studioSchema, studio: studioSchema }), studioSchema);
