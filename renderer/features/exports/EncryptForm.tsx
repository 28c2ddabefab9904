import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { encryptedName, passwordRemark } from "./exports-view.ts";
import type { ExportsState } from "./use-exports.ts";

interface Props {
  readonly path: string;
  readonly state: ExportsState;
  readonly onClose: () => void;
}

/** A copy of a package that only a password opens. */
export function EncryptForm({ path, state, onClose }: Props) {
  const [out, setOut] = useState(encryptedName(path));
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const remark = passwordRemark(password, again);
  return (
    <form
      className="export-form"
      aria-label="另存为加密的 ZIP"
      onSubmit={(event) => {
        event.preventDefault();
        state.encrypt({ package: path, out: out.trim(), password, replace: false }, onClose);
      }}
    >
      <h3>另存为加密的 ZIP：{path}</h3>
      <label htmlFor="encrypt-out">
        存放位置（以 .zip 结尾）
        <Input id="encrypt-out" value={out} onChange={({ target }) => setOut(target.value)} spellCheck={false} />
      </label>
      <label htmlFor="encrypt-password">
        密码（至少 8 个字符）
        <Input.Password id="encrypt-password" value={password} onChange={({ target }) => setPassword(target.value)} />
      </label>
      <label htmlFor="encrypt-again">
        再写一次密码
        <Input.Password id="encrypt-again" value={again} onChange={({ target }) => setAgain(target.value)} />
      </label>
      {remark !== null && <p role="status">{remark}</p>}
      <Alert type="info" title="内容用 AES-256 加密，文件名和大小不加密。请另行告知收件人密码；忘记密码无法找回。" />
      <div>
        <Button type="primary" htmlType="submit" loading={state.busy} disabled={remark !== null || password === ""}>
          加密并核验
        </Button>{" "}
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  );
}
