import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import type { FormDifference } from "../../../shared/contract/forms.ts";
import { targetKey } from "../../../shared/forms/check-mapping.ts";
import type { FormTarget } from "../../../shared/model/form.ts";
import { changeText, differenceTitle, textsText } from "./difference-view.ts";

interface Props {
  readonly difference: FormDifference;
  readonly busy: boolean;
  readonly select: (target: FormTarget) => void;
  /** Gives up what was taken over. */
  readonly clear: () => void;
}

/** What is otherwise on a form than on the one of before, each with the way to its place. */
export function Difference({ difference, busy, select, clear }: Props) {
  const { changed, gone, fresh, from } = difference;
  const place = (target: FormTarget, text: string): ReactNode => (
    <button type="button" className="place-name" onClick={() => select(target)}>
      {text}
    </button>
  );
  const description = (
    <>
      {changed.length > 0 && (
        <Part title={`请核对 ${changed.length} 栏`}>
          {changed.map((one) => (
            <li key={targetKey(one.target)}>{place(one.target, changeText(one))}</li>
          ))}
        </Part>
      )}
      {gone.length > 0 && (
        <Part title={`这份表上找不到 ${gone.length} 栏，没有沿用`}>
          {gone.map(({ label, what }) => (
            <li key={`${label} ${what}`}>
              “{label}”（原来填：{what}）
            </li>
          ))}
        </Part>
      )}
      {fresh.length > 0 && (
        <Part title={`这份表新增 ${fresh.length} 处，还没有对应`}>
          {fresh.map(({ target, label }) => (
            <li key={targetKey(target)}>{place(target, label)}</li>
          ))}
        </Part>
      )}
      {textsText(difference) !== null && <p>{textsText(difference)}</p>}
      {from.inPackage && <p>“{from.title}”仍随申报包一起导出。改用这一份时，请在那份表上取消，在这份表上勾选。</p>}
      <p>
        <Button size="small" disabled={busy} onClick={clear}>
          不沿用，从头对应
        </Button>
      </p>
    </>
  );
  return (
    <Alert
      className="form-difference"
      type="info"
      showIcon
      title={differenceTitle(difference)}
      description={description}
    />
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>{children}</ul>
    </>
  );
}
