import { Button } from "antd";
import type { EvidenceView, WantedEvidence } from "../../../shared/contract/evidence.ts";
import { wantedTarget } from "../../../shared/contract/target.ts";
import type { Api } from "../../api/api.ts";
import { keepFile } from "../../api/hand-over-file.ts";
import { ChooseFile } from "../../components/ChooseFile.tsx";
import { FileWorkProgress } from "../../components/FileWorkProgress.tsx";
import { type Navigate, targetMark } from "../../components/page.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { useFileWork } from "../../components/use-file-work.ts";
import { ClaimLinks } from "./ClaimLinks.tsx";

interface Props {
  readonly api: Api;
  readonly navigate: Navigate;
  readonly list: BooksList<EvidenceView>;
  readonly view: EvidenceView;
}

/** The proofs that something claimed or open still lacks: what asks for them, how to come by them, or that they do not exist. */
export function WantedList({ api, navigate, list, view: { wanted } }: Props) {
  const absent = ({ kind, subject }: WantedEvidence) =>
    list.act(() => api.call("evidence.record-absence", { kind, subject }));
  return (
    <section aria-labelledby="evidence-wanted">
      <h2 id="evidence-wanted">尚缺的材料（{wanted.length}）</h2>
      {wanted.length === 0 && <p>已经开始申报的条款，材料都齐了。</p>}
      <ul className="evidence-wanted">
        {wanted.map((one) => (
          <li key={`${one.kind}/${one.subject ?? ""}`} {...targetMark(wantedTarget(one.kind, one.subject))}>
            <p>
              <strong>{one.title}</strong>　{one.subjectName}
            </p>
            <p className="quiet">
              {one.claims.length === 0 && one.askedBy.join("；")}
              {one.authority !== null && `由${one.authority}出具或认定`}
            </p>
            <ClaimLinks title={one.title} claims={one.claims} navigate={navigate} />
            <p>{one.keep}</p>
            <div>
              <FileForProof {...{ api, list, one }} />{" "}
              {one.subject !== null && (
                <Button
                  size="small"
                  disabled={list.isBusy}
                  aria-label={`确实没有：${one.title} ${one.subjectName}`}
                  onClick={() => absent(one)}
                >
                  确实没有
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The button by which the file of a lacking proof is chosen, and how far its keeping is. */
function FileForProof({ api, list, one }: Pick<Props, "api" | "list"> & { readonly one: WantedEvidence }) {
  const { kind, subject } = one;
  const work = useFileWork((tray) => api.call("intake.stop-saving", { tray }));
  const add = (file: File) =>
    list.act(() =>
      work.run((following) =>
        keepFile(
          api,
          file,
          (handed, watch) => api.call("evidence.add", { kind, subject, ...handed }, watch),
          following,
        ),
      ),
    );
  return (
    <>
      <FileWorkProgress work={work} />
      <ChooseFile
        text="有，选文件"
        label={`有，选文件：${one.title} ${one.subjectName}`}
        isSmall
        isBusy={list.isBusy}
        choose={add}
      />
    </>
  );
}
