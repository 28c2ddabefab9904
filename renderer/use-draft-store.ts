import { useMemo } from "react";
import type { Api } from "./api/api.ts";
import type { DraftStore } from "./components/draft-store.ts";

/** The workspace as the place where forms keep what is typed. */
export const useDraftStore = (api: Api): DraftStore =>
  useMemo(
    () => ({
      find: (form) => api.call("drafts.find", { form }),
      keep: (place, value) => api.call("drafts.keep", { ...place, value }),
      drop: (form) => api.call("drafts.drop", { forms: [form] }),
    }),
    [api],
  );
