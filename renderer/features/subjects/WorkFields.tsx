import type { WorkSubject } from "../../../shared/model/subject.ts";
import type { WorkDetail } from "../../../shared/model/work.ts";
import { Field } from "../../components/Field.tsx";
import { countOfField, dateOfField, fieldText } from "../../components/field-text.ts";
import { RowsField } from "../../components/RowsField.tsx";
import { classNames, mediumNames } from "../../strings/subject-words.ts";
import { freeRowId } from "./subject-view.ts";
import { filingColumns, locationColumns, premiereColumns, producerColumns, selectionColumns } from "./work-columns.ts";

interface Props {
  readonly subject: WorkSubject;
  readonly province: string;
  readonly onChange: (subject: WorkSubject) => void;
}

const orientations = { unknown: "未填", vertical: "竖屏", horizontal: "横屏" };

/** What is recorded of a micro-drama. */
export function WorkFields({ subject, province, onChange }: Props) {
  const set = (part: Partial<WorkDetail>): void => onChange({ ...subject, work: { ...subject.work, ...part } });
  return (
    <>
      <WorkFacts work={subject.work} set={set} />
      <WorkRows work={subject.work} province={province} set={set} />
    </>
  );
}

interface PartProps {
  readonly work: WorkDetail;
  readonly set: (part: Partial<WorkDetail>) => void;
}

function WorkFacts({ work, set }: PartProps) {
  return (
    <div className="fields">
      <Field
        label="制作方式"
        form={{ kind: "choice", options: mediumNames }}
        value={work.medium}
        onChange={(medium) => set({ medium: medium as WorkDetail["medium"] })}
      />
      <Field
        label="备案分类"
        form={{ kind: "choice", options: classNames }}
        value={work.class}
        onChange={(chosen) => set({ class: chosen as WorkDetail["class"] })}
      />
      <Field
        label="按哪一天的标准分类"
        form={{ kind: "date" }}
        value={fieldText(work.classOn)}
        onChange={(day) => set({ classOn: dateOfField(day) })}
      />
      <Field
        label="画幅"
        form={{ kind: "choice", options: orientations }}
        value={work.orientation}
        onChange={(orientation) => set({ orientation: orientation as WorkDetail["orientation"] })}
      />
      <Field
        label="集数"
        form={{ kind: "count" }}
        value={fieldText(work.episodes)}
        onChange={(episodes) => set({ episodes: countOfField(episodes) })}
      />
      <Field
        label="总时长（分钟）"
        form={{ kind: "count" }}
        value={fieldText(work.minutes)}
        onChange={(minutes) => set({ minutes: countOfField(minutes) })}
      />
      <Field label="主创人员" form={{ kind: "lines" }} value={work.cast} onChange={(cast) => set({ cast })} />
      <Field
        label="内容简介"
        form={{ kind: "lines" }}
        value={work.synopsis}
        onChange={(synopsis) => set({ synopsis })}
      />
    </div>
  );
}

function WorkRows({ work, province, set }: PartProps & { readonly province: string }) {
  return (
    <>
      <RowsField
        title="备案与许可"
        columns={filingColumns}
        rows={work.filings}
        blank={() => ({ kind: "planning" as const, number: "", authority: "", province, issuedOn: null })}
        onChange={(filings) => set({ filings })}
      />
      <RowsField
        title="出品方"
        columns={producerColumns}
        rows={work.producers}
        blank={() => ({ order: work.producers.length + 1, name: "", creditCode: "", province: "" })}
        onChange={(producers) => set({ producers })}
      />
      <RowsField
        title="取景"
        columns={locationColumns}
        rows={work.locations}
        blank={() => ({
          ...{ id: freeRowId("l", work.locations), name: "", place: "", theme: "", episode: "" },
          ...{ fromTimecode: "", toTimecode: "", seconds: null },
        })}
        onChange={(locations) => set({ locations })}
      />
      <RowsField
        title="首播与上线"
        columns={premiereColumns}
        rows={work.premieres}
        blank={() => ({
          ...{ id: freeRowId("p", work.premieres), channel: "", channelKind: "platform" as const },
          ...{ slot: "", on: null, url: "" },
        })}
        onChange={(premieres) => set({ premieres })}
      />
      <RowsField
        title="入选与获奖"
        columns={selectionColumns}
        rows={work.selections}
        blank={() => ({ id: freeRowId("s", work.selections), programme: "", level: "", batch: "", on: null })}
        onChange={(selections) => set({ selections })}
      />
    </>
  );
}
