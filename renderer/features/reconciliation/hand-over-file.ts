import type { NewPaper } from "../../../shared/contract/chain.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { StoringProgress } from "../../../shared/contract/storing.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api, CallWatch } from "../../api/api.ts";
import { keepFile } from "../../api/hand-over-file.ts";
import type { FileWork } from "../../components/use-file-work.ts";

/** Hands a file over and saves what speaks of it; without a file it just saves. */
export const handOver = <T>(
  api: Api,
  work: FileWork,
  file: File | null,
  save: (handed: NewPaper["file"], watch?: CallWatch<StoringProgress>) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> =>
  file === null ? save(null) : work.run((following) => keepFile(api, file, save, following));
