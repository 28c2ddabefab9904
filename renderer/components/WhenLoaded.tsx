import { Alert } from "antd";
import type { ReactNode } from "react";
import type { Loaded } from "./use-loaded.ts";

interface Props<T> {
  readonly loaded: Loaded<T>;
  /** What is being waited for, as a sentence. */
  readonly waiting: string;
  readonly children: (value: T) => ReactNode;
}

/** Shows a value once it is there; until then that it is being waited for, or why it does not come. */
export function WhenLoaded<T>({ loaded, waiting, children }: Props<T>) {
  if (loaded.kind === "loading") return <p role="status">{waiting}</p>;
  if (loaded.kind === "failed") return <Alert role="alert" type="error" showIcon title={loaded.message} />;
  return children(loaded.value);
}
