import { Alert, Button } from "antd";
import { useRef } from "react";
import type { LoadedPack } from "../../../shared/contract/packs.ts";
import { LongWorkProgress } from "../../components/LongWorkProgress.tsx";
import { loadingPercent, loadingText, wasStopped } from "./loading-view.ts";
import type { PacksState } from "./use-packs.ts";

/** Lets a pack be chosen, as a ZIP or as a folder, and says what came of it. */
export function LoadPack({ state }: { readonly state: PacksState }) {
  const { isBusy, loading } = state;
  const { work, load, stop, loaded, failure } = loading;
  return (
    <section aria-label="载入政策包">
      <p className="pack-acts">
        <Chooser label="载入 ZIP" accept=".zip" isFolder={false} isBusy={isBusy} choose={load} />
        <Chooser label="载入文件夹" accept="" isFolder isBusy={isBusy} choose={load} />
      </p>
      {work.isRunning && (
        <LongWorkProgress
          label="载入政策包的进度"
          text={loadingText(work)}
          percent={loadingPercent(work)}
          isStopping={work.isStopping}
          onStop={stop}
        />
      )}
      {failure !== null && <Alert role="alert" type={wasStopped(work) ? "info" : "error"} showIcon title={failure} />}
      {loaded !== null && <Outcome loaded={loaded} />}
    </section>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly accept: string;
  readonly isFolder: boolean;
  readonly isBusy: boolean;
  readonly choose: (files: readonly File[]) => void;
}

function Chooser({ label, accept, isFolder, isBusy, choose }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        {...(isFolder ? { webkitdirectory: "" } : { accept })}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same files can be chosen again.
          target.value = "";
          if (files.length > 0) choose(files);
        }}
      />
      <Button disabled={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}

type Refused = Extract<LoadedPack, { readonly kind: "refused" }>;

const mostShown = 20;

function Problems({ problems }: Pick<Refused, "problems">) {
  return (
    <ul className="pack-problems">
      {problems.map(({ place, message }) => (
        <li key={`${place} ${message}`}>
          <strong>{place}</strong>：{message}
        </li>
      ))}
    </ul>
  );
}

function Outcome({ loaded }: { readonly loaded: LoadedPack }) {
  if (loaded.kind === "loaded") return <Alert type="success" showIcon title={loaded.sentence} />;
  const { problems } = loaded;
  const first = problems.slice(0, mostShown);
  const rest = problems.slice(mostShown);
  const description = (
    <>
      <Problems problems={first} />
      {rest.length > 0 && (
        <details>
          <summary>另有 {rest.length} 处</summary>
          <Problems problems={rest} />
        </details>
      )}
    </>
  );
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={`没有载入：有 ${problems.length} 处问题，改好后再选一次。工作区没有变化。`}
      description={description}
    />
  );
}
