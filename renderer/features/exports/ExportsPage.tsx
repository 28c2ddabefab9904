import "./exports.css";
import { Alert } from "antd";
import type { ExportsView } from "../../../shared/contract/exports.ts";
import type { Api } from "../../api/api.ts";
import { LongWorkProgress } from "../../components/LongWorkProgress.tsx";
import type { PageProps } from "../../components/page.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { Completeness } from "./Completeness.tsx";
import { Corrections } from "./Corrections.tsx";
import { ExportForm } from "./ExportForm.tsx";
import { ExportHistory } from "./ExportHistory.tsx";
import { EncryptedResult, PackageResult, VerificationResult } from "./ExportResult.tsx";
import { progressText } from "./exports-view.ts";
import { Preview } from "./Preview.tsx";
import { expectedPredecessor, packagesText } from "./round-view.ts";
import { type ExportsState, useExports } from "./use-exports.ts";

/** 申报包: what is still missing, then the package itself, then the packages made so far. */
export function ExportsPage({ api, navigate, hasPage }: PageProps<Api>) {
  const state = useExports(api);
  return (
    <WhenLoaded loaded={state.loaded} waiting="正在核对是否齐全…">
      {(view) => <Exports {...{ api, view, state, navigate, hasPage }} />}
    </WhenLoaded>
  );
}

interface Props extends Pick<PageProps<Api>, "navigate" | "hasPage"> {
  readonly api: Api;
  readonly view: ExportsView;
  readonly state: ExportsState;
}

function Exports({ api, view, state, navigate, hasPage }: Props) {
  return (
    <>
      <Completeness {...{ view, navigate, hasPage }} />
      <Preview api={api} view={view} />
      <ExportForm key={`${view.suggestedPath} ${expectedPredecessor(view)}`} view={view} state={state} />
      <Work state={state} />
      {state.written !== null && <PackageResult written={state.written} />}
      {state.verified !== null && <VerificationResult verified={state.verified} />}
      {state.encrypted !== null && <EncryptedResult encrypted={state.encrypted} />}
      <Corrections api={api} onChanged={state.refresh} packages={packagesText(view)} />
      {state.markFailure !== null && <Alert {...trouble} showIcon title={state.markFailure} />}
      <ExportHistory view={view} state={state} dragOut={api.dragOut} />
    </>
  );
}

function Work({ state: { isRunning, isStopping, progress, failure, cancel } }: { readonly state: ExportsState }) {
  const [text, percent] = [progressText(progress), progress?.percent ?? 0];
  if (isRunning) return <LongWorkProgress label="进度" {...{ text, percent, isStopping }} onStop={cancel} />;
  if (failure === null) return null;
  // To have stopped as one was asked to is no error.
  const tone = failure.code === "cancelled" ? ({ role: "status", type: "info" } as const) : trouble;
  return <Alert {...tone} showIcon title={failure.message} />;
}

const trouble = { role: "alert", type: "error" } as const;
