import { Button } from "antd";
import { useRef } from "react";

interface Props {
  /** What the button is called, for who hears it without what stands around it. */
  readonly label: string;
  /** What it reads where that is shorter. */
  readonly text?: string;
  readonly isSmall?: boolean;
  /** What it may be, as endings; anything without it. */
  readonly accept?: string;
  readonly isBusy: boolean;
  readonly choose: (file: File) => void;
}

/** A button that lets one file be chosen. */
export function ChooseFile({ label, text = label, isSmall, accept, isBusy, choose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        {...(accept !== undefined && { accept })}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again.
          target.value = "";
          if (file !== undefined) choose(file);
        }}
      />
      <Button
        size={isSmall === true ? "small" : "middle"}
        disabled={isBusy}
        aria-label={label}
        onClick={() => input.current?.click()}
      >
        {text}
      </Button>
    </>
  );
}
