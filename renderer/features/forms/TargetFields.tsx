import { Checkbox } from "antd";
import type { BoxTarget, FormTarget } from "../../../shared/model/form.ts";
import { Field } from "../../components/Field.tsx";

interface Props {
  readonly target: FormTarget;
  readonly change: (target: FormTarget) => void;
}

const alignments = { left: "靠左", center: "居中", right: "靠右" };

const amount = (text: string): number => {
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : 0;
};

const whole = (text: string): number | null => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null);

/** What can be said of the place itself: where a box stands and how text lies in it, how far a list may run. */
export function TargetFields({ target, change }: Props) {
  if (target.kind === "cell" && target.rows !== null)
    return (
      <Field
        label="往下最多填几行"
        form={{ kind: "count" }}
        value={String(target.rows)}
        onChange={(text) => change({ ...target, rows: whole(text) ?? 1 })}
      />
    );
  return target.kind === "box" ? <BoxFields target={target} change={change} /> : null;
}

function BoxFields({ target, change }: { readonly target: BoxTarget; readonly change: (target: FormTarget) => void }) {
  const sides = [
    ["距左边（磅）", "x"],
    ["距上边（磅）", "y"],
    ["宽（磅）", "width"],
    ["高（磅）", "height"],
  ] as const;
  return (
    <>
      <div className="box-sides">
        {sides.map(([label, side]) => (
          <Field
            key={side}
            label={label}
            form={{ kind: "text" }}
            value={String(target[side])}
            onChange={(text) => change({ ...target, [side]: amount(text) })}
          />
        ))}
        <Field
          label="字号（磅）"
          form={{ kind: "text" }}
          value={target.size === null ? "" : String(target.size)}
          hint="不写为自动"
          onChange={(text) => change({ ...target, size: amount(text) >= 4 ? amount(text) : null })}
        />
        <Field
          label="对齐"
          form={{ kind: "choice", options: alignments }}
          value={target.align}
          onChange={(align) => change({ ...target, align: align as BoxTarget["align"] })}
        />
        <Field
          label="一字一格的格数"
          form={{ kind: "count" }}
          value={target.comb === null ? "" : String(target.comb)}
          onChange={(text) => change({ ...target, comb: (whole(text) ?? 0) >= 2 ? whole(text) : null })}
        />
        {target.rows !== null && (
          <>
            <Field
              label="往下最多填几行"
              form={{ kind: "count" }}
              value={String(target.rows)}
              onChange={(text) => change({ ...target, rows: whole(text) ?? 1 })}
            />
            <Field
              label="每行间距（磅）"
              form={{ kind: "text" }}
              value={String(target.pitch)}
              onChange={(text) => change({ ...target, pitch: amount(text) })}
            />
          </>
        )}
      </div>
      <Checkbox
        checked={target.multiline}
        onChange={({ target: box }) => change({ ...target, multiline: box.checked })}
      >
        内容多时换行
      </Checkbox>
    </>
  );
}
