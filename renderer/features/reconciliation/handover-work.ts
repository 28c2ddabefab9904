import type { HandOverPreview, HandOverProgress, HandOverWritten } from "../../../shared/contract/handover.ts";
import { longWorkFor } from "../../components/long-work.ts";

/** The writing of a change set of the workspace that the calls reach. */
export const handOutWorkOf = longWorkFor<HandOverProgress, HandOverWritten>();

/** The reading of one. */
export const handInReadingOf = longWorkFor<HandOverProgress, HandOverPreview>();
