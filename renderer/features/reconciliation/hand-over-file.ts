import type { NewPaper } from "../../../shared/contract/chain.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import { handOverFile } from "../../api/hand-over-file.ts";

/** Hands a file over and saves what speaks of it; without a file it just saves. */
export const handOver = <T>(
  api: Api,
  file: File | null,
  save: (handed: NewPaper["file"]) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> => (file === null ? save(null) : handOverFile(api, file, save));
