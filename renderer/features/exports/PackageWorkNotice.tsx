import type { Api } from "../../api/api.ts";
import { LongWorkNotice } from "../../components/LongWorkNotice.tsx";
import type { Navigate } from "../../components/page.ts";
import { workText } from "./exports-view.ts";
import { packageWorkOf } from "./package-work.ts";

interface Props {
  readonly api: Api;
  /** The key of the page that is shown. */
  readonly current: string;
  readonly navigate: Navigate;
}

/** On other pages than its own: how far the work on a package is, and once what came of it. */
export const PackageWorkNotice = ({ api, current, navigate }: Props) => (
  <LongWorkNotice
    label="申报包的进度"
    work={packageWorkOf(api)}
    textOf={workText}
    isAtWork={current === "exports"}
    show={() => navigate("exports")}
  />
);
