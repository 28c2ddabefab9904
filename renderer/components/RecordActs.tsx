import { Button } from "antd";

interface Props {
  /** Why the record cannot be kept as it is entered; null when nothing is wrong. */
  readonly trouble: string | null;
  readonly isBusy: boolean;
  readonly leave: () => void;
  /** Takes the record away, under the name of the button; null where it is a new one. */
  readonly remove: { readonly title: string; readonly act: () => Promise<boolean> } | null;
}

/** The end of a record's form: what is wrong, and the ways to keep the record, to leave it as it was, and to take it away. */
export function RecordActs({ trouble, isBusy, leave, remove }: Props) {
  return (
    <>
      {trouble !== null && <p role="alert">{trouble}</p>}
      <p>
        <Button type="primary" htmlType="submit" disabled={isBusy}>
          保存
        </Button>{" "}
        <Button onClick={leave}>不改了</Button>{" "}
        {remove !== null && (
          <Button
            danger
            disabled={isBusy}
            onClick={async () => {
              if (await remove.act()) leave();
            }}
          >
            {remove.title}
          </Button>
        )}
      </p>
    </>
  );
}
