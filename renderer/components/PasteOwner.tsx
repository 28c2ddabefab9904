import { Field } from "./Field.tsx";

interface Props {
  /** What rows belong to: `作品`. */
  readonly title: string;
  readonly subjects: readonly { readonly key: string; readonly name: string }[];
  readonly value: string;
  readonly choose: (key: string) => void;
}

/** Whose the pasted rows are that do not say it themselves. */
export function PasteOwner({ title, subjects, value, choose }: Props) {
  const names = Object.fromEntries(subjects.map(({ key, name }) => [key, name]));
  return (
    <div className="paste-owner">
      <Field
        label={`没有写${title}的行算作`}
        form={{ kind: "choice", options: { "": "请选择", ...names } }}
        value={value}
        onChange={choose}
      />
    </div>
  );
}
