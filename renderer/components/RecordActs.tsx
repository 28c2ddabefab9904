import { Button } from "antd";

interface Props {
  /** Why the record cannot be kept as it is entered; null when nothing is wrong. */
  readonly trouble: string | null;
  readonly isBusy: boolean;
  /** The name of the button that keeps the record and stays for the next; 保存 without it, and the form is left. */
  readonly saving?: string;
  readonly leave: () => void;
  /** Takes the record away, under the name of the button; null where it is a new one. */
  readonly remove: { readonly title: string; readonly act: () => Promise<boolean> } | null;
}

/** The end of a record's form: what is wrong, and the ways to keep the record, to leave it as it was, and to take it away. */
export function RecordActs({ trouble, isBusy, saving, leave, remove }: Props) {
  return (
    <>
      {trouble !== null && <p role="alert">{trouble}</p>}
      <p>
        <Button type="primary" htmlType="submit" disabled={isBusy}>
          {saving ?? "保存"}
        </Button>{" "}
        {saving === undefined && <Button onClick={leave}>不改了</Button>}{" "}
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
