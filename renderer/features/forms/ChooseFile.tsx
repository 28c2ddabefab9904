import { Button } from "antd";
import { useRef } from "react";

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly isBusy: boolean;
  readonly choose: (file: File) => void;
}

/** A button that lets one file be chosen. */
export function ChooseFile({ label, accept, isBusy, choose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again.
          target.value = "";
          if (file !== undefined) choose(file);
        }}
      />
      <Button disabled={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
